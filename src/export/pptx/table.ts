import type { Lang } from '../../chart/spec.ts'
import { xml } from '../ooxml/xml.ts'
import type { TextTable } from '../tables/text-tables.ts'
import { emu, graphicFrame, heightOf, type Letters, linesOf, type Place, paragraph, solid } from './text.ts'

/** The columns of a table with a row for each value and their parts of its width: all but the notes, which the speaker
 *  has. */
const PARTS = [0.17, 0.24, 0.17, 0.25, 0.17]
/** The part of the width that the years of a table by years have. */
const YEARS = 0.09
/** Around the texts of a cell, inches. */
const PADDING = { x: 0.08, y: 0.04 }

function widthsOf({ isByYears, rows: [heads = []] }: TextTable, width: number): number[] {
  const parts = isByYears
    ? heads.map((_, i) => (i === 0 ? YEARS : Math.min(YEARS * 2, (1 - YEARS) / (heads.length - 1))))
    : PARTS
  return parts.map((part) => part * width)
}

/** A native table whose first row is its head. */
export function tableXml(table: TextTable, place: Place, lang: Lang, look: Letters, rule: string): string {
  const widths = widthsOf(table, place.w)
  return graphicFrame(
    { id: 10, name: 'Table' },
    place,
    'http://schemas.openxmlformats.org/drawingml/2006/table',
    xml(
      'a:tbl',
      {},
      xml('a:tblPr', { firstRow: 1 }),
      xml(
        'a:tblGrid',
        {},
        widths.map((w) => xml('a:gridCol', { w: emu(w) })),
      ),
      table.rows.map((row, i) =>
        xml(
          'a:tr',
          { h: emu(heightOfRow(row, widths, look.size)) },
          widths.map((_, column) => cell(row[column] ?? '', lang, { ...look, bold: i === 0 }, rule)),
        ),
      ),
    ),
  )
}

/** A table, its heads first, in tables that each fit a place and have its heads; a row that alone does not fit stands by
 *  itself. */
export function pagesOf(table: TextTable, place: Pick<Place, 'w' | 'h'>, size: number): TextTable[] {
  const [heads = [], ...rows] = table.rows
  const widths = widthsOf(table, place.w)
  const head = heightOfRow(heads, widths, size)
  const pages: (readonly string[])[][] = []
  let filled = Number.POSITIVE_INFINITY
  for (const row of rows) {
    const own = heightOfRow(row, widths, size)
    if (filled + own > place.h) {
      pages.push([heads])
      filled = head
    }
    pages.at(-1)?.push(row)
    filled += own
  }
  return pages.map((own) => ({ ...table, rows: own }))
}

function heightOfRow(row: readonly string[], widths: readonly number[], size: number): number {
  const lines = widths.map((width, i) => linesOf(row[i] ?? '', size, width - 2 * PADDING.x))
  return heightOf(Math.max(...lines), size) + 2 * PADDING.y
}

function cell(text: string, lang: Lang, look: Letters, rule: string): string {
  const line = (side: string) => xml(`a:ln${side}`, { w: 6350 }, solid(rule))
  return xml(
    'a:tc',
    {},
    xml('a:txBody', {}, xml('a:bodyPr'), xml('a:lstStyle'), paragraph([{ text, look }], lang)),
    xml(
      'a:tcPr',
      { marL: emu(PADDING.x), marR: emu(PADDING.x), marT: emu(PADDING.y), marB: emu(PADDING.y) },
      ['L', 'R', 'T', 'B'].map(line),
    ),
  )
}
