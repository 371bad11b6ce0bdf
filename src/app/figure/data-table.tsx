import { useState } from 'react'
import { Quote } from '../../article/quote.tsx'
import type { Linking } from '../../chart/draw/linking.ts'
import type { ChartModel, Mark } from '../../chart/model.ts'
import { extent } from '../../trade/amount.ts'
import type { Dataset } from '../../trade/figure.ts'
import type { AppWords } from '../words/words.ts'

const COLUMNS = ['partner', 'measure', 'year', 'value', 'interval', 'status', 'passage'] as const
type Column = (typeof COLUMNS)[number]

/** The words of a cell, or the number, by which a column is sorted. */
const SORT_KEYS: Record<Column, (mark: Mark) => string | number> = {
  partner: (mark) => mark.words.partner,
  measure: (mark) => mark.words.measure,
  year: (mark) => mark.words.year,
  value: (mark) => extent(mark.amount),
  interval: (mark) => mark.amount.low ?? 0,
  status: (mark) => mark.words.status,
  passage: (mark) => mark.words.paragraphs[0] ?? 0,
}

/** The marks of a model as a table, sortable by any column. Roles are spelled out because narrow screens
 *  lay the rows out as cards, and browsers forget a table's meaning with its layout. */
export function DataTable({
  dataset,
  model,
  linking,
  words,
}: {
  dataset: Dataset
  model: ChartModel
  linking: Linking
  words: AppWords
}) {
  const [sort, setSort] = useState<{ column: Column; down: boolean } | null>(null)
  const rows = sort === null ? model.marks : sorted(model.marks, sort.column, sort.down, model.spec.lang)
  return (
    <table className="data-table" role="table">
      <caption>{words.table.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => {
            const direction = sort?.column !== column ? 'none' : sort.down ? 'descending' : 'ascending'
            return (
              <th key={column} role="columnheader" scope="col" aria-sort={direction}>
                <button
                  type="button"
                  onClick={() => setSort({ column, down: sort?.column === column && !sort.down })}
                >
                  {words.table[column]}
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
        {rows.map((mark) => (
          <Row key={mark.id} dataset={dataset} mark={mark} linking={linking} words={words} />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  dataset,
  mark,
  linking,
  words,
}: {
  dataset: Dataset
  mark: Mark
  linking: Linking
  words: AppWords
}) {
  const { partner, measure, year, value, interval, status, reason } = mark.words
  const passages = dataset.passages.filter((passage) => mark.passageIds.includes(passage.id))
  return (
    <tr
      role="row"
      data-figure={mark.id}
      data-status={mark.status}
      data-partner={mark.series}
      data-lit={linking.lit.has(mark.id) ? '' : undefined}
      onPointerEnter={(event) => event.pointerType !== 'touch' && linking.onEnter(mark.id)}
      onPointerLeave={(event) => event.pointerType !== 'touch' && linking.onLeave()}
    >
      <th role="rowheader" scope="row">
        <span className="swatch" aria-hidden="true" />
        {partner}
      </th>
      <td role="cell" data-label={words.table.measure}>
        {measure}
      </td>
      <td role="cell" data-label={words.table.year}>
        {year}
      </td>
      <td role="cell" data-label={words.table.value}>
        {value}
      </td>
      <td role="cell" data-label={words.table.interval} className="interval">
        {interval}
      </td>
      <td role="cell" data-label={words.table.status}>
        {status}
        {reason !== null && <small> {reason}</small>}
      </td>
      <td role="cell" data-label={words.table.passage}>
        {passages.map((passage, i) => (
          <a
            key={passage.id}
            id={i === 0 ? `mark-${mark.id}` : undefined}
            href={`#${passage.id}`}
            onFocus={(event) => event.currentTarget.matches(':focus-visible') && linking.onEnter(mark.id)}
            onBlur={linking.onLeave}
            onClick={(event) => {
              event.preventDefault()
              linking.onFollow(mark.id, event.detail === 0)
            }}
          >
            <Quote phrase={passage.selector.exact} />{' '}
            <span data-paragraph={passage.paragraph}>¶{passage.paragraph}</span>
          </a>
        ))}
      </td>
    </tr>
  )
}

function sorted(marks: readonly Mark[], column: Column, down: boolean, lang: string): Mark[] {
  const key = SORT_KEYS[column]
  const collator = new Intl.Collator(lang, { numeric: true })
  const compare = (a: Mark, b: Mark) => {
    const [x, y] = [key(a), key(b)]
    return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y))
  }
  return [...marks].sort((a, b) => (down ? compare(b, a) : compare(a, b)))
}
