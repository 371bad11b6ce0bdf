import { geometryOf } from '../chart/geometry.ts'
import type { ChartModel, Mark, MarkMeasure } from '../chart/model.ts'
import type { Party } from '../trade/observation.ts'

/** Marks as a chart of an office program has them: categories along one axis, a series in each column. */
export interface Grid {
  /** The panel's name; null for a chart of one piece. */
  readonly title: string | null
  readonly shape: 'bars' | 'stacked' | 'lines' | 'columns'
  readonly categories: readonly string[]
  readonly columns: readonly GridColumn[]
  /** Where the axis of values ends, where panels share it; null where its values tell. */
  readonly max: number | null
}

export interface GridColumn {
  readonly name: string
  /** Whose colour it has; null where each of its values has another's. */
  readonly party: Party | null
  /** There for comparison only. */
  readonly context: boolean
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
  const { years, panels, series } = model
  const { from, to } = years ?? model.spec.time
  const categories = Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
  return (panels.length === 0 ? [null] : panels).map((panel) => {
    const own = model.marks.filter((mark) => mark.panel === panel?.id && mark.form !== 'band')
    return {
      title: panel?.label ?? null,
      max: panel !== null && model.spec.panels === 'common' ? panel.axis.max : null,
      shape,
      categories,
      columns: series
        .map(({ id, label, party, context = false }) => ({
          name: label,
          party,
          context,
          marks: categories.map((year) => own.find((mark) => mark.series === id && mark.x === year) ?? null),
        }))
        .filter(({ marks }) => marks.some((mark) => mark !== null)),
    }
  })
}

function gridOfMap({ marks }: ChartModel): Grid {
  const column = { name: marks[0]?.words.measure ?? '', party: null, context: false, marks }
  return {
    title: null,
    max: null,
    shape: 'bars',
    categories: marks.map((mark) => withWords(mark.words.partner, [mark])),
    columns: [column],
  }
}

/** The parts of one sum. */
function gridOfParts({ marks, series, spec }: ChartModel): Grid {
  return {
    title: null,
    max: null,
    shape: 'stacked',
    categories: [String(spec.time.to)],
    columns: series.map(({ id, label, party }) => ({
      name: label,
      party,
      context: false,
      marks: [marks.find((mark) => mark.series === id) ?? null],
    })),
  }
}

/** @param columnByDefault which of its row's values a mark is, where the mark itself does not say */
function gridOfRows(model: ChartModel, columnByDefault: (mark: Mark) => string): Grid {
  const { series } = model
  const own = model.marks.filter(({ measure }) => !BESIDE.includes(measure))
  const columnOf = (mark: Mark) => mark.column ?? columnByDefault(mark)
  const names = [...new Set(own.map(columnOf))]
  const find = (id: string, name: string) =>
    own.find((mark) => mark.series === id && columnOf(mark) === name) ?? null
  return {
    title: null,
    max: null,
    shape: 'bars',
    categories: series.map(({ id, label }) =>
      withWords(
        label,
        own.filter((mark) => mark.series === id),
      ),
    ),
    columns: names.map((name) => {
      const marks = series.map(({ id }) => find(id, name))
      return { name: nameOf(marks, name), party: null, context: false, marks }
    }),
  }
}

/** A category's name, with what the chart says in words where it has no number. */
function withWords(name: string, marks: readonly Mark[]): string {
  const said = marks
    .filter(({ amount }) => amount.shown === null)
    .map(({ words }) => (marks.length > 1 ? `${words.year}: ${words.value}` : words.value))
  return said.length === 0 ? name : `${name} (${said.join('; ')})`
}

/** A column of years is named as the chart names them: "earlier year, not named". */
function nameOf(marks: readonly (Mark | null)[], name: string): string {
  return marks.find((mark) => mark?.x === name)?.words.year ?? name
}
