import type { ReactNode } from 'react'
import { type Anchor, anchor } from './anchor.ts'
import type { ReaderProps } from './paragraphs.tsx'
import { PassageLink } from './passage-link.tsx'
import { Quote } from './quote.tsx'

/** The reader's own copy of the article, whole, with the phrases that were found in it linked in their place. */
export function OwnCopyText({
  text,
  say,
  ...props
}: ReaderProps & { text: string; say: { readonly found: string; readonly notFound: string } }) {
  const { found, missing } = anchor(text, props.dataset.passages)
  return (
    <>
      <p className="found">
        <data value={found.length}>{found.length}</data>/
        <data value={props.dataset.passages.length}>{props.dataset.passages.length}</data> {say.found}
      </p>
      {missing.length > 0 && (
        <div className="missing">
          <p>{say.notFound}</p>
          <ul>
            {props.dataset.passages
              .filter((passage) => missing.includes(passage.id))
              .map((passage) => (
                <li key={passage.id} data-missing={passage.id}>
                  <Quote phrase={passage.selector.exact} />{' '}
                  <span data-paragraph={passage.paragraph}>¶{passage.paragraph}</span>
                </li>
              ))}
          </ul>
        </div>
      )}
      {paragraphsOf(text).map(({ start, end }) => (
        <p key={start} className="paragraph own" lang="en">
          {pieces(text, start, end, found, props)}
        </p>
      ))}
    </>
  )
}

/** The non-empty lines of a text, as offsets. */
function paragraphsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
}

/** A paragraph cut at its phrases. A phrase that runs over the paragraph's end is shown up to it. */
function pieces(
  text: string,
  start: number,
  end: number,
  found: readonly Anchor[],
  props: ReaderProps,
): ReactNode[] {
  const nodes: ReactNode[] = []
  let at = start
  for (const match of found) {
    const passage = props.dataset.passages.find((p) => p.id === match.passage)
    if (passage === undefined || match.start < at || match.start >= end) continue
    const stop = Math.min(match.end, end)
    nodes.push(text.slice(at, match.start))
    nodes.push(
      <PassageLink
        key={match.passage}
        passage={passage}
        behind={props.behind.get(passage.id)}
        interaction={props.interaction}
        words={text.slice(match.start, stop)}
      />,
    )
    at = stop
  }
  nodes.push(text.slice(at, end))
  return nodes
}
