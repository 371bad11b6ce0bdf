import { geometryOf } from '../../chart/geometry.ts'
import { getMessages } from '../../chart/messages/get-messages.ts'
import type { ChartModel, Mark, MarkMeasure } from '../../chart/model.ts'
import { yearsIn } from '../../chart/spec.ts'
import type { Party } from '../../trade/observation.ts'

/** Marks as a chart of an office program has them: categories along one axis, a series in each column. */
export interface Grid {
  /** The panel's name; null for a chart of one piece. */
  readonly title: string | null
  readonly shape: 'bars' | 'stacked' | 'lines' | 'columns'
  readonly categories: readonly string[]
  readonly columns: readonly GridColumn[]
  /** Where the axis of values starts and ends, where several grids share it; null where its values tell. */
  readonly ends: readonly [number, number] | null
  /** Whether what lies between its two lines is shaded. */
  readonly between: boolean
}

/** No partner's colour, from dark to light. */
const NEUTRALS = ['ink', 'soft', 'pale'] as const
export type Neutral = (typeof NEUTRALS)[number]

export interface GridColumn {
  readonly name: string
  /** A partner's, a neutral one, or where each of its values has another's, of each. */
  readonly colour: { readonly party: Party } | Neutral | 'each'
  /** There for comparison only. */
  readonly context: boolean
  /** What the article says of a year that it does not name: the same along all of the axis. */
  readonly isReference: boolean
  /** One for each category; null where nothing stands. */
  readonly marks: readonly (Mark | null)[]
}

/** What lies between two values or around one is in another unit or is no value of its row. */
const BESIDE: readonly MarkMeasure[] = ['growth', 'gap', 'margin']

/** The grids of a chart: one, or one for each panel. A table has none, ranks without years are words, and where no
 *  figure is held there is nothing to draw. */
export function gridsOf(model: ChartModel): Grid[] {
  return gridsOfMarks(model).filter(({ columns, categories }) => columns.length > 0 && categories.length > 0)
}

function gridsOfMarks(model: ChartModel): Grid[] {
  switch (geometryOf(model)) {
    case 'table':
    case 'numerals':
      return []
    case 'lines':
    case 'ranks':
      return gridsOverTime(model, 'lines')
    case 'columns':
      return gridsOverTime(model, 'columns')
    case 'map':
      return [gridOfMap(model)]
    case 'sum':
      return [gridOfParts(model)]
    case 'spans':
      return [gridOfRows(model, (mark) => mark.x)]
    case 'bars':
    case 'lanes':
    case 'pairs':
      return [gridOfRows(model, (mark) => mark.words.measure)]
  }
}

function gridsOverTime(model: ChartModel, shape: 'lines' | 'columns'): Grid[] {
  const { years, panels } = model
  const categories = yearsIn(years ?? model.spec.time).map(String)
  return (panels.length === 0 ? [null] : panels).map((panel) => {
    const own = model.marks.filter((mark) => mark.panel === panel?.id)
    const columns = [
      ...columnsOverTime(
        model,
        own.filter(({ form }) => form !== 'band'),
        categories,
      ),
      ...own.filter(({ form }) => form === 'band').map((band) => referenceOf(band, categories)),
    ]
    return {
      title: panel?.label ?? null,
      ends: panel !== null && model.spec.panels === 'common' ? [panel.axis.min, panel.axis.max] : null,
      between: columns.length === 2 && isShaded(model, own),
      shape,
      categories,
      columns,
    }
  })
}

function columnsOverTime(
  { series, spec }: ChartModel,
  own: readonly Mark[],
  categories: readonly string[],
): GridColumn[] {
  const { asReported } = getMessages(spec.lang).official.check
  return series
    .map(({ id, label, party, context = false }) => ({
      name: label,
      // Both sides' lines are of one partner.
      colour: label === asReported('reported', party) ? ('soft' as const) : { party },
      context,
      isReference: false,
      marks: categories.map((year) => own.find((mark) => mark.series === id && mark.x === year) ?? null),
    }))
    .filter(({ marks }) => marks.some((mark) => mark !== null))
}

function referenceOf(band: Mark, categories: readonly string[]): GridColumn {
  return {
    name: band.label,
    colour: 'ink',
    context: false,
    isReference: true,
    marks: categories.map(() => band),
  }
}

function isShaded({ shaded = [] }: ChartModel, own: readonly Mark[]): boolean {
  return shaded.some(([one]) => own.some(({ series }) => series === one))
}

function gridOfMap({ marks }: ChartModel): Grid {
  return {
    ...ONE_PIECE,
    shape: 'bars',
    categories: marks.map((mark) => withWords(mark.words.partner, [mark])),
    columns: [columnOf(marks[0]?.words.measure ?? '', 'each', marks)],
  }
}

/** The parts of one sum. */
function gridOfParts({ marks, series, spec }: ChartModel): Grid {
  return {
    ...ONE_PIECE,
    shape: 'stacked',
    categories: [String(spec.time.to)],
    columns: series.map(({ id, label, party }) =>
      columnOf(label, { party }, [marks.find((mark) => mark.series === id) ?? null]),
    ),
  }
}

const ONE_PIECE = { title: null, ends: null, between: false } as const

function columnOf(name: string, colour: GridColumn['colour'], marks: GridColumn['marks']): GridColumn {
  return { name, colour, context: false, isReference: false, marks }
}

/** @param columnByDefault which of its row's values a mark is, where the mark itself does not say */
function gridOfRows(model: ChartModel, columnByDefault: (mark: Mark) => string): Grid {
  const { series } = model
  const own = model.marks.filter(({ measure }) => !BESIDE.includes(measure))
  const nameIn = (mark: Mark) => mark.column ?? columnByDefault(mark)
  const names = [...new Set(own.map(nameIn))]
  const find = (id: string, name: string) =>
    own.find((mark) => mark.series === id && nameIn(mark) === name) ?? null
  return {
    ...ONE_PIECE,
    shape: 'bars',
    categories: series.map(({ id, label }) =>
      withWords(
        label,
        own.filter((mark) => mark.series === id),
      ),
    ),
    columns: names.map((name, i) => {
      const marks = series.map(({ id }) => find(id, name))
      return columnOf(
        yearNamed(marks, name),
        names.length === 1 ? 'each' : neutralOf(model, name, names.length - 1 - i),
        marks,
      )
    }),
  }
}

/** The article, Central Asia and its partners each have one neutral in every chart; else the last is the darkest. */
function neutralOf({ spec }: ChartModel, name: string, fromLast: number): Neutral {
  const { article, reported, mirror } = getMessages(spec.lang).official.column
  const whose = [article, reported, mirror].indexOf(name)
  return NEUTRALS[(whose === -1 ? fromLast : whose) % NEUTRALS.length] ?? 'ink'
}

/** Horizontal bars in grids of about the same length, with no more than `most` bars and rows each, to one scale. */
export function splitBars(grid: Grid, most: { bars: number; rows: number }, { axis }: ChartModel): Grid[] {
  const { categories, columns } = grid
  const rows = Math.max(1, Math.min(most.rows, Math.floor(most.bars / columns.length)))
  if (grid.shape !== 'bars' || categories.length <= rows) return [grid]
  const marks = columns.map((column) => partsOf(column.marks, rows))
  return partsOf(categories, rows).map((own, i) => ({
    ...grid,
    ends: axis && [axis.min, axis.max],
    categories: own,
    columns: columns.map((column, j) => ({ ...column, marks: marks[j]?.[i] ?? [] })),
  }))
}

/** A list in parts of about the same length, none longer than `most`. */
export function partsOf<T>(list: readonly T[], most: number): T[][] {
  const length = Math.ceil(list.length / Math.ceil(list.length / most))
  return Array.from({ length: Math.ceil(list.length / length) }, (_, i) =>
    list.slice(i * length, (i + 1) * length),
  )
}

/** Whether the categories are years and nothing else. */
export function isYears({ categories }: Grid): boolean {
  return categories.every((name) => /^\d{4}$/.test(name))
}

/** A category's name, with what the chart says in words where it has no number. */
function withWords(name: string, marks: readonly Mark[]): string {
  const said = marks
    .filter(({ amount }) => amount.shown === null)
    .map(({ words }) => (marks.length > 1 ? `${words.year}: ${words.value}` : words.value))
  return said.length === 0 ? name : `${name} (${said.join('; ')})`
}

/** A column of years is named as the chart names them: "earlier year, not named". */
function yearNamed(marks: readonly (Mark | null)[], name: string): string {
  return marks.find((mark) => mark?.x === name)?.words.year ?? name
}
