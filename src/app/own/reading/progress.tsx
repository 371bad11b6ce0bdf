import { MissingPart } from '../../../ui/lazy-part.tsx'
import type { UiMessages } from '../../../ui/messages/messages.ts'
import type { OwnMessages } from '../../../ui/messages/own.ts'
import type { useReading } from './use-reading.ts'

/** Said aloud in steps of so much: each of ten in a second would be a stammer. */
const STEP = 0.25

/** How far the reading is, how to end it, and what to do where it ended by itself. */
export function Progress({
  reading: { stage, share, error, again, cancel },
  say,
  messages,
}: {
  reading: ReturnType<typeof useReading>
  say: OwnMessages
  messages: UiMessages
}) {
  const isReading = stage === 'reading'
  return (
    <div className="own-progress">
      {isReading && (
        <>
          <progress value={share} aria-label={say.reading(share)} />
          <span className="number" aria-hidden="true">
            {say.reading(share)}
          </span>
          <button type="button" className="button" onClick={cancel}>
            {say.cancel}
          </button>
        </>
      )}
      <p role="status" className={isReading ? 'own-unseen' : undefined}>
        {isReading
          ? say.reading(Math.floor(share / STEP) * STEP)
          : stage === 'cancelled'
            ? say.cancelled
            : ''}
        {stage === 'cancelled' && (
          <>
            {' '}
            <button type="button" className="link-button" onClick={again}>
              {say.again}
            </button>
          </>
        )}
      </p>
      {(stage === 'died' || stage === 'failed') && (
        <div role="alert">
          <p className="problem-line">
            {stage === 'died' ? say.died : say.failed} {stage === 'died' ? say.diedHint : say.failedHint}
          </p>
          <button type="button" className="button" onClick={again}>
            {say.again}
          </button>
        </div>
      )}
      {stage === 'no-script' && error !== null && (
        <MissingPart error={error} messages={messages} retry={async () => again()} />
      )}
    </div>
  )
}
