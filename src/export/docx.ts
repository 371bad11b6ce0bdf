import type { ChartModel } from '../chart/model.ts'
import { cellsOf, headsOf } from './rows.ts'
import { captionOf } from './snippets.ts'

/** A picture of the chart, and how wide and high it is, px. */
export interface Picture {
  readonly png: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** The width of a page's text, px: A4 with margins of an inch. */
const PAGE = 601
const FONT = 'Source Sans 3'
/** The widths of the table's columns, twentieths of a point. */
const COLUMNS = [1350, 1650, 1050, 1650, 1050, 2276]

/** A chart as a Word document: its picture with alternative text and caption, its values as a native table, its
 *  notes and sources. A table has no picture. */
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
  const paragraph = (text: string, small = false) =>
    new Paragraph({
      spacing: { after: 120 },
      children: [new TextRun({ text, font: FONT, size: small ? 18 : 22 })],
    })
  const illustration = (of: Picture) =>
    new Paragraph({
      spacing: { before: 120, after: 120 },
      children: [
        new ImageRun({
          type: 'png',
          data: of.png,
          transformation: { width: PAGE, height: Math.round((PAGE * of.height) / of.width) },
          altText: { name: model.slug, title: model.title, description: model.alt },
        }),
      ],
    })
  const row = (texts: readonly string[], isHead = false) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text) =>
          new TableCell({
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [
              new Paragraph({ children: [new TextRun({ text, font: FONT, size: 18, bold: isHead })] }),
            ],
          }),
      ),
    })
  const document = new Document({
    title: model.title,
    description: model.subtitle,
    creator: 'Khorgos',
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [new TextRun({ text: model.title, font: 'Source Serif 4', color: '1D2129' })],
          }),
          paragraph(model.subtitle),
          ...(picture === null ? [] : [illustration(picture)]),
          paragraph(captionOf(model), true),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            columnWidths: COLUMNS,
            rows: [row(headsOf(model), true), ...model.marks.map((mark) => row(cellsOf(model, mark)))],
          }),
          paragraph(''),
          ...model.notes.map(({ text }) => paragraph(text, true)),
          ...model.sources.flatMap(({ text, caveats }) =>
            (caveats === null ? [text] : [text, caveats]).map((line) => paragraph(line, true)),
          ),
        ],
      },
    ],
  })
  return Packer.toBlob(document)
}
