import { OFFICE, type Part, packed } from './package.ts'
import { xml, xmlText } from './xml.ts'

/* Workbooks of plain tables (SpreadsheetML, ECMA-376, part 1, § 18). */

/** A cell: a number, a text, or nothing. */
export type Cell = number | string | null

export interface Sheet {
  readonly name: string
  /** The first row is its head. */
  readonly rows: readonly (readonly Cell[])[]
  /** How wide each column is, in characters. */
  readonly widths: readonly number[]
  /** Whether its first column is bold, as the first row of every sheet is where there is none such. */
  readonly isList?: boolean
}

const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const MAIN = { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }
const WORKBOOK = 'xl/workbook.xml'
/** By their places in the style sheet. */
const STYLES = { plain: 0, head: 1, wrapped: 2 }

/** A workbook of typed cells; what is null is an empty one. */
export function workbookOf(sheets: readonly Sheet[]): Promise<Blob> {
  const strings = new Map<string, number>()
  const parts = sheets.map(
    (sheet, i): Part => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      type: `${SHEETS}.worksheet+xml`,
      content: worksheet(sheet, (text) => {
        if (!strings.has(text)) strings.set(text, strings.size)
        return strings.get(text) ?? 0
      }),
    }),
  )
  const workbook: Part = {
    name: WORKBOOK,
    type: `${SHEETS}.sheet.main+xml`,
    content: xml(
      'workbook',
      { ...MAIN, 'xmlns:r': OFFICE },
      xml(
        'sheets',
        {},
        sheets.map(({ name }, i) => xml('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` })),
      ),
      printedHeads(sheets),
    ),
    links: [
      ...parts.map(({ name }, i) => ({ id: `rId${i + 1}`, kind: 'worksheet', to: name })),
      { id: `rId${parts.length + 1}`, kind: 'styles', to: 'xl/styles.xml' },
      { id: `rId${parts.length + 2}`, kind: 'sharedStrings', to: 'xl/sharedStrings.xml' },
    ],
  }
  const all = [
    workbook,
    ...parts,
    { name: 'xl/styles.xml', type: `${SHEETS}.styles+xml`, content: styles() },
    {
      name: 'xl/sharedStrings.xml',
      type: `${SHEETS}.sharedStrings+xml`,
      content: xml(
        'sst',
        { ...MAIN, uniqueCount: strings.size },
        [...strings.keys()].map((text) =>
          xml('si', {}, xml('t', { 'xml:space': 'preserve' }, xmlText(text))),
        ),
      ),
    },
  ]
  return packed(all, [{ id: 'rId1', kind: 'officeDocument', to: WORKBOOK }], `${SHEETS}.sheet`)
}

/** The head of each table stands on every page that is printed of it. */
function printedHeads(sheets: readonly Sheet[]): string {
  const heads = sheets.map(({ name, isList = false }, localSheetId) => {
    const place = `'${name.replaceAll("'", "''")}'!$1:$1`
    return !isList && xml('definedName', { name: '_xlnm.Print_Titles', localSheetId }, xmlText(place))
  })
  return heads.some(Boolean) ? xml('definedNames', {}, heads) : ''
}

/** Widths in which the cells of a table are whole, characters; longer texts take several lines. */
export function widthsOf(rows: Sheet['rows']): number[] {
  const [head = []] = rows
  // Digits, by which widths are counted, are narrower than bold letters.
  const lengths = head.map((name) => String(name ?? '').length * 1.2)
  for (const row of rows)
    row.forEach((cell, i) => {
      lengths[i] = Math.max(lengths[i] ?? 0, String(cell ?? '').length * 1.1)
    })
  return lengths.map((length) => Math.min(WIDEST, Math.max(8, Math.ceil(length) + 2)))
}

const WIDEST = 50

function worksheet({ rows, widths, isList = false }: Sheet, indexOf: (text: string) => number): string {
  return xml(
    'worksheet',
    MAIN,
    xml('sheetPr', {}, xml('pageSetUpPr', { fitToPage: 1 })),
    xml(
      'sheetViews',
      {},
      xml(
        'sheetView',
        { workbookViewId: 0 },
        !isList && xml('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
      ),
    ),
    xml(
      'cols',
      {},
      widths.map((width, i) => xml('col', { min: i + 1, max: i + 1, width, customWidth: 1 })),
    ),
    xml(
      'sheetData',
      {},
      rows.map((row, r) =>
        xml(
          'row',
          { r: r + 1 },
          row.map((cell, c) => {
            const isHead = isList ? c === 0 : r === 0
            const isLong = typeof cell === 'string' && cell.length > (widths[c] ?? 0)
            const s = isHead ? STYLES.head : isList || isLong ? STYLES.wrapped : STYLES.plain
            return cellXml(cell, `${columnName(c)}${r + 1}`, s, indexOf)
          }),
        ),
      ),
    ),
    // As wide as the paper, and as many pages as that takes.
    xml('pageSetup', {
      orientation: isList ? 'portrait' : 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    }),
  )
}

function cellXml(cell: Cell, r: string, s: number, indexOf: (text: string) => number): string {
  if (cell === null || cell === '') return ''
  const style = s === STYLES.plain ? undefined : s
  return typeof cell === 'number'
    ? xml('c', { r, s: style }, xml('v', {}, String(cell)))
    : xml('c', { r, s: style, t: 's' }, xml('v', {}, String(indexOf(cell))))
}

/** "A" for the first column, "AA" for the twenty-seventh. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26)
  return `${before > 0 ? columnName(before - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}

function styles(): string {
  const font = (bold: boolean) =>
    xml(
      'font',
      {},
      bold && xml('b'),
      xml('sz', { val: 11 }),
      xml('name', { val: 'Calibri' }),
      xml('family', { val: 2 }),
    )
  const none = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }
  return xml(
    'styleSheet',
    MAIN,
    xml('fonts', {}, font(false), font(true)),
    xml(
      'fills',
      {},
      ['none', 'gray125'].map((patternType) => xml('fill', {}, xml('patternFill', { patternType }))),
    ),
    xml(
      'borders',
      {},
      xml(
        'border',
        {},
        ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => xml(side)),
      ),
    ),
    xml('cellStyleXfs', {}, xml('xf', none)),
    xml(
      'cellXfs',
      {},
      xml('xf', { ...none, xfId: 0 }),
      xml(
        'xf',
        { ...none, fontId: 1, xfId: 0, applyFont: 1, applyAlignment: 1 },
        xml('alignment', { vertical: 'top' }),
      ),
      xml('xf', { ...none, xfId: 0, applyAlignment: 1 }, xml('alignment', { vertical: 'top', wrapText: 1 })),
    ),
    xml('cellStyles', {}, xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  )
}
