import { decodeSpec, parseQuery, viewQuery } from '../chart/codec.ts'
import { isDrawn } from '../chart/geometry.ts'
import { getMessages } from '../chart/messages/get-messages.ts'
import type { ChartModel } from '../chart/model.ts'
import { resolve } from '../chart/resolve.ts'
import { toHtml, toMarkdown } from '../export/embeds/snippets.ts'
import { stemOf } from '../export/file-name.ts'
import { toJson } from '../export/json.ts'
import { modelOfPicture, toDocx } from '../export/ooxml/docx.ts'
import { toXlsx } from '../export/ooxml/xlsx.ts'
import { toPdf } from '../export/pdf/pdf.ts'
import { rasterise } from '../export/png/png-without-browser.ts'
import { toPptx } from '../export/pptx/pptx.ts'
import { toBibtex } from '../export/references/bibtex.ts'
import { type Reference, referencesOf } from '../export/references/cite.ts'
import { toLatex } from '../export/references/latex.ts'
import { toRis } from '../export/references/ris.ts'
import { outlinedSvg } from '../export/svg/outlines.ts'
import { drawSvg } from '../export/svg/svg.ts'
import { toCsv, toCsvMetadata } from '../export/tables/csv.ts'
import { readTypeface } from '../export/typefaces/typeface-files-without-browser.ts'
import { readRecipe } from '../import/recipe/recipe.ts'
import { recipeHash } from '../import/recipe/recipe-hash.ts'
import type { Dataset } from '../trade/figure.ts'
import { placesIn } from '../trade/groups.ts'
import type { OwnStatistics } from '../trade/own.ts'
import type { Format, RenderArgs } from './args.ts'
import { hashOf, queryOf } from './link.ts'
import { DAY, reproducible } from './reproducible.ts'
import '../ui/messages/russian.ts'

/** A file to be written. */
export interface Rendered {
  readonly name: string
  readonly content: string | Uint8Array
}

/** What happens on the way: a chart is done, changed to what can be shown, lacks what was asked for, or could not be
 *  made. */
export type Progress = (event: {
  readonly query: string
  readonly kind: 'done' | 'changed' | 'lacking' | 'failed'
  readonly text: string
}) => void

/** A chart of a job, and the name of its files before their extensions, which no other chart of the job has. */
interface Entry {
  readonly model: ChartModel
  readonly stem: string
}

/** What a table has none of. */
const PICTURES: readonly Format[] = ['svg', 'png', 'pdf', 'html', 'md', 'tex']

/** The files of a job, each with a name of its own. A chart that fails is reported and leaves the others alone.
 *  @returns the files, and how many charts failed */
export async function render(
  dataset: Dataset,
  job: RenderArgs,
  report: Progress,
): Promise<{ files: Rendered[]; failed: number }> {
  const files: Rendered[] = []
  const entries: Entry[] = []
  const stems = new Set<string>()
  const places = placesIn(dataset.official?.index, dataset.own)
  let failed = 0
  for (const query of job.queries) {
    const { spec, notices } = decodeSpec(parseQuery(`?${queryOf(query)}`), places)
    try {
      const model = resolve(dataset, spec)
      if (model.needsOwn !== undefined) {
        failed += 1
        report({ query, kind: 'failed', text: ownNeeded(query, dataset.own) })
        continue
      }
      for (const notice of [...notices, ...model.notices]) {
        report({ query, kind: 'changed', text: getMessages('en').notice(notice) })
      }
      const entry = { model, stem: unusedStem(stemOf(model), stems) }
      const own = await filesOf(entry, job)
      const none = isDrawn(model) ? [] : job.formats.filter((format) => PICTURES.includes(format))
      if (none.length > 0) report({ query, kind: 'lacking', text: `A table has no ${none.join(', ')}.` })
      if (none.length === job.formats.length) {
        failed += 1
        report({ query, kind: 'failed', text: 'Nothing was made of it. Ask for csv, xlsx, docx or json.' })
        continue
      }
      stems.add(entry.stem)
      files.push(...own)
      entries.push(entry)
      report({ query, kind: 'done', text: own.map(({ name }) => name).join(', ') })
    } catch (error) {
      failed += 1
      report({ query, kind: 'failed', text: error instanceof Error ? error.message : String(error) })
    }
  }
  return { files: [...files, ...(await reportsOf(entries, job))], failed }
}

/** Why a chart of files is not made, as far as its link says what it was made of. */
function ownNeeded(query: string, own: OwnStatistics | undefined): string {
  const recipe = readRecipe(hashOf(query))
  const files =
    recipe === null || recipe === 'unreadable'
      ? []
      : recipe.files.map(({ name, digest }) => `${name} (${digest})`)
  const what = files.length === 0 ? 'a file of one’s own' : files.join(', ')
  return own === undefined
    ? `It is of ${what}. Name that by --own.`
    : `It is of ${what}, and not of what --own, --answer, --rate and --product give, which has the id ${own.id}.`
}

/** The stem, numbered where the same chart has been made before. */
function unusedStem(stem: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? stem : `${stem}-${number}`
    if (!used.has(name)) return name
  }
}

/** The files of one chart. */
async function filesOf({ model, stem }: Entry, job: RenderArgs): Promise<Rendered[]> {
  const wanted = (...formats: readonly Format[]) => formats.some((format) => job.formats.includes(format))
  const files: Rendered[] = []
  const add = (extension: string, content: Rendered['content']) =>
    files.push({ name: `${stem}.${extension}`, content })
  const look = { ...job, theme: model.spec.theme ?? job.theme }
  const drawn = isDrawn(model)
  const picture = drawn && wanted('png', 'tex') ? await rasterise(model, look) : null
  const isPlain = (wanted('svg', 'md') && !job.outlines) || wanted('html')
  const plain = drawn && isPlain ? await drawSvg(model, look) : ''
  if (drawn && wanted('svg', 'md'))
    add('svg', job.outlines ? (await outlinedSvg(model, look, readTypeface)).svg : plain)
  if (drawn && wanted('html')) add('html', toHtml(model, plain))
  if (drawn && wanted('pdf'))
    add('pdf', await toPdf(model, { ...look, read: readTypeface, date: new Date(DAY) }))
  if (picture !== null) add('png', picture.png)
  if (wanted('docx')) {
    // The document has the words around the chart itself.
    const bare = drawn ? await rasterise(modelOfPicture(model), look) : null
    add('docx', await reproducible(await toDocx(model, bare)))
  }
  if (wanted('csv')) {
    add('csv', toCsv(model, job.csv))
    // Columns are described of the plain long shape alone; where an own file's values come from, of every one.
    const isPlainLong = job.csv.shape === 'long' && job.csv.separator === 'comma'
    if (isPlainLong || model.own !== undefined)
      add('csv-metadata.json', toCsvMetadata(model, `${stem}.csv`, job.csv))
  }
  if (wanted('json')) add('json', toJson(model))
  if (wanted('xlsx')) add('xlsx', await reproducible(await toXlsx(model)))
  return files
}

/** What all charts of a job share; nothing where there is no chart. */
async function reportsOf(entries: readonly Entry[], { formats, link }: RenderArgs): Promise<Rendered[]> {
  const [only, ...others] = entries
  if (only === undefined) return []
  const drawn = entries.filter(({ model }) => isDrawn(model))
  const stem = others.length === 0 ? only.stem : 'report'
  const reports: { readonly [format in Format]?: () => Rendered['content'] | Promise<Rendered['content']> } =
    {
      pptx: async () => reproducible(await toPptx(entries.map(({ model }) => model))),
      md: () => drawn.map((one) => toMarkdown(one.model, `${one.stem}.svg`, linkTo(one, link))).join('\n'),
      tex: () =>
        toLatex(drawn.map((one) => ({ model: one.model, file: `${one.stem}.png`, link: linkTo(one, link) }))),
      bib: () => toBibtex(referencesTo(entries, link)),
      ris: () => toRis(referencesTo(entries, link)),
    }
  const files: Rendered[] = []
  for (const format of formats) {
    const content = await reports[format]?.()
    if (content !== undefined && content !== '') files.push({ name: `${stem}.${format}`, content })
  }
  return files
}

/** Every chart, and what they share once. */
function referencesTo(entries: readonly Entry[], link: string): Reference[] {
  const all = entries.flatMap((one) => referencesOf(one.model, linkTo(one, link), one.stem))
  return [...new Map(all.map((reference) => [reference.id, reference])).values()]
}

/** The view of a chart in the app at `address`. */
function linkTo({ model }: Entry, address: string): string {
  const query = viewQuery(model.spec)
  const link = query === '' ? address : `${address}?${query}`
  return model.own === undefined ? link : link + recipeHash(model.own)
}
