import { Quote } from '../article/quote.tsx'
import { figuresOf, passagesBehind } from '../chart/highlight.ts'
import type { ChartModel, Mark } from '../chart/model.ts'
import { DETAILS_ID } from '../drawing/interaction/mark-interaction.ts'
import { gridsOf } from '../export/tables/grid.ts'
import { usualStatus } from '../export/tables/rows.ts'
import type { Dataset } from '../trade/figure.ts'
import { getUiMessages } from '../ui/messages/get-ui-messages.ts'

/** A picture of the chart for the widths at which its class is shown. */
export interface StaticPicture {
  readonly className: string
  /** The SVG's markup. */
  readonly svg: string
}

/** What a prerendered page of one chart shows: the picture, the phrases it stands on, its values as a table, its
 *  sources with what to beware of, and the ways to the full view and to the files beside it. Needs no script.
 *  @param name the files' name, without ending
 *  @param query the chart's, as in the app's address */
export function ChartPageContent({
  dataset,
  model,
  pictures,
  name,
  query,
  typefaces,
  script,
}: {
  dataset: Dataset
  model: ChartModel
  pictures: readonly StaticPicture[]
  name: string
  query: string
  /** The style sheet of the typefaces that the script brings. */
  typefaces: string
  /** The text of the page's script. */
  script: string
}) {
  const messages = getUiMessages(model.spec.lang)
  const caveats = model.sources.filter((source) => source.caveats !== null)
  const files = [...(pictures.length > 0 ? ['svg', 'png'] : []), 'csv', 'json']
  return (
    <main className="embed">
      {pictures.length > 0 && <h1 className="unseen">{model.title}</h1>}
      <figure data-chart={model.slug} data-kind={model.kind}>
        {pictures.length === 0 ? (
          <TableAsChart model={model} />
        ) : (
          pictures.map(({ className, svg }) => (
            <div
              key={className}
              className={`chart ${className}`}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: the drawing's own markup, made at build
              dangerouslySetInnerHTML={{ __html: svg }}
            />
          ))
        )}
      </figure>
      <Phrases dataset={dataset} model={model} />
      <p className="ways">
        <a className="full" href={`../${query === '' ? '' : `?${query}`}`} target="_blank" rel="noopener">
          {messages.share.fullView}
        </a>
        {files.map((ending) => (
          <a key={ending} href={`${name}.${ending}`} target="_blank" rel="noopener">
            {ending.toUpperCase()}
          </a>
        ))}
      </p>
      <template>
        <style>{typefaces}</style>
      </template>
      {/* The script before what a reader unfolds, so that the first bytes are the whole chart. */}
      <script>{script}</script>
      {pictures.length > 0 && (
        <details>
          <summary>{messages.table.show}</summary>
          <Values model={model} />
        </details>
      )}
      {caveats.length > 0 && (
        <details id={DETAILS_ID}>
          <summary>{messages.answer.caveats}</summary>
          {caveats.map((source) => (
            <p key={source.id} data-source={source.id}>
              {source.author}: {source.caveats}
            </p>
          ))}
        </details>
      )}
    </main>
  )
}

/** The phrases of the article that the marks stand on, each a link to its place beside the chart. */
function Phrases({ dataset, model }: { dataset: Dataset; model: ChartModel }) {
  const passages = passagesBehind(model, dataset.passages)
  if (passages.length === 0) return null
  return (
    <p className="phrases">
      {passages.map(({ id, paragraph, selector }) => (
        <a
          key={id}
          id={id}
          className="passage"
          href={`../?focus=${id}`}
          target="_blank"
          rel="noopener"
          data-passage={id}
          data-figures={figuresOf(dataset, id).join(' ')}
          data-partner={model.marks.find(({ passageIds }) => passageIds.includes(id))?.party}
        >
          <Quote phrase={selector.exact} /> <span data-paragraph={paragraph}>¶{paragraph}</span>{' '}
        </a>
      ))}
    </p>
  )
}

/** The values of a chart: years down and series across where it is one over time, with what is of no year below, else a
 *  row for each mark. */
function Values({ model }: { model: ChartModel }) {
  const grids = model.years === null ? [] : gridsOf(model)
  if (grids.length === 0) return <Rows model={model} />
  const usual = usualStatus(model.marks)
  const ofNoYear = model.marks.filter(({ form }) => form === 'band')
  return (
    <>
      <p className="key">{keyOf(model.marks, usual)}</p>
      {grids.map(({ title, columns, categories }) => (
        <table key={title}>
          {title !== null && <caption>{title}</caption>}
          <thead>
            <tr>
              <td />
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((category, i) => (
              <tr key={category}>
                <th scope="row">{category}</th>
                {columns.map(({ name, marks }) => {
                  const mark = marks[i] ?? null
                  return (
                    <td key={name}>{mark === null ? '' : `${mark.words.value}${flagOf(mark, usual)}`}</td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {ofNoYear.length > 0 && <Rows model={model} marks={ofNoYear} />}
    </>
  )
}

/** Letters for how a value is known, as statistical offices put them behind their figures. */
const FLAGS: Record<Mark['status'], string> = {
  stated: 's',
  implied: 'i',
  derived: 'd',
  published: 'r',
  partial: 'p',
  mirrored: 'm',
  own: 'o',
  'not-stated': 'n',
}

function flagOf({ status }: Mark, usual: Mark['status']): string {
  return status === usual ? '' : ` ${FLAGS[status]}`
}

/** "derived; p: partial": the status of values without a letter, then what the letters mean. */
function keyOf(marks: readonly Mark[], usual: Mark['status']): string {
  const named = new Map(marks.map(({ status, words }) => [status, words.status]))
  const others = [...named].filter(([status]) => status !== usual)
  return [named.get(usual) ?? '', ...others.map(([status, name]) => `${FLAGS[status]}: ${name}`)].join('; ')
}

/** A table is its own picture. */
function TableAsChart({ model }: { model: ChartModel }) {
  return (
    <>
      <figcaption>
        <h1>{model.title}</h1>
        <p>{model.subtitle}</p>
      </figcaption>
      <Rows model={model} marked />
      {[...model.notes, ...model.sources].map(({ text }) => (
        <p key={text} className="soft">
          {text}
        </p>
      ))}
    </>
  )
}

/** A row for each mark. `marked` where the rows are the chart's own marks. */
export function Rows({
  model,
  marks = model.marks,
  marked = false,
}: {
  model: ChartModel
  marks?: readonly Mark[]
  marked?: boolean
}) {
  const heads = getUiMessages(model.spec.lang).table
  return (
    <table>
      <thead>
        <tr>
          {(['partner', 'measure', 'year', 'value', 'status'] as const).map((column) => (
            <th key={column} scope="col" {...(marked ? { 'data-sort': column } : {})}>
              {heads[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {marks.map((mark) => (
          <tr key={mark.id} {...(marked ? markOf(mark) : {})}>
            <th scope="row">{mark.words.partner}</th>
            <td>{mark.words.measure}</td>
            <td>{mark.words.year}</td>
            <td>{mark.words.value}</td>
            <td>
              {mark.words.status}
              {mark.words.reason !== null && <small> {mark.words.reason}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function markOf({ id, status, party }: Mark) {
  return { className: 'mark', 'data-figure': id, 'data-status': status, 'data-partner': party }
}
