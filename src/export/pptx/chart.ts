import { geometryOf } from '../../chart/geometry.ts'
import type { ChartModel, Mark } from '../../chart/model.ts'
import { axisFormatOf, formatOf, plainBound, smallFormatOf } from '../number.ts'
import { columnName } from '../ooxml/workbook.ts'
import { type Child, xml, xmlText } from '../ooxml/xml.ts'
import { type Grid, type GridColumn, isYears } from '../tables/grid.ts'
import {
  barPoint,
  colourOf,
  errorBars,
  hasErrorBars,
  INK,
  isHollow,
  lineMarker,
  linePoint,
  PAINT,
  val,
} from './chart-marks.ts'
import { NAMESPACES } from './frame.ts'
import { hex, letters, solid, textWidth } from './text.ts'

/* A native chart (DrawingML charts, ECMA-376, part 1, § 21.2): the order of elements is the schema's. */

/** How large its texts are, points, and whether it names its series itself. */
export interface ChartLook {
  readonly size: number
  readonly legend: 'b' | 'r' | null
  /** Of so many years along its axis one is named. */
  readonly everyYears: number
  /** Inches. */
  readonly width: number
}

/** The height of a chart at least, points, and that of a line of names or a row of labels for a point of their size. */
const HEIGHT = 225
const LEADING = 1.4
/** The size of years along an axis at most, points. */
const YEAR = 9
/** More series than this have smaller dots. */
const FEW = 8
/** The namespace of charts, and what a frame on a slide says that it holds. */
export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
/** The parts of a whole. */
const PARTS = [0, 1] as const
const AXES = { category: 1001, value: 1002 }

/** The chart of a grid; its values lie in the workbook of relationship `rId1`. */
export function chartXml(model: ChartModel, grid: Grid, look: ChartLook): string {
  return xml(
    'c:chartSpace',
    {
      'xmlns:c': CHART_NAMESPACE,
      'xmlns:a': NAMESPACES['xmlns:a'],
      'xmlns:r': NAMESPACES['xmlns:r'],
    },
    val('date1904', 0),
    val('roundedCorners', 0),
    xml(
      'c:chart',
      {},
      grid.title !== null && title(grid.title, look.size),
      val('autoTitleDeleted', grid.title === null ? 1 : 0),
      xml('c:plotArea', {}, plotLayout(grid, look), plot(model, grid, look), axes(model, grid, look)),
      look.legend !== null &&
        xml('c:legend', {}, val('legendPos', look.legend), val('overlay', 0), texts(legendSize(grid, look))),
      val('plotVisOnly', 1),
      val('dispBlanksAs', 'gap'),
    ),
    texts(look.size),
    xml('c:externalData', { 'r:id': 'rId1' }, val('autoUpdate', 0)),
  )
}

/** Where horizontal bars begin, so that the name of each is whole: programs skip names that take too many lines. */
function plotLayout({ shape, categories }: Grid, { size, width, legend }: ChartLook): string {
  if (shape !== 'bars') return xml('c:layout')
  const lines = Math.max(1, Math.floor(HEIGHT / categories.length / size / LEADING / 1.5))
  const widest = Math.max(...categories.map((name) => textWidth(name, size)))
  const names = Math.min(0.45, (Math.min(widest, Math.max(widest / lines, 1) * 1.25) + 0.2) / width)
  const below = (size * LEADING * (legend === null ? 1.5 : 3.5)) / HEIGHT
  const inner = { x: names, y: 0.01, w: 1 - names - LABELS, h: 0.99 - below }
  return xml(
    'c:layout',
    {},
    xml(
      'c:manualLayout',
      {},
      val('layoutTarget', 'inner'),
      val('xMode', 'edge'),
      val('yMode', 'edge'),
      Object.entries(inner).map(([name, part]) => val(name, Number(part.toFixed(4)))),
    ),
  )
}

/** The part of the width that labels beside the longest bars may need. */
const LABELS = 0.09

/** Names beside a chart fit its height. */
function legendSize({ columns }: Grid, { size, legend }: ChartLook): number {
  return legend === 'r' ? Math.min(size, Math.max(7, HEIGHT / columns.length / LEADING)) : size
}

function texts(size: number, color = INK): string {
  return xml(
    'c:txPr',
    {},
    xml('a:bodyPr'),
    xml('a:lstStyle'),
    xml(
      'a:p',
      {},
      xml('a:pPr', {}, letters('a:defRPr', { size, color })),
      xml('a:endParaRPr', { lang: 'en-GB' }),
    ),
  )
}

/** A text in one line. */
function rich(text: string, size: number, bold = false): string {
  const look = { size, color: INK, bold }
  return xml(
    'c:tx',
    {},
    xml(
      'c:rich',
      {},
      xml('a:bodyPr', { wrap: 'none' }),
      xml('a:lstStyle'),
      xml(
        'a:p',
        {},
        xml('a:pPr', {}, letters('a:defRPr', look)),
        xml('a:r', {}, letters('a:rPr', look), xml('a:t', {}, xmlText(text))),
      ),
    ),
  )
}

function title(text: string, size: number): string {
  return xml('c:title', {}, rich(text, size + 1, true), val('overlay', 0))
}

function plot(model: ChartModel, grid: Grid, look: ChartLook): string {
  const { shape, columns } = grid
  const series = columns.map((column, i) => seriesXml(model, grid, column, i, look))
  const ids = [val('axId', AXES.category), val('axId', AXES.value)]
  if (shape === 'lines') {
    return xml(
      'c:lineChart',
      {},
      val('grouping', 'standard'),
      val('varyColors', 0),
      series,
      bands(grid),
      val('marker', 1),
      ids,
    )
  }
  const isStacked = shape === 'stacked' || shape === 'columns'
  return xml(
    'c:barChart',
    {},
    val('barDir', shape === 'columns' ? 'col' : 'bar'),
    val('grouping', isStacked ? 'stacked' : 'clustered'),
    val('varyColors', 0),
    series,
    val('gapWidth', 60),
    isStacked && val('overlap', 100),
    ids,
  )
}

/** What lies between two lines, in the colour of the upper one. */
function bands({ between, columns }: Grid): Child {
  const [first, second] = columns
  if (!between || first === undefined || second === undefined) return null
  const bars = (name: string, column: GridColumn) =>
    xml(`c:${name}`, {}, xml('c:spPr', {}, solid(colourOf(column), 0.25), xml('a:ln', {}, xml('a:noFill'))))
  return xml('c:upDownBars', {}, val('gapWidth', 0), bars('upBars', second), bars('downBars', first))
}

function seriesXml(model: ChartModel, grid: Grid, column: GridColumn, i: number, look: ChartLook): string {
  const letter = columnName(i + 1)
  const isLine = grid.shape === 'lines'
  const values = column.marks.map((mark) => (mark === null ? null : cellValue(column, mark)))
  return xml(
    'c:ser',
    {},
    val('idx', i),
    val('order', i),
    xml('c:tx', {}, strings(`Sheet1!$${letter}$1`, [column.name])),
    xml('c:spPr', {}, isLine ? lineOf(column, grid) : solid(colourOf(column))),
    isLine ? lineMarker(column, grid.columns.length > FEW) : val('invertIfNegative', 0),
    column.marks.map((mark, point) => {
      if (mark === null || mark.amount.shown === null) return null
      return isLine ? linePoint(column, mark, point) : barPoint(column, mark, point)
    }),
    labels(model, grid, column, look),
    grid.shape === 'bars' && errorBars(column),
    xml('c:cat', {}, categories(grid)),
    xml(
      'c:val',
      {},
      numbers(`Sheet1!$${letter}$2:$${letter}$${values.length + 1}`, values, formatOf(model, column.marks)),
    ),
    isLine && val('smooth', 0),
  )
}

/** The number that stands in the workbook; along a line of the article's own, its bound. */
export function cellValue(column: GridColumn, { amount }: Mark): number | null {
  return plainBound(column.isReference ? (amount.shown ?? amount.low) : amount.shown)
}

function lineOf(column: GridColumn, { columns }: Grid): string {
  const width = column.context ? 9525 : columns.length > FEW ? 15_875 : 22_225
  return xml(
    'a:ln',
    { w: width, cap: 'rnd' },
    solid(colourOf(column)),
    column.isReference && xml('a:prstDash', { val: 'dash' }),
    xml('a:round'),
  )
}

function categories(grid: Grid): string {
  const place = `Sheet1!$A$2:$A$${grid.categories.length + 1}`
  return isYears(grid)
    ? numbers(place, grid.categories.map(Number), 'General')
    : strings(place, grid.categories)
}

function strings(place: string, list: readonly string[]): string {
  const points = list.map((text, idx) => xml('c:pt', { idx }, xml('c:v', {}, xmlText(text))))
  return xml(
    'c:strRef',
    {},
    xml('c:f', {}, place),
    xml('c:strCache', {}, val('ptCount', list.length), points),
  )
}

function numbers(place: string, list: readonly (number | null)[], format: string): string {
  const points = list.map(
    (value, idx) => value !== null && xml('c:pt', { idx }, xml('c:v', {}, String(value))),
  )
  return xml(
    'c:numRef',
    {},
    xml('c:f', {}, place),
    xml('c:numCache', {}, xml('c:formatCode', {}, xmlText(format)), val('ptCount', list.length), points),
  )
}

/** Bars have their values beside them; what is no plain number says it in the chart's words. */
function labels(
  model: ChartModel,
  { shape, categories, columns }: Grid,
  column: GridColumn,
  look: ChartLook,
): Child {
  const [value, none] = [1, 0]
  const shown = (what: number) => [
    val('showLegendKey', 0),
    val('showVal', what),
    val('showCatName', 0),
    val('showSerName', 0),
    val('showPercent', 0),
    val('showBubbleSize', 0),
  ]
  if (shape === 'lines' || shape === 'columns') return xml('c:dLbls', {}, shown(none))
  const size = Math.min(look.size, Math.max(6, HEIGHT / (categories.length * columns.length) / LEADING))
  const inside = shape === 'stacked'
  const clear = !inside && hasErrorBars(column) ? CLEAR : ''
  const position = val('dLblPos', inside ? 'ctr' : 'outEnd')
  const format = (code: string) => [
    xml('c:numFmt', { formatCode: clear + code, sourceLinked: 0 }),
    xml('c:spPr', {}, xml('a:noFill'), xml('a:ln', {}, xml('a:noFill'))),
    texts(size, inside ? hex(PAINT.paper) : INK),
  ]
  const ownLabel = (mark: Mark) => {
    if (mark.amount.shown === null) return null
    if (!inside && !isPlain(mark)) return rich(wordsOf(mark), size)
    const small = smallFormatOf(model, column.marks, mark)
    return small === null ? null : format(small)
  }
  const own = column.marks.map((mark, idx) => {
    const label = mark === null ? null : ownLabel(mark)
    return label !== null && xml('c:dLbl', {}, val('idx', idx), label, position, shown(value))
  })
  return xml('c:dLbls', {}, own, format(formatOf(model, column.marks)), position, shown(value))
}

/** Clear of the end of an error bar, as part of a number format. */
const CLEAR = '"   "'

/** A bound is said as one; how many countries it is of stands in the notes. */
function wordsOf({ status, label, words }: Mark): string {
  return status === 'partial' ? words.value : label
}

/** Whether a number alone says what a mark is. */
function isPlain(mark: Mark): boolean {
  return mark.label === '' || !(isHollow(mark) || mark.status === 'mirrored' || mark.status === 'implied')
}

function axes(model: ChartModel, grid: Grid, look: ChartLook): Child {
  const { shape } = grid
  const across = shape === 'bars' || shape === 'stacked'
  const isRanks = geometryOf(model) === 'ranks'
  const isLog = model.axis?.scale === 'log' || model.panels.some(({ axis }) => axis.scale === 'log')
  const line = (color: string) => xml('c:spPr', {}, xml('a:ln', { w: 6350 }, solid(color)))
  const ends =
    shape === 'stacked' ? PARTS : isRanks ? ([1, (model.axis?.max ?? 1) + 0.5] as const) : grid.ends
  // Horizontal bars are read from above, and ranks from the first.
  const turned = (isTurned: boolean) => val('orientation', isTurned ? 'maxMin' : 'minMax')
  return [
    xml(
      'c:catAx',
      {},
      val('axId', AXES.category),
      xml('c:scaling', {}, turned(across)),
      val('delete', 0),
      val('axPos', across ? 'l' : 'b'),
      xml('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
      val('majorTickMark', 'none'),
      val('minorTickMark', 'none'),
      val('tickLblPos', isRanks ? 'nextTo' : 'low'),
      line(hex(PAINT.soft)),
      texts(isYears(grid) ? Math.min(look.size, YEAR) : look.size),
      val('crossAx', AXES.value),
      val('crosses', isRanks ? 'max' : isLog ? 'min' : 'autoZero'),
      val('auto', 0),
      val('lblAlgn', 'ctr'),
      val('lblOffset', 100),
      val('tickLblSkip', isYears(grid) ? look.everyYears : 1),
      val('noMultiLvlLbl', 1),
    ),
    xml(
      'c:valAx',
      {},
      val('axId', AXES.value),
      xml(
        'c:scaling',
        {},
        isLog && val('logBase', 10),
        turned(isRanks),
        ends && val('max', ends[1]),
        ends && !isLog && val('min', ends[0]),
      ),
      val('delete', 0),
      val('axPos', across ? 'b' : 'l'),
      xml('c:majorGridlines', {}, line(hex(PAINT.rule))),
      xml('c:numFmt', { formatCode: axisFormatOf(model), sourceLinked: 0 }),
      val('majorTickMark', 'none'),
      val('minorTickMark', 'none'),
      val('tickLblPos', 'nextTo'),
      xml('c:spPr', {}, xml('a:ln', {}, xml('a:noFill'))),
      texts(look.size),
      val('crossAx', AXES.category),
      val('crosses', across ? 'max' : 'autoZero'),
      val('crossBetween', shape === 'lines' ? 'midCat' : 'between'),
    ),
  ]
}
