import { Fragment, type ReactNode } from 'react'
import type { Dataset, GistPart, Paragraph, PassageId } from '../trade/figure.ts'
import { PassageLink } from './passage-link.tsx'
import type { PassageFigures, TextLinking } from './text-link.ts'

export interface ReaderProps {
  readonly dataset: Dataset
  readonly lang: 'en' | 'ru'
  readonly behind: ReadonlyMap<PassageId, PassageFigures>
  readonly linking: TextLinking
  readonly formatDate: (iso: string) => string
}

/** The article's paragraphs in our own words around its quoted phrases.
 *  @param figuresFirst puts the paragraphs that bear figures before the others, next to the chart */
export function Paragraphs({ figuresFirst, ...props }: ReaderProps & { figuresFirst: boolean }) {
  const { paragraphs } = props.dataset
  const bearing = paragraphs.filter((paragraph) => bearsFigures(props, paragraph))
  const others = paragraphs.filter((paragraph) => !bearing.includes(paragraph))
  const ordered = figuresFirst ? [...bearing, ...others] : paragraphs
  return ordered.map(({ number, gist }) => (
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

function piece(part: GistPart, { dataset, behind, linking, formatDate }: ReaderProps): ReactNode {
  if (typeof part === 'string') return part
  if ('date' in part) return <time dateTime={part.date}>{formatDate(part.date)}</time>
  const passage = dataset.passages.find((p) => p.id === part.quote)
  return passage && <PassageLink passage={passage} behind={behind.get(passage.id)} linking={linking} />
}

function bearsFigures({ dataset, behind }: ReaderProps, { number }: Paragraph): boolean {
  return dataset.passages.some((p) => p.paragraph === number && behind.has(p.id))
}
