import { Collapsible } from '@base-ui/react/collapsible'
import type { ChartModel, Note, Source } from '../../chart/model.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'

/** Below a chart: the first of its notes in a line, the others when asked for, and every source. */
export function Foot({
  model: { notes, sources },
  messages,
}: {
  model: Pick<ChartModel, 'notes' | 'sources'>
  messages: UiMessages
}) {
  const [first, ...others] = notes
  return (
    <div className="foot">
      {first !== undefined && (
        <Collapsible.Root className="notes">
          <p data-part="note">
            <Whole note={first} />
          </p>
          <Collapsible.Trigger className="link-button">
            {messages.notes(others.length === 0)}
          </Collapsible.Trigger>
          <Collapsible.Panel keepMounted className="more-notes">
            {others.map((note) => (
              <p key={note.text} data-part="note">
                <Whole note={note} />
              </p>
            ))}
          </Collapsible.Panel>
        </Collapsible.Root>
      )}
      {sources.map((source) => (
        <p key={source.id} data-part="source" data-source={source.id}>
          <Linked source={source} />
        </p>
      ))}
    </div>
  )
}

/** A note, and what the reader can do about it here, but not on paper. */
function Whole({ note: { text, onScreen } }: { note: Note }) {
  if (onScreen === undefined) return text
  return (
    <>
      {text} <span className="on-screen">{onScreen}</span>
    </>
  )
}

/** A source with its author's name as the way to the publisher. */
function Linked({ source: { text, author, url } }: { source: Source }) {
  if (url === null) return text
  const at = text.indexOf(author)
  return (
    <>
      {text.slice(0, at)}
      <a href={url} target="_blank" rel="noopener">
        {author}
      </a>
      {text.slice(at + author.length)}
    </>
  )
}
