import { useSyncExternalStore } from 'react'
import { Quote } from '../article/quote.tsx'
import { type ChartModel, isOfData, type Mark } from '../chart/model.ts'
import { COLUMNS, type Column, type Sort } from '../chart/spec.ts'
import { DETAILS_ID, type MarkInteraction } from '../drawing/interaction/mark-interaction.ts'
import type { Dataset } from '../trade/figure.ts'
import type { UiMessages } from './messages/messages.ts'

/** By what a column is sorted: numbers by size within their measure, words by the alphabet.
 *  Null, for what has no number, stands last in both directions. */
const SORT_KEYS: Record<Column, (mark: Mark) => string | number | null> = {
  partner: (mark) => mark.words.partner,
  measure: (mark) => mark.words.measure,
  year: (mark) => mark.words.year,
  value: (mark) => mark.amount.shown,
  interval: (mark) => (mark.status === 'not-stated' ? null : mark.amount.low),
  status: (mark) => mark.words.status,
  passage: (mark) => mark.words.paragraphs[0] ?? null,
}

/** What the table and its rows are made of. */
export interface TableProps {
  readonly dataset: Dataset
  readonly model: ChartModel
  readonly interaction: MarkInteraction
  readonly messages: UiMessages
}

/** The marks of a model as a table, sortable by any column. Roles are spelled out because narrow screens
 *  lay the rows out as cards, and browsers forget a table's meaning with its layout. */
export function DataTable({
  dataset,
  model,
  interaction,
  messages,
  sort,
  onSort,
  idPrefix,
}: TableProps & {
  sort: Sort | null
  onSort: (sort: Sort | null) => void
  /** "mark" where the rows are the chart's own marks, another where they repeat them. */
  idPrefix: string
}) {
  return (
    <table className="data-table" role="table">
      <caption>{messages.table.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => {
            const direction = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : 'none'
            return (
              <th key={column} role="columnheader" scope="col" aria-sort={direction}>
                <button type="button" onClick={() => onSort(AFTER[direction](column))}>
                  {messages.table[column === 'passage' ? foundation(model.marks) : column]}
                  <span aria-hidden="true" className="arrow">
                    {direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : ''}
                  </span>
                </button>
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sorted(model, sort).map((mark) => (
          <Row
            key={mark.id}
            sources={model.sources}
            id={`${idPrefix}-${mark.id}`}
            dataset={dataset}
            mark={mark}
            interaction={interaction}
            messages={messages}
          />
        ))}
      </tbody>
    </table>
  )
}

/** What pressing a column's button does next: upwards, downwards, as it was. */
const AFTER: Record<'none' | 'ascending' | 'descending', (column: Column) => Sort | null> = {
  none: (column) => column,
  ascending: (column) => `-${column}`,
  descending: () => null,
}

function Row({
  id,
  dataset,
  sources,
  mark,
  interaction,
  messages,
}: Omit<TableProps, 'model'> & { id: string; mark: Mark; sources: ChartModel['sources'] }) {
  const { partner, measure, year, value, interval, status, reason, origins = [] } = mark.words
  const passages = dataset.passages.filter((passage) => mark.passageIds.includes(passage.id))
  const { lit } = interaction
  const isLit = useSyncExternalStore(
    lit.subscribe,
    () => lit.now().marks.has(mark.id),
    () => false,
  )
  return (
    <tr
      role="row"
      data-figure={mark.id}
      data-status={mark.status}
      data-partner={mark.party}
      data-lit={isLit ? '' : undefined}
      onPointerEnter={(event) => event.pointerType !== 'touch' && interaction.onEnter(mark.id)}
      onPointerLeave={(event) => event.pointerType !== 'touch' && interaction.onLeave()}
      onClick={() => interaction.onChoose(mark.id)}
    >
      <th role="rowheader" scope="row">
        <span className="swatch" aria-hidden="true" />
        {partner}
      </th>
      <td role="cell" data-label={messages.table.measure}>
        {measure}
      </td>
      <td role="cell" data-label={messages.table.year}>
        {year}
      </td>
      <td role="cell" data-label={messages.table.value}>
        {value}
      </td>
      <td role="cell" data-label={messages.table.interval} className="interval">
        {interval}
      </td>
      <td role="cell" data-label={messages.table.status}>
        {status}
        {reason !== null && <small> {reason}</small>}
        {origins.length > 0 && <small> {origins.join('; ')}</small>}
      </td>
      <td role="cell" data-label={messages.table[foundation([mark])]}>
        {passages.map((passage, i) => (
          <a
            key={passage.id}
            id={i === 0 ? id : undefined}
            href={`#${passage.id}`}
            onFocus={(event) => event.currentTarget.matches(':focus-visible') && interaction.onEnter(mark.id)}
            onBlur={interaction.onLeave}
            onClick={(event) => {
              event.preventDefault()
              event.stopPropagation()
              interaction.onFollow(mark.id, event.detail === 0, passage.id)
            }}
          >
            <Quote phrase={passage.selector.exact} />{' '}
            <span data-paragraph={passage.paragraph}>¶{passage.paragraph}</span>
          </a>
        ))}
        {passages.length === 0 && (
          <a
            id={id}
            href={`#${DETAILS_ID}`}
            onFocus={(event) => event.currentTarget.matches(':focus-visible') && interaction.onEnter(mark.id)}
            onBlur={interaction.onLeave}
            onClick={(event) => {
              event.preventDefault()
              event.stopPropagation()
              interaction.onFollow(mark.id, event.detail === 0)
            }}
          >
            {mark.sourceIds.length === 0 ? value : <OfficialSources mark={mark} sources={sources} />}
          </a>
        )}
        {passages.length > 0 && <OfficialSources mark={mark} sources={sources} />}
      </td>
    </tr>
  )
}

/** What values stand on: words of the article, what somebody publishes, or both. */
function foundation(marks: readonly Mark[]): 'passage' | 'publisher' | 'source' {
  const isOfficial = marks.some(({ observations = [] }) => observations.length > 0)
  const isOfArticle = marks.some(({ passageIds }) => passageIds.length > 0)
  return isOfficial ? (isOfArticle ? 'source' : 'publisher') : 'passage'
}

/** The publishers of an official value, or the files of an own one. Choosing the row tells more. */
function OfficialSources({ mark, sources }: { mark: Mark; sources: ChartModel['sources'] }) {
  return sources
    .filter((one) => isOfData(one) && mark.sourceIds.includes(one.id))
    .map(({ id, author, title, isOwn }) => (
      <small key={id} data-source={id}>
        {isOwn ? `${author}: ${title}` : author}
      </small>
    ))
}

/** The marks in the wished order. Sizes are compared only within one measure, as ranks and dollars are no match. */
function sorted(model: ChartModel, sort: Sort | null): readonly Mark[] {
  const column = COLUMNS.find((name) => sort === name || sort === `-${name}`)
  if (column === undefined) return model.marks
  const collator = new Intl.Collator(model.spec.lang, { numeric: true })
  const measures = [...new Set(model.marks.map((mark) => mark.measure))]
  const direction = sort === column ? 1 : -1
  return [...model.marks].sort((a, b) => {
    const [x, y] = [SORT_KEYS[column](a), SORT_KEYS[column](b)]
    if (typeof x === 'string' || typeof y === 'string')
      return direction * collator.compare(String(x), String(y))
    const byMeasure = measures.indexOf(a.measure) - measures.indexOf(b.measure)
    if (byMeasure !== 0) return byMeasure
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return direction * (x - y)
  })
}
