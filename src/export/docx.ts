import { formatBillions, LOCALES } from '../chart/format.ts'
import { getMessages } from '../chart/messages/get-messages.ts'
import type { ChartModel, Mark } from '../chart/model.ts'
import { getFileMessages } from './messages/get-file-messages.ts'
import { isMoney } from './number.ts'
import { cellsOf, headsOf, usualStatus } from './rows.ts'
import { isByYear, wideOf } from './wide.ts'

/** A picture of the chart, and how wide and high it is, px. */
export interface Picture {
  readonly png: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** What a document needs a picture of: the chart without what stands around it as text. */
export function modelOfPicture(model: ChartModel): ChartModel {
  return { ...model, title: '', subtitle: '', notes: [], sources: [] }
}

/** The room for a picture, px: the text of an A4 page with margins of an inch, below its heading. */
const PAGE = { width: 601, height: 760 }
const FONT = 'Source Sans 3'
/** The width of a page's text, and the widths of the columns of a table of words, twentieths of a point. */
const TEXT = 9026
const COLUMNS = [1350, 1650, 1050, 1650, 1050, 2276]
/** More rows than this run over pages: then the years go down and the series across. */
const ROWS = 25
/** Series beside each other in a table by years, and the width of its first column. */
const SERIES = 5
const YEAR = 900

function sizeOnPage({ width, height }: Picture) {
  const scale = Math.min(PAGE.width / width, PAGE.height / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

interface Table {
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
}

/** A chart as a Word document: its title as a heading, its picture with alternative text, its values as native tables,
 *  its notes and sources. A table has no picture.
 *  @param picture of `modelOfPicture` */
export async function toDocx(model: ChartModel, picture: Picture | null): Promise<Blob> {
  const word = await import('docx')
  const {
    Document,
    HeadingLevel,
    ImageRun,
    Packer,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    TextRun,
    WidthType,
  } = word
  const { lang } = model.spec
  const language = { value: LOCALES[lang] }
  const paragraph = (text: string, small = false) =>
    new Paragraph({
      spacing: { after: 120 },
      children: [new TextRun({ text, font: FONT, size: small ? 18 : 22, language })],
    })
  const illustration = (of: Picture) =>
    new Paragraph({
      spacing: { before: 120, after: 120 },
      children: [
        new ImageRun({
          type: 'png',
          data: of.png,
          transformation: sizeOnPage(of),
          altText: { name: model.slug, title: model.title, description: model.alt },
        }),
      ],
    })
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text) =>
          new TableCell({
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [
              new Paragraph({
                children: [new TextRun({ text, font: FONT, size: 18, bold: isHead, language })],
              }),
            ],
          }),
      ),
    })
  const table = ({ widths, rows }: Table) => [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: [...widths],
      rows: rows.map((texts, i) => row(texts, i === 0)),
    }),
    // Tables that touch would become one.
    paragraph(''),
  ]
  const { tables, key } = tablesOf(model)
  const document = new Document({
    title: model.title,
    description: model.subtitle,
    creator: 'Khorgos',
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [new TextRun({ text: model.title, font: 'Source Serif 4', color: '1D2129', language })],
          }),
          paragraph(model.subtitle),
          ...(picture === null ? [] : [illustration(picture)]),
          ...tables.flatMap(table),
          ...(key === null ? [] : [paragraph(key, true)]),
          ...model.notes.map(({ text }) => paragraph(text, true)),
          ...model.sources.flatMap(({ text, caveats }) =>
            (caveats === null ? [text] : [text, caveats]).map((line) => paragraph(line, true)),
          ),
          ...(model.own?.words ?? []).map((line) => paragraph(line, true)),
        ],
      },
    ],
  })
  return Packer.toBlob(document)
}

/** The values of a chart: a row for each; or where those run over pages a row for each year, and what is said once of
 *  all values. */
function tablesOf(model: ChartModel): { tables: Table[]; key: string | null } {
  const { marks, spec } = model
  if (marks.length <= ROWS || !isByYear(model)) {
    const rows = [headsOf(model), ...marks.map((mark) => cellsOf(model, mark))]
    return { tables: [{ widths: COLUMNS, rows }], key: null }
  }
  const { heads, rows, apart } = wideOf(model)
  const usual = usualStatus(marks)
  const [years = '', ...series] = heads
  const tables = Array.from({ length: Math.ceil(series.length / SERIES) }, (_, i): Table => {
    const part = <T>(list: readonly T[]) => list.slice(i * SERIES, (i + 1) * SERIES)
    const names = part(series)
    return {
      widths: [YEAR, ...names.map(() => Math.round((TEXT - YEAR) / names.length))],
      rows: [
        [years, ...names],
        ...rows.map((row) => [
          String(row.name),
          ...part(row.marks).map((mark) => cellOf(model, mark, usual)),
        ]),
      ],
    }
  })
  const others = apart.map((mark) => cellsOf(model, mark))
  if (others.length > 0) tables.push({ widths: COLUMNS, rows: [headsOf(model), ...others] })
  const status = marks.find((mark) => mark.status === usual)?.words.status ?? ''
  return { tables, key: getFileMessages(spec.lang).statusUnlessSaid(status) }
}

/** A value, and how it is known where that is not how most are; a bound says itself that it is one. The unit of money
 *  stands above. */
function cellOf({ spec }: ChartModel, mark: Mark | null, usual: Mark['status']): string {
  if (mark === null) return ''
  const { amount, measure, status, words } = mark
  const billions = isMoney(measure) && amount.shown !== null ? formatBillions(spec.lang, amount.shown) : ''
  // Where the chart writes a value otherwise, the document does too.
  const isShort = billions !== '' && words.value.includes(billions)
  const number = isShort ? billions : words.value
  if (status === 'partial' && isShort) return getMessages(spec.lang).official.atLeast(number)
  return status === usual || status === 'partial' ? number : `${number} (${words.status})`
}
