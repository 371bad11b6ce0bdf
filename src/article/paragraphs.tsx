import { Fragment, type ReactNode } from 'react'
import type { Dataset, GistPart, Paragraph, PassageId } from '../trade/figure.ts'
import { PassageLink } from './passage-link.tsx'
import type { PassageEvidence, TextInteraction } from './text-link.ts'

export interface ReaderProps {
  readonly dataset: Dataset
  readonly lang: 'en' | 'ru'
  readonly behind: ReadonlyMap<PassageId, PassageEvidence>
  readonly interaction: TextInteraction
  readonly formatDate: (iso: string) => string
}

/** Which paragraphs: all, those that bear figures, or the others. */
export type Which = 'all' | 'bearing' | 'others'

/** The article's paragraphs in our own words around its quoted phrases. */
export function Paragraphs({ which, ...props }: ReaderProps & { which: Which }) {
  const chosen = props.dataset.paragraphs.filter(
    (paragraph) => which === 'all' || bearsFigures(props, paragraph) === (which === 'bearing'),
  )
  return chosen.map(({ number, gist }) => (
    <p key={number} className="paragraph">
      <span className="number" data-paragraph={number}>
        ¶{number}
      </span>
      {(gist[props.lang] ?? gist.en).map((part, i) => (
        <Fragment key={i}>{piece(part, props)}</Fragment>
      ))}
    </p>
  ))
}

function piece(part: GistPart, { dataset, behind, interaction, formatDate }: ReaderProps): ReactNode {
  if (typeof part === 'string') return part
  if ('date' in part) return <time dateTime={part.date}>{formatDate(part.date)}</time>
  const passage = dataset.passages.find((p) => p.id === part.quote)
  return (
    passage && <PassageLink passage={passage} behind={behind.get(passage.id)} interaction={interaction} />
  )
}

function bearsFigures({ dataset, behind }: ReaderProps, { number }: Paragraph): boolean {
  return dataset.passages.some((p) => p.paragraph === number && behind.has(p.id))
}
