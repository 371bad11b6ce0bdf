import type { ChartModel } from '../../chart/model.ts'
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

/** How high a frame must be, px, so that nothing in it is cut off. */
export interface FrameHeights {
  /** In a column of any width. */
  readonly most: number
  /** By the width of its column: along straight lines, each `to` a width, rising `slope` px for each px of it. */
  readonly lines: readonly { readonly start: number; readonly slope: number; readonly to: number }[]
}

/** A living chart for another's page: a frame with no more rights than it needs, and a line of script that gives it its
 *  height. What is left where scripts, styles or both are taken away is high enough for all of the chart.
 *  @param address of the chart's embed page */
export function toIframe(model: ChartModel, address: string, heights: FrameHeights): string {
  const frame = [
    `<iframe src="${quoted(address)}"`,
    `title="${quoted(model.title)}"`,
    'loading="lazy"',
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
    `width="100%" height="${heights.most}"`,
    `style="width:100%;height:${heightByWidth(heights)};border:0"></iframe>`,
  ].join(' ')
  // A comment, of HTML where only the tags of a script are taken away, so that its text is not left on the page.
  const script = `<script><!--\n${RESIZE_SCRIPT}\n//--></script>`
  return `<div style="container-type:inline-size">${frame}</div>\n${script}\n`
}

/** The height as CSS. Without the column around it the frame would be measured by the window: then, as in a column that is
 *  as wide as the window, it is as high as it must be anywhere. */
function heightByWidth({ most, lines }: FrameHeights): string {
  const parts = lines.map(({ start, slope, to }, i) => {
    const line = `${start}px ${slope < 0 ? '-' : '+'} ${Math.abs(slope * 100).toFixed(0)}cqw`
    // Where the line ends it falls so steeply that the next is above it.
    return i === lines.length - 1 ? line : `min(${line},${most}px + 9999*(${to}px - 100cqw))`
  })
  return `max(${[...parts, `${most}px + 9999*(100cqw - 100svw)`].join(',')})`
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
  const text = markdown(model.alt.replaceAll(/[[\]]/g, ''))
  return `![${text}](${file})\n\n*${markdown(captionOf(model))}* [Khorgos](${link})\n`
}

/** A text that is no markup, whatever stands in it. */
function markdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>&]/g, '\\$&')
}

/** Title, unit and sources in one line. */
export function captionOf({ title, subtitle, sources }: ChartModel): string {
  return [title, subtitle, ...sources.map(({ text }) => text)]
    .map((text) => text.replace(/[.\s]*$/, '.'))
    .join(' ')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
