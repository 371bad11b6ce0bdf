import { LOCALES } from '../../chart/format.ts'
import type { ChartModel } from '../../chart/model.ts'
import { type TextTable, tablesOf } from '../tables/text-tables.ts'

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
/** The width of a page's text, and the widths of the columns of a table of words, in which no word is parted in either
 *  language, twentieths of a point. */
const TEXT = 9026
const COLUMNS = [1650, 1650, 1050, 1550, 1450, 1676]
/** Series beside each other in a table by years, and the width of its first column. */
const SERIES = 5
const YEAR = 900

function sizeOnPage({ width, height }: Picture) {
  const scale = Math.min(PAGE.width / width, PAGE.height / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

function widthsOf({ isByYears, rows: [heads = []] }: TextTable): number[] {
  return isByYears
    ? heads.map((_, i) => (i === 0 ? YEAR : Math.round((TEXT - YEAR) / (heads.length - 1))))
    : COLUMNS
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
  const table = (own: TextTable) => [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: widthsOf(own),
      rows: own.rows.map((texts, i) => row(texts, i === 0)),
    }),
    // Tables that touch would become one.
    paragraph(''),
  ]
  const { tables, key } = tablesOf(model, SERIES)
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
