import { memo, useEffect, useRef } from 'react'
import { OwnCopyText } from '../../article/own-copy.tsx'
import { Paragraphs, type ReaderProps } from '../../article/paragraphs.tsx'
import type { OwnCopy } from '../../article/read-file.ts'
import { type Anchoring, useAnchoring } from '../../article/use-anchoring.ts'
import { issuedOn } from '../../trade/citation.ts'
import { MissingPart } from '../../ui/lazy-part.tsx'
import type { UiMessages } from '../../ui/messages/messages.ts'
import { isMissingScript } from '../../ui/missing-script.ts'
import { Guarded } from '../states.tsx'
import { OpenCopy } from './open-copy.tsx'

/** The article: its citation, then its paragraphs in our words, or the reader's own copy of it whole. */
export const ReaderPane = memo(function ReaderPane({
  messages,
  copy,
  onCopy,
  ...reader
}: ReaderProps & {
  messages: UiMessages
  copy: OwnCopy | null
  onCopy: (copy: OwnCopy | null) => void
}) {
  const pane = useRef<HTMLElement>(null)
  const { anchoring, again } = useAnchoring(copy?.text ?? null, reader.dataset.passages)
  useFocusOnChange(pane, copy)
  return (
    <section ref={pane} className="reader" aria-label={messages.article} tabIndex={-1}>
      <Citation {...reader} messages={messages} />
      <p className="reader-note">
        {copy === null ? (
          <>
            {messages.gistNote} <OpenCopy messages={messages} onOpen={onCopy} />
          </>
        ) : (
          <>
            {messages.openCopy.showing(copy.name)}{' '}
            <button type="button" className="link-button" onClick={() => onCopy(null)}>
              {anchoring.state === 'looking' ? messages.openCopy.cancel : messages.openCopy.back}
            </button>
          </>
        )}
      </p>
      {copy === null ? (
        <Paragraphs {...reader} />
      ) : (
        <Guarded resetKeys={[anchoring]} messages={messages}>
          <OwnCopyOf {...reader} copy={copy} anchoring={anchoring} again={again} messages={messages} />
        </Guarded>
      )}
    </section>
  )
})

/** The copy as soon as its phrases have been looked for; until then how many have been. Where they cannot be looked for,
 *  the text alone, and why.
 *  @throws what went wrong in the looking itself */
function OwnCopyOf({
  copy,
  anchoring,
  again,
  messages,
  ...reader
}: ReaderProps & { copy: OwnCopy; anchoring: Anchoring; again: () => void; messages: UiMessages }) {
  const say = messages.openCopy
  if (anchoring.state === 'looking') {
    const { length } = reader.dataset.passages
    return (
      <p className="looking" role="status">
        {say.looking} <progress aria-label={say.looking} value={anchoring.looked} max={length} />
      </p>
    )
  }
  if (anchoring.state === 'failed' && !isMissingScript(anchoring.error)) throw anchoring.error
  return (
    <>
      {anchoring.state === 'failed' && (
        <MissingPart error={anchoring.error} messages={messages} retry={async () => again()} />
      )}
      <OwnCopyText
        {...reader}
        text={copy.text}
        anchored={anchoring.state === 'done' ? anchoring.anchored : null}
        say={say}
      />
    </>
  )
}

/** What had the keyboard's focus goes with the text that it stood in, so the new text takes it. */
function useFocusOnChange(pane: { readonly current: HTMLElement | null }, copy: OwnCopy | null) {
  const shown = useRef(copy)
  useEffect(() => {
    if (shown.current === copy) return
    shown.current = copy
    const soon = setTimeout(() => focusPane(pane.current), 50)
    return () => clearTimeout(soon)
  }, [pane, copy])
}

/** Where the paragraphs stand under the chart, the pane has no box of its own, and its heading takes the focus. */
function focusPane(pane: HTMLElement | null) {
  pane?.focus({ preventScroll: true })
  if (document.activeElement !== pane) pane?.querySelector('h2')?.focus({ preventScroll: true })
}

function Citation({ dataset, formatDate, messages }: ReaderProps & { messages: UiMessages }) {
  const { title, author, custom } = dataset.citation
  const issued = issuedOn(dataset.citation)
  return (
    <>
      <h2 lang="en" tabIndex={-1}>
        {title}
      </h2>
      <p className="byline">
        {author.map(({ given, family }) => `${given} ${family}`).join(', ')},{' '}
        <time dateTime={issued}>{formatDate(issued)}</time>
        {custom?.updated !== undefined && (
          <>
            ; {messages.updated} <time dateTime={custom.updated}>{formatDate(custom.updated)}</time>
          </>
        )}
      </p>
    </>
  )
}
