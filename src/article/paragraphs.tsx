import { Fragment, type ReactNode } from 'react'
import type { Dataset, GistPart, PassageId } from '../trade/figure.ts'
import { PassageLink } from './passage-link.tsx'
import type { PassageEvidence, TextInteraction } from './text-link.ts'

export interface ReaderProps {
  readonly dataset: Dataset
  readonly lang: 'en' | 'ru'
  readonly behind: ReadonlyMap<PassageId, PassageEvidence>
  readonly interaction: TextInteraction
  readonly formatDate: (iso: string) => string
}

/** The article's paragraphs in our own words around its quoted phrases. */
export function Paragraphs(props: ReaderProps) {
  return props.dataset.paragraphs.map(({ number, gist }) => (
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
