import { useMemo } from 'react'
import type { Passage } from '../trade/figure.ts'
import type { Anchored } from './anchor.ts'
import { copyParagraphs } from './copy-paragraphs.ts'
import type { ReaderProps } from './paragraphs.tsx'
import { PassageLink } from './passage-link.tsx'
import { Quote } from './quote.tsx'

/** The reader's own copy of the article, whole, with the phrases that were found in it linked in their place. */
export function OwnCopyText({
  text,
  anchored,
  say,
  ...props
}: ReaderProps & {
  text: string
  /** Null where the phrases could not be looked for: then nothing is said of them. */
  anchored: Anchored | null
  say: { readonly found: string; readonly notFound: string }
}) {
  const { passages } = props.dataset
  // Pointing at marks makes none of a long text anew.
  const paragraphs = useMemo(() => cutAtPhrases(text, anchored, passages), [text, anchored, passages])
  return (
    <>
      {anchored !== null && <Tally anchored={anchored} passages={passages} say={say} />}
      {paragraphs.map(({ start, pieces }) => (
        <p key={start} className="paragraph own" lang="en">
          {pieces.map((piece) =>
            typeof piece === 'string' ? (
              piece
            ) : (
              <PassageLink
                key={piece.passage.id}
                passage={piece.passage}
                behind={props.behind.get(piece.passage.id)}
                interaction={props.interaction}
                words={piece.words}
              />
            ),
          )}
        </p>
      ))}
    </>
  )
}

/** How many of the phrases were found, and which were not. */
function Tally({
  anchored: { found, missing },
  passages,
  say,
}: {
  anchored: Anchored
  passages: readonly Passage[]
  say: { readonly found: string; readonly notFound: string }
}) {
  return (
    <>
      <p className="found">
        <data value={found.length}>{found.length}</data>/
        <data value={passages.length}>{passages.length}</data> {say.found}
      </p>
      {missing.length > 0 && (
        <div className="missing">
          <p>{say.notFound}</p>
          <ul>
            {passages
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
    </>
  )
}

/** A paragraph as what stands in it: mere text, and phrases in the words of the copy. */
interface Paragraph {
  readonly start: number
  readonly pieces: readonly (string | { readonly passage: Passage; readonly words: string })[]
}

/** The paragraphs of a text, cut at its phrases. A phrase that runs over the paragraph's end is shown up to it. */
function cutAtPhrases(text: string, anchored: Anchored | null, passages: readonly Passage[]): Paragraph[] {
  const found = anchored?.found ?? []
  return copyParagraphs(text, found).map(({ start, end }) => {
    const pieces: Paragraph['pieces'][number][] = []
    let at = start
    for (const match of found) {
      const passage = passages.find((p) => p.id === match.passage)
      if (passage === undefined || match.start < at || match.start >= end) continue
      const stop = Math.min(match.end, end)
      pieces.push(text.slice(at, match.start), { passage, words: text.slice(match.start, stop) })
      at = stop
    }
    pieces.push(text.slice(at, end))
    return { start, pieces }
  })
}
