import type { ReactNode } from 'react'
import type { Mark } from '../chart/model.ts'
import { evidenceId } from './interaction/mark-interaction.ts'

/** One mark as a link to its passage: it can be pointed at, tapped, reached by keyboard and heard. It says what belongs
 *  to it; what is done to it and whether it is lit is the affair of interaction/, which needs no mark drawn anew. */
export function MarkLink({
  mark,
  first,
  children,
}: {
  mark: Mark
  /** Whether it is the chart's first: there the Tab key stops until another is lit. */
  first: boolean
  children: ReactNode
}) {
  const [about = mark.id] = mark.figureIds
  return (
    <a
      id={`mark-${mark.id}`}
      className="mark"
      href={`#${evidenceId(mark)}`}
      data-figure={mark.id}
      data-status={mark.status}
      data-partner={mark.party}
      data-series={mark.series}
      data-x={mark.x}
      data-about={about === mark.id ? undefined : about}
      data-passages={mark.passageIds.length === 0 ? undefined : mark.passageIds.join(' ')}
      tabIndex={first ? 0 : -1}
      aria-label={mark.words.spoken}
    >
      {children}
    </a>
  )
}
