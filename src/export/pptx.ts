import type PptxGenJS from 'pptxgenjs'
import { geometryOf } from '../chart/geometry.ts'
import type { ChartModel } from '../chart/model.ts'
import { needsOfficial } from '../chart/views.ts'
import { type Paint, paintOf } from '../drawing/theme.ts'
import type { Party } from '../trade/observation.ts'
import { type Grid, gridsOf } from './grid.ts'
import { cellsOf, headsOf } from './rows.ts'

/** A slide of 16:9, inches. */
const SLIDE = { width: 13.333, height: 7.5, margin: 0.6 }
const HEAD = 1.45
const LEGEND = 0.3
const SANS = 'Source Sans 3'
const SERIF = 'Source Serif 4'
/** The library's types know one direction of an axis, the library both. */
const FIRST_ON_TOP: object = { valAxisOrientation: 'maxMin', valAxisMinVal: 1 }
/** The parts of a whole, in per cent. */
const OF_ONE = {
  valAxisMinVal: 0,
  valAxisMaxVal: 1,
  valAxisLabelFormatCode: '0%',
  showValue: true,
  dataLabelFormatCode: '0.0%',
}
/** Characters of a note that fit a line. */
const LINE = 175
/** The columns of a table on a slide: all but the notes, which the speaker has. */
const COLUMNS = 5
/** Rows of a table that fit a slide. */
const ROWS = 14
/** As many notes as fit below a chart; all of them stand in the speaker's notes. */
const NOTES = 4

/** For a deck that takes its time. */
export interface DeckOptions {
  readonly signal?: AbortSignal
  /** Told how many charts have their slides. */
  readonly onSlide?: (done: number) => void
}

/** Charts as a presentation, a slide each. Charts are native: their values can be edited, and those that are not
 *  stated are empty cells. What has no chart is a native table.
 *  @throws the signal's reason once it is aborted */
export async function toPptx(
  models: readonly ChartModel[],
  { signal, onSlide }: DeckOptions = {},
): Promise<Blob> {
  const { default: Presentation } = await import('pptxgenjs')
  const deck = new Presentation()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = models[0]?.title ?? 'Khorgos'
  deck.author = 'Khorgos'
  deck.company = 'Khorgos'
  for (const [done, model] of models.entries()) {
    onSlide?.(done)
    // Between two charts the page has a moment to say how far it is, and to hear that it shall stop.
    await new Promise((resolve) => setTimeout(resolve, 0))
    signal?.throwIfAborted()
    const grids = gridsOf(model)
    if (grids.length > 0) addSlide(deck, model, (slide, place) => addCharts(deck, slide, model, grids, place))
    // What figures there are not is said in the notes.
    else if (model.marks.length === 0) addSlide(deck, model, () => {})
    else
      for (const part of partsOf(model.marks.map((mark) => cellsOf(model, mark))))
        addSlide(deck, model, (slide, place) => addTable(slide, headsOf(model), part, place))
  }
  const written = await deck.write({ outputType: 'blob', compression: true })
  if (!(written instanceof Blob)) throw new Error('The presentation could not be written.')
  return written
}

/** A list in parts that each fit a slide. */
function partsOf<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / ROWS) }, (_, i) => list.slice(i * ROWS, (i + 1) * ROWS))
}

/** A slide with all that a chart says around what `addBody` puts into its place. */
function addSlide(
  deck: PptxGenJS,
  model: ChartModel,
  addBody: (slide: PptxGenJS.Slide, place: Place) => void,
) {
  const slide = deck.addSlide()
  const paint = paintOf('light')
  const ink = hex(paint.ink)
  const soft = hex(paint.soft)
  const width = SLIDE.width - 2 * SLIDE.margin
  const box = (y: number, h: number) => ({ x: SLIDE.margin, y, w: width, h, margin: 0 })
  slide.background = { color: hex(paint.paper) }
  slide.addText(model.title, {
    ...box(0.4, 0.6),
    fontFace: SERIF,
    fontSize: 26,
    bold: true,
    color: ink,
    fit: 'shrink',
  })
  slide.addText(model.subtitle, { ...box(0.98, 0.35), fontFace: SANS, fontSize: 14, color: soft })
  const foot = footOf(model)
  const footHeight = 0.17 * foot.reduce((lines, text) => lines + Math.ceil(text.length / LINE), 0) + 0.1
  addBody(slide, { x: SLIDE.margin, y: HEAD, w: width, h: SLIDE.height - HEAD - footHeight - 0.3 })
  slide.addText(foot.join('\n'), {
    ...box(SLIDE.height - footHeight - 0.25, footHeight),
    fontFace: SANS,
    fontSize: 10,
    color: soft,
    valign: 'bottom',
  })
  slide.addNotes(speakerNotes(model))
}

interface Place {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** So many places side by side, in rows of three at most. */
function placesOf({ x, y, w, h }: Place, count: number): Place[] {
  const across = Math.min(3, count)
  const down = Math.ceil(count / Math.max(1, across))
  return Array.from({ length: count }, (_, i) => ({
    x: x + ((i % across) * w) / across,
    y: y + (Math.floor(i / across) * h) / down,
    w: w / across,
    h: h / down,
  }))
}

function addCharts(
  deck: PptxGenJS,
  slide: PptxGenJS.Slide,
  model: ChartModel,
  grids: readonly Grid[],
  place: Place,
) {
  const paint = paintOf('light')
  const [first, ...others] = grids
  const inPanels = first !== undefined && others.length > 0
  if (inPanels) addLegend(slide, first, place, paint)
  const below = inPanels ? { ...place, y: place.y + LEGEND, h: place.h - LEGEND } : place
  placesOf(below, grids.length).forEach((one, i) => {
    const grid = grids[i]
    if (grid !== undefined) addChart(deck, slide, model, grid, one, paint)
  })
}

/** One legend for all panels. */
function addLegend(slide: PptxGenJS.Slide, { columns }: Grid, place: Place, paint: Paint) {
  const entries = columns.map(({ name, party }) => ({
    text: `■ ${name}   `,
    options: {
      color: party === null ? '000000' : hex(paint.partner(party)),
      fontFace: SANS,
      fontSize: 12,
      bold: true,
    },
  }))
  slide.addText(entries, { x: place.x, y: place.y, w: place.w, h: LEGEND, margin: 0 })
}

function addChart(
  deck: PptxGenJS,
  slide: PptxGenJS.Slide,
  model: ChartModel,
  grid: Grid,
  place: Place,
  paint: Paint,
) {
  const ink = hex(paint.ink)
  const isBars = grid.shape === 'bars' || grid.shape === 'stacked'
  // An office program draws the first category of horizontal bars lowest.
  const order = <T>(list: readonly T[]): T[] => (grid.shape === 'bars' ? [...list].reverse() : [...list])
  const labels = order(grid.categories)
  const data = grid.columns.map(({ name, marks }) => ({
    name,
    labels,
    // The type wants numbers, and an empty cell is what null becomes.
    values: order(marks).map((mark) => mark?.amount.shown ?? null) as number[],
  }))
  const several = grid.columns.length > 1
  const axis = {
    catAxisLabelFontFace: SANS,
    valAxisLabelFontFace: SANS,
    catAxisLabelColor: ink,
    valAxisLabelColor: ink,
  }
  slide.addChart(grid.shape === 'lines' ? deck.ChartType.line : deck.ChartType.bar, data, {
    ...place,
    ...axis,
    altText: model.alt,
    objectName: grid.title ?? model.title,
    showTitle: grid.title !== null,
    ...(grid.title === null
      ? {}
      : { title: grid.title, titleFontFace: SANS, titleFontSize: 12, titleColor: ink }),
    chartColors: coloursFor(grid, order, paint),
    barDir: isBars ? 'bar' : 'col',
    barGrouping: grid.shape === 'stacked' || grid.shape === 'columns' ? 'stacked' : 'clustered',
    barGapWidthPct: 60,
    lineSize: 2,
    lineDataSymbolSize: 5,
    displayBlanksAs: 'gap',
    showLegend: several && grid.title === null,
    legendPos: 'b',
    legendFontFace: SANS,
    showValue: grid.shape === 'bars',
    dataLabelFormatCode: needsOfficial(model.spec) ? '0.0' : 'General',
    dataLabelFontFace: SANS,
    dataLabelFontSize: grid.categories.length > 8 ? 8 : 11,
    catAxisLabelFontSize: 11,
    valAxisLabelFontSize: 11,
    valGridLine: { color: hex(paint.rule), size: 0.5 },
    catGridLine: { style: 'none' },
    ...(geometryOf(model) === 'ranks' ? FIRST_ON_TOP : {}),
    ...(grid.shape === 'stacked' ? OF_ONE : {}),
    ...(grid.max === null ? {} : { valAxisMaxVal: grid.max }),
    ...(model.axis?.scale === 'log' ? { valAxisLogScaleBase: 10 } : {}),
  })
}

/** One colour for each column, or for a single column of several partners, one for each of its values. */
function coloursFor(
  { columns, categories }: Grid,
  order: <T>(list: readonly T[]) => T[],
  paint: Paint,
): string[] {
  const of = (party: Party | null | undefined) => (party == null ? '000000' : hex(paint.partner(party)))
  const [first, ...others] = columns
  if (first === undefined) return []
  if (first.party !== null)
    return columns.map(({ party, context }) => (context ? hex(paint.rule) : of(party)))
  if (others.length === 0) {
    const known = first.marks.find((mark) => mark !== null)?.party
    return order(categories.map((_, i) => of(first.marks[i]?.party ?? known)))
  }
  const shades = [paint.ink, paint.partner('RUS'), paint.rule].map(hex)
  return columns.map((_, i) => shades[i % shades.length] ?? '')
}

function addTable(
  slide: PptxGenJS.Slide,
  heads: readonly string[],
  part: readonly (readonly string[])[],
  place: Place,
) {
  const color = hex(paintOf('light').ink)
  const cells = (texts: readonly string[], bold = false) =>
    texts.slice(0, COLUMNS).map((text) => ({ text, options: { bold, fontFace: SANS, fontSize: 11, color } }))
  const rows = part.map((row) => cells(row))
  slide.addTable([cells(heads, true), ...rows], {
    x: place.x,
    y: place.y,
    w: place.w,
    border: { type: 'solid', pt: 0.5, color: 'CCCCCC' },
  })
}

function footOf({ notes, sources }: ChartModel): string[] {
  return [
    ...notes.slice(0, NOTES).map(({ text }) => text),
    ...sources.slice(0, NOTES).map(({ text }) => text),
  ]
}

/** All that the chart says, and how each of its values is known. */
function speakerNotes(model: ChartModel): string {
  return [
    model.alt,
    ...model.notes.map(({ text }) => text),
    ...model.marks.map((mark) => {
      const [partner, measure, year, value, status, note] = cellsOf(model, mark)
      return `${partner}, ${measure}, ${year}: ${value} (${status})${note === '' ? '' : `; ${note}`}`
    }),
    ...model.sources.flatMap(({ text, caveats }) => (caveats === null ? [text] : [text, caveats])),
  ].join('\n')
}

function hex(colour: string | undefined): string {
  return (colour ?? '#000000').slice(1).toUpperCase()
}
