import PDFDocument from 'pdfkit'
import { toBytes } from 'pdfkit/output'
import type { ChartModel } from '../../chart/model.ts'
import { drawSvg, provenance, type SvgOptions } from '../svg/svg.ts'
import { textsOf } from '../svg/svg-texts.ts'
import type { ReadTypeface } from '../typefaces/typefaces.ts'
import { drawOnPdf } from './pdf-drawing.ts'

interface PdfOptions extends Omit<SvgOptions, 'hasTypefaces'> {
  readonly read: ReadTypeface
  /** When it says that it was made. */
  readonly date: Date
}

/** A px of CSS, points. */
const POINTS = 0.75

/** A chart as a PDF of one page that is as large as the chart: lines and letters, no dots, with the typefaces inside as far as
 *  it needs them. A reader who hears it is told what the chart's alternative text says.
 *  @throws Error when it cannot be drawn, or has a sign that is in none of the typefaces */
export async function toPdf(
  model: ChartModel,
  { read, date, ...options }: PdfOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const markup = await drawSvg(model, { ...options, hasTypefaces: true })
  const svg = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement
  const texts = await textsOf(svg, read)
  const unknown = [...texts.values()].flatMap(({ runs }) => runs).find(({ typeface }) => typeface === null)
  if (unknown !== undefined) {
    throw new Error(`The typefaces have no “${unknown.text}”: a PDF cannot show it, an SVG or a PNG can.`)
  }
  const size = ['width', 'height'].map((side) => Number(svg.getAttribute(side)) * POINTS)
  const pdf = new PDFDocument({
    size,
    margin: 0,
    // None to begin with: without it a document begins with Helvetica, which a browser does not have at hand.
    font: '',
    lang: model.spec.lang,
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    info: {
      Title: model.title,
      Subject: model.subtitle,
      Keywords: provenance(model),
      Creator: 'Khorgos',
      CreationDate: date,
      ModDate: date,
    },
  })
  const bytes = toBytes(pdf)
  pdf.addStructure(
    pdf.struct('Figure', { alt: model.alt, title: model.title }, [
      () => {
        pdf.scale(POINTS)
        drawOnPdf(pdf, svg, texts)
      },
    ]),
  )
  pdf.end()
  return bytes
}
