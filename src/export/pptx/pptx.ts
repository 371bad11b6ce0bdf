import type { ChartModel } from '../../chart/model.ts'
import { getFileMessages } from '../messages/get-file-messages.ts'
import { type Part, packed } from '../ooxml/package.ts'
import { workbookOf } from '../ooxml/workbook.ts'
import { type Grid, gridsOf, isYears, partsOf, splitBars } from '../tables/grid.ts'
import { cellValue, chartXml } from './chart.ts'
import { frameParts, mediaType, NAMES } from './frame.ts'
import { type Body, bodiesOfTables, bodyOfCharts, notesXml, type Slide, slideXml } from './slide.ts'

/** Panels, and horizontal bars, that can be read on a slide. */
const PANELS = 8
const BARS = { bars: 36, rows: 14 }

/** For a deck that takes its time. */
export interface DeckOptions {
  readonly signal?: AbortSignal
  /** Told how many charts have their slides. */
  readonly onSlide?: (done: number) => void
}

/** Charts as a presentation, a slide each, or more where one does not hold it all. Charts are native: their values can be
 *  edited, and those that are not stated are empty cells. What has no chart is a native table.
 *
 *  Written part by part, since PptxGenJS 4.0.1 writes what neither the schemas of ECMA-376 nor PowerPoint take as it is:
 *  see docs/decisions/006-office-files-are-written-part-by-part.md.
 *  @throws the signal's reason once it is aborted */
export async function toPptx(
  models: readonly ChartModel[],
  { signal, onSlide }: DeckOptions = {},
): Promise<Blob> {
  const parts: Part[] = []
  const slides: string[] = []
  let charts = 0
  for (const [done, model] of models.entries()) {
    onSlide?.(done)
    // Between two charts the page has a moment to say how far it is, and to hear that it shall stop.
    await new Promise((resolve) => setTimeout(resolve, 0))
    signal?.throwIfAborted()
    for (const [part, body] of bodiesOf(model).entries()) {
      const number = slides.length + 1
      const title = part === 0 ? model.title : getFileMessages(model.spec.lang).continued(model.title)
      const own = await chartParts(model, body, charts)
      charts += body.grids.length
      parts.push(...slideParts(model, { title, body, number }, own), ...own)
      slides.push(slideName(number))
    }
  }
  const all = [...frameParts(models[0]?.title ?? 'Khorgos', slides), ...parts]
  const root = [
    { id: 'rId1', kind: 'officeDocument', to: NAMES.presentation },
    { id: 'rId2', kind: 'core-properties', to: NAMES.core },
    { id: 'rId3', kind: 'extended-properties', to: NAMES.app },
  ]
  return packed(all, root, 'application/vnd.openxmlformats-officedocument.presentationml.presentation')
}

/** What stands on each of the slides of a chart. What figures there are not is said in the notes. */
function bodiesOf(model: ChartModel): Body[] {
  const grids = gridsOf(model)
  const [only, ...others] = grids
  if (only !== undefined && others.length === 0)
    return splitBars(only, BARS, model).map((own) => bodyOfCharts(model, [own]))
  if (grids.length > 0) return partsOf(grids, PANELS).map((own) => bodyOfCharts(model, own))
  return model.marks.length === 0 ? [bodyOfCharts(model, [])] : bodiesOfTables(model)
}

const slideName = (number: number) => `ppt/slides/slide${number}.xml`
const notesName = (number: number) => `ppt/notesSlides/notesSlide${number}.xml`

function slideParts(model: ChartModel, slide: Slide & { number: number }, charts: readonly Part[]): Part[] {
  const { number } = slide
  return [
    {
      name: slideName(number),
      type: mediaType('slide'),
      content: slideXml(model, slide),
      links: [
        { id: 'rId1', kind: 'slideLayout', to: NAMES.layout },
        { id: 'rId2', kind: 'notesSlide', to: notesName(number) },
        ...charts
          .filter(({ type }) => type === CHART)
          .map(({ name }, i) => ({ id: `rId${i + 3}`, kind: 'chart', to: name })),
      ],
    },
    {
      name: notesName(number),
      type: mediaType('notesSlide'),
      content: notesXml(model),
      links: [
        { id: 'rId1', kind: 'notesMaster', to: NAMES.notesMaster },
        { id: 'rId2', kind: 'slide', to: slideName(number) },
      ],
    },
  ]
}

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'

/** The charts of a slide, each with the workbook of its values. */
async function chartParts(model: ChartModel, { grids, look }: Body, before: number): Promise<Part[]> {
  const both = grids.map(async (grid, i): Promise<Part[]> => {
    const number = before + i + 1
    const workbook = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`
    const values = await workbookOfGrid(grid)
    return [
      {
        name: `ppt/charts/chart${number}.xml`,
        type: CHART,
        content: chartXml(model, grid, look),
        links: [{ id: 'rId1', kind: 'package', to: workbook }],
      },
      { name: workbook, type: values.type, content: new Uint8Array(await values.arrayBuffer()) },
    ]
  })
  return (await Promise.all(both)).flat()
}

/** The values of a chart as its program edits them. */
function workbookOfGrid(grid: Grid): Promise<Blob> {
  const { categories, columns } = grid
  const isByYear = isYears(grid)
  return workbookOf([
    {
      name: 'Sheet1',
      widths: [24, ...columns.map(() => 14)],
      rows: [
        [null, ...columns.map(({ name }) => name)],
        ...categories.map((name, i) => [
          isByYear ? Number(name) : name,
          ...columns.map((column) => {
            const mark = column.marks[i] ?? null
            return mark === null ? null : cellValue(column, mark)
          }),
        ]),
      ],
    },
  ])
}
