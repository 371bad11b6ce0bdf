import type { ChartModel } from '../chart/model.ts'
import { RESIZE_SCRIPT } from './embed-protocol.ts'

/** A chart for any web page: a figure with the picture inside, which needs no script and no other file. */
export function toHtml(model: ChartModel, svg: string): string {
  const responsive = svg.replace(/<svg([^>]*?) width="[\d.]+" height="[\d.]+"/, '<svg$1')
  const style = 'max-width:100%;height:auto;display:block'
  return [
    `<figure style="margin:0;max-width:${/ width="(\d+)/.exec(svg)?.[1] ?? '800'}px">`,
    responsive.replace('<svg', `<svg data-khorgos="${model.slug}"`).replace('style="', `style="${style};`),
    `<figcaption>${escaped(captionOf(model))}</figcaption>`,
    '</figure>',
    '',
  ].join('\n')
}

/** A chart as rich text: its picture with alternative text, then title, unit and sources. */
export async function toRichText(model: ChartModel, png: Blob): Promise<string> {
  const bytes = new Uint8Array(await png.arrayBuffer())
  const binary = bytes.reduce((all, byte) => all + String.fromCharCode(byte), '')
  const image = `<img src="data:image/png;base64,${btoa(binary)}" alt="${quoted(model.alt)}">`
  return `<p>${image}</p><p>${escaped(captionOf(model))}</p>`
}

/** A living chart for another's page: a frame with no more rights than it needs, and a line of script that gives it
 *  its height. Without the script it is \`height\` px high.
 *  @param address of the chart's embed page */
export function toIframe(model: ChartModel, address: string, height: number): string {
  const frame = [
    `<iframe src="${quoted(address)}"`,
    `title="${quoted(model.title)}"`,
    'loading="lazy"',
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
    `style="width:100%;height:${height}px;border:0"></iframe>`,
  ].join(' ')
  return `${frame}\n<script>${RESIZE_SCRIPT}</script>\n`
}

/** A standing picture that comes to life where scripts run: the element <khorgos-chart> around the figure.
 *  @param query the chart's, as in the app's address
 *  @param script the address of khorgos-chart.js */
export function toElement(model: ChartModel, svg: string, query: string, script: string): string {
  const open = `<khorgos-chart query="${quoted(query)}">`
  return `${open}\n${toHtml(model, svg)}</khorgos-chart>\n<script async src="${quoted(script)}"></script>\n`
}

function quoted(text: string): string {
  return escaped(text).replaceAll('"', '&quot;')
}

/** The chart's picture in Markdown, with its alternative text, caption and link. */
export function toMarkdown(model: ChartModel, file: string, link: string): string {
  const text = model.alt.replaceAll(/[[\]]/g, '')
  return `![${text}](${file})\n\n*${captionOf(model)}* [Khorgos](${link})\n`
}

/** The chart's picture in LaTeX (graphicx, hyperref), with caption, label and link. */
export function toLatex(model: ChartModel, file: string, link: string): string {
  return [
    '\\begin{figure}',
    '  \\centering',
    `  \\includegraphics[width=\\linewidth]{${file}}`,
    `  \\caption{${latex(captionOf(model))} \\href{${link.replaceAll(/[%#]/g, '\\$&')}}{Khorgos}.}`,
    `  \\label{fig:${model.slug}}`,
    '\\end{figure}',
    '',
  ].join('\n')
}

/** Title, unit and sources in one line. */
export function captionOf({ title, subtitle, sources }: ChartModel): string {
  return [title, subtitle, ...sources.map(({ text }) => text)]
    .map((text) => text.replace(/[.\s]*$/, '.'))
    .join(' ')
}

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function latex(text: string): string {
  return text.replaceAll(/[\\~^]|[#$%&_{}]/g, (sign) => LATEX[sign] ?? `\\${sign}`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
