import type { Lang } from '../../../chart/spec.ts'
import type { Refusal } from '../../../import/problem.ts'
import { MissingPart } from '../../../ui/lazy-part.tsx'
import { getOwnMessages } from '../../../ui/messages/get-own-messages.ts'
import type { UiMessages } from '../../../ui/messages/messages.ts'
import type { SourceMessages } from '../../../ui/messages/own-source.ts'
import { isMissingScript } from '../../../ui/missing-script.ts'
import { sizeText } from '../reading/size-text.ts'
import type { Asking } from './use-asking.ts'

/** How far the asking is, how to end it, and why there is no answer. */
export function AskingState({
  asking,
  host,
  onCancel,
  onAgain,
  say,
  lang,
  messages,
}: {
  asking: Asking
  host: string
  onCancel: () => void
  onAgain: () => void
  say: SourceMessages
  lang: Lang
  messages: UiMessages
}) {
  const { stage } = asking
  return (
    <div className="own-progress">
      {stage === 'asking' && (
        <>
          <progress aria-label={say.asking} />
          <span className="number" aria-hidden="true">
            {asking.bytes === 0 ? say.asking : say.sofar(sizeText(asking.bytes, lang))}
          </span>
          <button type="button" className="button" onClick={onCancel}>
            {say.cancel}
          </button>
        </>
      )}
      <p role="status" className={stage === 'asking' ? 'own-unseen' : undefined}>
        {stage === 'asking' && say.asking}
        {stage === 'cancelled' && say.cancelled}
        {stage === 'answered' && say.opened(asking.name)}
      </p>
      {stage === 'refused' && <Refused refusal={asking.refusal} host={host} say={say} lang={lang} />}
      {stage === 'failed' &&
        (isMissingScript(asking.error) ? (
          <MissingPart error={asking.error} messages={messages} retry={async () => onAgain()} />
        ) : (
          <p className="problem-line" role="alert">
            {say.failed}
          </p>
        ))}
    </div>
  )
}

function Refused({
  refusal,
  host,
  say,
  lang,
}: {
  refusal: Refusal
  host: string
  say: SourceMessages
  lang: Lang
}) {
  const { problem, remedy } = getOwnMessages(lang).words.refusal(refusal)
  // What was asked can be changed here; what is wrong with the source cannot.
  const isOfHost = refusal.is === 'source' && refusal.what !== 'too-many-rows' && refusal.what !== 'no-rows'
  return (
    <p className="problem-line" role="alert">
      <bdi className="own-name">{host}</bdi>: {problem} {remedy} {isOfHost && say.tell}
    </p>
  )
}
