import type { Mark } from '../../chart/model.ts'
import { paintOf } from '../../drawing/theme.ts'
import { toDataPrecision } from '../data-precision.ts'
import { type Child, xml } from '../ooxml/xml.ts'
import type { GridColumn, Neutral } from '../tables/grid.ts'
import { hex, solid } from './text.ts'

/* How a native chart shows what a value is: bounds hatched or hollow, values filled from the other side hatched the
   other way, changes of source by a stroke, and what rounding leaves open by error bars. */

/** Slides are light. */
export const PAINT = paintOf('light')
export const INK = hex(PAINT.ink)
const PAPER = hex(PAINT.paper)
/** From dark to light, none of them a partner's. */
const NEUTRALS: Record<Neutral, string> = { ink: INK, soft: hex(PAINT.soft), pale: hex(paintOf('dark').soft) }

/** An element of a chart that is one value. */
export const val = (name: string, value: string | number) => xml(`c:${name}`, { val: value })

/** The colour of a series, as RRGGBB. */
export function colourOf({ colour, context, marks }: GridColumn): string {
  if (context) return hex(PAINT.rule)
  if (colour === 'each') {
    const first = marks.find((mark) => mark !== null)
    return first ? colourOfMark(first) : INK
  }
  return typeof colour === 'string' ? NEUTRALS[colour] : hex(PAINT.partner(colour.party))
}

/** Of a value in a series of several partners; on a map, of its class. */
function colourOfMark({ party, shade, form }: Mark): string {
  if (form !== 'region') return hex(PAINT.partner(party))
  return hex(shade === undefined ? PAINT.soft : PAINT.shade(shade))
}

/** Whether a value is a bound, or of some of the countries alone. */
export function isHollow({ status, hollow, form }: Mark): boolean {
  return status === 'partial' || (hollow === true && form === 'dot')
}

/** What tells a bar from the others of its series; nothing where nothing does. */
export function barPoint(column: GridColumn, mark: Mark, idx: number): Child {
  const { status, breaks } = mark
  const own = column.colour === 'each' ? colourOfMark(mark) : colourOf(column)
  const isPlain = status !== 'partial' && status !== 'mirrored' && status !== 'own' && breaks !== true
  if (isPlain && column.colour !== 'each') return null
  const stroke = status === 'partial' || status === 'mirrored' ? own : null
  return xml(
    'c:dPt',
    {},
    val('idx', idx),
    val('invertIfNegative', 0),
    val('bubble3D', 0),
    xml(
      'c:spPr',
      {},
      fillOf(status, own),
      status === 'own' && breaks !== true
        ? ownOutline()
        : outline(breaks === true ? INK : stroke, breaks === true ? 19_050 : 9525),
    ),
  )
}

function fillOf(status: Mark['status'], color: string): string {
  if (status === 'partial') return pattern('wdUpDiag', color)
  return status === 'mirrored' ? pattern('wdDnDiag', color) : solid(color)
}

function pattern(prst: string, color: string): string {
  return xml(
    'a:pattFill',
    { prst },
    xml('a:fgClr', {}, xml('a:srgbClr', { val: color })),
    xml('a:bgClr', {}, xml('a:srgbClr', { val: PAPER })),
  )
}

function outline(color: string | null, w: number): Child {
  return color === null ? null : xml('a:ln', { w }, solid(color))
}

/** The edge of what is a person's own: dotted, in ink. */
function ownOutline(): Child {
  return xml('a:ln', { w: 19_050 }, solid(INK), xml('a:prstDash', { val: 'sysDot' }))
}

/** The dots of a line. */
export function lineMarker(column: GridColumn, isSmall: boolean): string {
  if (column.isReference || column.context) return xml('c:marker', {}, val('symbol', 'none'))
  const color = colourOf(column)
  return marker('circle', isSmall ? 4 : 5, solid(color), color)
}

/** What tells a dot from the others of its line; nothing where nothing does. */
export function linePoint(column: GridColumn, mark: Mark, idx: number): Child {
  if (column.isReference || column.context) return null
  const color = colourOf(column)
  const look = () => {
    if (mark.breaks === true) return marker('plus', 9, xml('a:noFill'), color)
    if (isHollow(mark)) return marker('circle', 6, solid(PAPER), color)
    if (mark.status === 'own') return marker('diamond', 7, solid(color), color)
    return mark.status === 'mirrored' ? marker('square', 6, pattern('wdDnDiag', color), color) : null
  }
  const own = look()
  return own === null ? null : xml('c:dPt', {}, val('idx', idx), own, val('bubble3D', 0))
}

function marker(symbol: string, size: number, fill: string, color: string): string {
  return xml(
    'c:marker',
    {},
    val('symbol', symbol),
    val('size', size),
    xml('c:spPr', {}, fill, outline(color, 12_700)),
  )
}

/** From where to where values may lie that are known between two bounds: what rounding leaves open. */
export function errorBars(column: GridColumn): Child {
  if (!hasErrorBars(column)) return null
  const bounds = column.marks.map((mark) => mark && boundsOf(mark))
  const values = (name: string, side: 'below' | 'above') =>
    xml(
      `c:${name}`,
      {},
      xml(
        'c:numLit',
        {},
        xml('c:formatCode', {}, 'General'),
        val('ptCount', bounds.length),
        bounds.map((one, idx) => one && xml('c:pt', { idx }, xml('c:v', {}, String(one[side])))),
      ),
    )
  return xml(
    'c:errBars',
    {},
    val('errBarType', 'both'),
    val('errValType', 'cust'),
    val('noEndCap', 0),
    values('plus', 'above'),
    values('minus', 'below'),
    xml('c:spPr', {}, outline(INK, 9525)),
  )
}

/** Whether a series has values between two bounds. */
export function hasErrorBars({ marks }: GridColumn): boolean {
  return marks.some((mark) => mark !== null && boundsOf(mark) !== null)
}

function boundsOf({ amount: { low, shown, high } }: Mark): { below: number; above: number } | null {
  if (shown === null || low === null || high === null || low === high) return null
  return { below: toDataPrecision(shown - low), above: toDataPrecision(high - shown) }
}
