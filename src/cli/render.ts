import { decodeSpec, parseQuery, viewQuery } from '../chart/codec.ts'
import { isDrawn } from '../chart/geometry.ts'
import { getMessages } from '../chart/messages/get-messages.ts'
import type { ChartModel } from '../chart/model.ts'
import { resolve } from '../chart/resolve.ts'
import { toCsv, toCsvMetadata } from '../export/csv.ts'
import { toDocx } from '../export/docx.ts'
import { fileName } from '../export/file-name.ts'
import { toJson } from '../export/json.ts'
import { rasterise } from '../export/png-without-browser.ts'
import { toPptx } from '../export/pptx.ts'
import { toHtml, toLatex, toMarkdown } from '../export/snippets.ts'
import { drawSvg } from '../export/svg.ts'
import { toXlsx } from '../export/xlsx.ts'
import type { Dataset } from '../trade/figure.ts'
import type { Format, RenderArgs } from './args.ts'
import { reproducible } from './reproducible.ts'

/** A file to be written. */
export interface Rendered {
  readonly name: string
  readonly content: string | Uint8Array
}

/** What happens on the way: a chart is done, changed to what can be shown, or could not be made. */
export type Progress = (event: {
  readonly query: string
  readonly kind: 'done' | 'changed' | 'failed'
  readonly text: string
}) => void

/** The files of a job. A chart that fails is reported and leaves the others alone.
 *  @returns the files, and how many charts failed */
export async function render(
  dataset: Dataset,
  job: RenderArgs,
  report: Progress,
): Promise<{ files: Rendered[]; failed: number }> {
  const files: Rendered[] = []
  const models: ChartModel[] = []
  let failed = 0
  for (const query of job.queries) {
    const { spec, notices } = decodeSpec(parseQuery(`?${query}`))
    try {
      const model = resolve(dataset, spec)
      for (const notice of [...notices, ...model.notices]) {
        report({ query, kind: 'changed', text: getMessages('en').notice(notice) })
      }
      const own = await filesOf(model, job)
      files.push(...own)
      models.push(model)
      report({ query, kind: 'done', text: own.map(({ name }) => name).join(', ') })
    } catch (error) {
      failed += 1
      report({ query, kind: 'failed', text: error instanceof Error ? error.message : String(error) })
    }
  }
  return { files: [...files, ...(models.length === 0 ? [] : await reportsOf(models, job))], failed }
}

/** The files of one chart. */
async function filesOf(model: ChartModel, job: RenderArgs): Promise<Rendered[]> {
  const wanted = (...formats: readonly Format[]) => formats.some((format) => job.formats.includes(format))
  const files: Rendered[] = []
  const add = (extension: string, content: Rendered['content']) =>
    files.push({ name: fileName(model, extension), content })
  const svg = isDrawn(model) ? await drawSvg(model, { width: job.width, theme: job.theme }) : null
  const picture = svg !== null && wanted('png', 'docx', 'tex') ? await rasterise(model, svg, job.scale) : null
  if (svg !== null && wanted('svg', 'md')) add('svg', svg)
  if (svg !== null && wanted('html')) add('html', toHtml(model, svg))
  if (picture !== null && wanted('png', 'tex')) add('png', picture.png)
  if (wanted('docx')) add('docx', await reproducible(await toDocx(model, picture)))
  if (wanted('csv')) {
    add('csv', toCsv(model))
    add('csv-metadata.json', toCsvMetadata(model, fileName(model, 'csv')))
  }
  if (wanted('json')) add('json', toJson(model))
  if (wanted('xlsx')) add('xlsx', await reproducible(await toXlsx(model)))
  return files
}

/** What all charts of a job share. */
async function reportsOf(models: readonly ChartModel[], { formats, link }: RenderArgs): Promise<Rendered[]> {
  const text = (snippet: typeof toMarkdown, picture: 'svg' | 'png') =>
    models
      .filter(isDrawn)
      .map((model) => snippet(model, fileName(model, picture), linkTo(model, link)))
      .join('\n')
  const [only, ...others] = models
  const name = (extension: string) =>
    only !== undefined && others.length === 0 ? fileName(only, extension) : `report.${extension}`
  return [
    ...(formats.includes('pptx')
      ? [{ name: name('pptx'), content: await reproducible(await toPptx(models)) }]
      : []),
    ...(formats.includes('md') ? [{ name: name('md'), content: text(toMarkdown, 'svg') }] : []),
    ...(formats.includes('tex') ? [{ name: name('tex'), content: text(toLatex, 'png') }] : []),
  ]
}

/** The view of a chart in the app at `address`. */
function linkTo({ spec }: ChartModel, address: string): string {
  const query = viewQuery(spec)
  return query === '' ? address : `${address}?${query}`
}
