import { LOCALES } from '../../chart/format.ts'
import type { Lang } from '../../chart/spec.ts'
import { widthOf, wrap } from '../../drawing/layout/text.ts'
import type { Face } from '../../drawing/theme.ts'
import { type Child, xml, xmlText } from '../ooxml/xml.ts'

/* Texts of slides and of the charts on them (DrawingML). */

/** Inches in English Metric Units, which DrawingML measures in. */
export const emu = (inches: number) => Math.round(inches * 914_400)

/** A place on a slide, inches. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** How letters look: the colour as RRGGBB, the size in points. */
export interface Letters {
  readonly size: number
  readonly color: string
  readonly bold?: boolean
  /** The typeface of the theme's headings instead of its texts'. */
  readonly heading?: boolean
}

const PX_PER_POINT = 96 / 72
/** Where the typefaces are not installed another takes their place, and it may be so much wider: as DejaVu Sans is, in
 *  bold letters for headings. */
const OTHER_TYPEFACE: Record<Face, number> = { 'sans-400': 1.25, 'sans-600': 1.35, 'serif-600': 1.22 }

/** A colour of a theme as DrawingML writes it. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase()
}

export function solid(color: string, alpha?: number): string {
  return xml(
    'a:solidFill',
    {},
    xml('a:srgbClr', { val: color }, alpha !== undefined && xml('a:alpha', { val: alpha * 100_000 })),
  )
}

/** The properties of letters, as an element of that name. */
export function letters(name: string, { size, color, bold, heading }: Letters, lang?: Lang): string {
  const face = heading === true ? '+mj' : '+mn'
  return xml(
    name,
    { lang: lang && LOCALES[lang], sz: Math.round(size * 100), b: bold === true ? 1 : 0 },
    solid(color),
    xml('a:latin', { typeface: `${face}-lt` }),
    xml('a:cs', { typeface: `${face}-cs` }),
  )
}

/** A paragraph of texts, each with its look. */
export function paragraph(
  runs: readonly { readonly text: string; readonly look: Letters }[],
  lang: Lang,
): string {
  return xml(
    'a:p',
    {},
    runs.map(({ text, look }) => xml('a:r', {}, letters('a:rPr', look, lang), xml('a:t', {}, xmlText(text)))),
  )
}

/** How wide a text may be in any typeface that may stand in, inches. */
export function textWidth(text: string, size: number): number {
  return widthOf(text, 'sans-400', size * PX_PER_POINT * OTHER_TYPEFACE['sans-400']) / 96
}

/** How many lines a text takes in any typeface that may stand in. */
export function linesOf(text: string, size: number, width: number, face: Face = 'sans-400'): number {
  return wrap(text, face, size * PX_PER_POINT * OTHER_TYPEFACE[face], width * 96).length
}

/** How high so many lines are, inches. */
export function heightOf(lines: number, size: number): number {
  return (lines * size * 1.25) / 72
}

export function transform(name: string, { x, y, w, h }: Place): string {
  return xml(
    name,
    {},
    xml('a:off', { x: emu(x), y: emu(y) }),
    xml('a:ext', { cx: Math.max(0, emu(w)), cy: Math.max(0, emu(h)) }),
  )
}

/** What is no shape of its own, a chart or a table, in its frame on a slide.
 *  @param uri says what `content` is */
export function graphicFrame(
  about: { readonly id: number; readonly name: string; readonly descr?: string },
  place: Place,
  uri: string,
  content: Child,
): string {
  return xml(
    'p:graphicFrame',
    {},
    xml(
      'p:nvGraphicFramePr',
      {},
      xml('p:cNvPr', about),
      xml('p:cNvGraphicFramePr', {}, xml('a:graphicFrameLocks', { noGrp: 1 })),
      xml('p:nvPr'),
    ),
    transform('p:xfrm', place),
    xml('a:graphic', {}, xml('a:graphicData', { uri }, content)),
  )
}

interface BoxOptions {
  readonly id: number
  readonly name: string
  readonly place: Place
  /** The placeholder of the layout that it fills. */
  readonly placeholder?: 'title'
  readonly anchor?: 't' | 'b'
}

/** A box of paragraphs on a slide. */
export function textBox(
  { id, name, place, placeholder, anchor = 't' }: BoxOptions,
  paragraphs: Child,
): string {
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', { id, name }),
      xml('p:cNvSpPr', placeholder === undefined ? { txBox: 1 } : {}),
      xml('p:nvPr', {}, placeholder !== undefined && xml('p:ph', { type: placeholder })),
    ),
    xml(
      'p:spPr',
      {},
      transform('a:xfrm', place),
      xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')),
      xml('a:noFill'),
    ),
    xml(
      'p:txBody',
      {},
      xml('a:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }, xml('a:noAutofit')),
      xml('a:lstStyle'),
      paragraphs,
    ),
  )
}
