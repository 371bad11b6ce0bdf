import { useSyncExternalStore } from 'react'
import type { Passage } from '../trade/figure.ts'
import { Quote } from './quote.tsx'
import type { PassageEvidence, TextInteraction } from './text-link.ts'

/** A quoted phrase. One that bears figures is a link to their marks, with a chip in its partner's colour. */
export function PassageLink({
  passage,
  behind,
  interaction,
  words,
}: {
  passage: Passage
  behind: PassageEvidence | undefined
  interaction: TextInteraction
  /** The words as they stand in the reader's own copy; without, the article's are set as a quotation. */
  words?: string
}) {
  const phrase =
    words === undefined ? <Quote phrase={passage.selector.exact} /> : <span lang="en">{words}</span>
  const { subscribe, now } = interaction.lit
  const isLit = useSyncExternalStore(
    subscribe,
    () => now().passages.has(passage.id),
    () => false,
  )
  const lit = isLit ? '' : undefined
  if (behind === undefined) {
    return (
      <span id={passage.id} data-passage={passage.id} data-figures="" data-lit={lit}>
        {phrase}
      </span>
    )
  }
  return (
    <a
      id={passage.id}
      className="passage"
      href={`#mark-${behind.figures[0] ?? ''}`}
      data-passage={passage.id}
      data-figures={behind.figures.join(' ')}
      data-partner={behind.partner}
      data-lit={lit}
      onPointerEnter={(event) => event.pointerType !== 'touch' && interaction.onEnter(passage.id)}
      onPointerLeave={(event) => event.pointerType !== 'touch' && interaction.onLeave()}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && interaction.onEnter(passage.id)}
      onBlur={interaction.onLeave}
      onClick={(event) => {
        event.preventDefault()
        interaction.onFollow(passage.id, event.detail === 0)
      }}
    >
      <span className="phrase">{phrase}</span> <span className="chip">{behind.chip}</span>
    </a>
  )
}
