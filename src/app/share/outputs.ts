import { isDrawn } from '../../chart/geometry.ts'
import type { ChartModel } from '../../chart/model.ts'
import { readyPage } from '../../chart/ready-pages.ts'
import type { ChartSpec } from '../../chart/spec.ts'
import { fileName } from '../../export/file-name.ts'
import type { PngOptions } from '../../export/png/png.ts'
import type { Style } from '../../export/references/reference-list.ts'
import type { Lettering } from '../../export/svg/picture-size.ts'
import type { SvgOptions } from '../../export/svg/svg.ts'
import type { CsvOptions } from '../../export/tables/csv-options.ts'
import type { Passage } from '../../trade/figure.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'
import { save } from './save.ts'
import type { Work } from './use-task.ts'

/** How a picture is to look. */
export interface Look {
  readonly width: number
  readonly scale: number
  readonly paper: 'light' | 'dark' | 'transparent'
  /** What the texts of an SVG are: texts, or the outlines of their letters. */
  readonly lettering: Lettering
}

function svgOptions({ width, paper }: Look): SvgOptions {
  return { width, theme: paper === 'dark' ? 'dark' : 'light', transparent: paper === 'transparent' }
}

function pngOptions(look: Look): PngOptions {
  return { ...svgOptions(look), scale: look.scale }
}

const text = (content: string, type: string) => new Blob([content], { type: `${type};charset=utf-8` })

/** Each file that a chart can become. What makes it is fetched when it is asked for. */
export const FILES = {
  svg: async (model: ChartModel, look: Look) => {
    const make = look.lettering === 'outlines' ? outlinedSvg : plainSvg
    return text(await make(model, look), 'image/svg+xml')
  },
  png: async (model: ChartModel, look: Look) => {
    const { toPng } = await import('../../export/png/png.ts')
    return toPng(model, pngOptions(look))
  },
  pdf: async (model: ChartModel, look: Look) => {
    const [{ toPdf }, { fetchTypeface }] = await Promise.all([
      import('../../export/pdf/pdf.ts'),
      import('../../export/typefaces/typeface-files.ts'),
    ])
    const pdf = await toPdf(model, { ...svgOptions(look), read: fetchTypeface, date: new Date() })
    return new Blob([pdf], { type: 'application/pdf' })
  },
  csv: (model: ChartModel) => csvOf(model, {}),
  'wide.csv': (model: ChartModel) => csvOf(model, { shape: 'wide' }),
  'semicolon.csv': (model: ChartModel) => csvOf(model, { separator: 'semicolon' }),
  'wide.semicolon.csv': (model: ChartModel) => csvOf(model, { shape: 'wide', separator: 'semicolon' }),
  'csv-metadata.json': async (model: ChartModel) => {
    const { toCsvMetadata } = await import('../../export/tables/csv.ts')
    return text(toCsvMetadata(model, fileName(model, 'csv')), 'application/csvm+json')
  },
  xlsx: async (model: ChartModel) => {
    const { toXlsx } = await import('../../export/ooxml/xlsx.ts')
    return toXlsx(model)
  },
  json: async (model: ChartModel) => {
    const { toJson } = await import('../../export/json.ts')
    return text(toJson(model), 'application/json')
  },
  pptx: async (model: ChartModel) => {
    const { toPptx } = await import('../../export/pptx/pptx.ts')
    return toPptx([model])
  },
  docx: async (model: ChartModel, look: Look) => {
    const { modelOfPicture, toDocx } = await import('../../export/ooxml/docx.ts')
    return toDocx(model, isDrawn(model) ? await pictureOf(modelOfPicture(model), look) : null)
  },
  bib: async (model: ChartModel, _: Look, __: UiMessages, link: string) => {
    const [{ referencesOf }, { toBibtex }] = await Promise.all([
      import('../../export/references/cite.ts'),
      import('../../export/references/bibtex.ts'),
    ])
    return text(toBibtex(referencesOf(model, link)), 'application/x-bibtex')
  },
  ris: async (model: ChartModel, _: Look, __: UiMessages, link: string) => {
    const [{ referencesOf }, { toRis }] = await Promise.all([
      import('../../export/references/cite.ts'),
      import('../../export/references/ris.ts'),
    ])
    return text(toRis(referencesOf(model, link)), 'application/x-research-info-systems')
  },
  'csl.json': async (model: ChartModel, _: Look, __: UiMessages, link: string) => {
    const { referencesOf, toCslJson } = await import('../../export/references/cite.ts')
    return text(toCslJson(referencesOf(model, link)), 'application/vnd.citationstyles.csl+json')
  },
} satisfies Record<
  string,
  (model: ChartModel, look: Look, messages: UiMessages, link: string) => Promise<Blob>
>

async function plainSvg(model: ChartModel, look: Look): Promise<string> {
  const { drawSvg } = await import('../../export/svg/svg.ts')
  return drawSvg(model, svgOptions(look))
}

async function outlinedSvg(model: ChartModel, look: Look): Promise<string> {
  const [{ outlinedSvg: draw }, { fetchTypeface }] = await Promise.all([
    import('../../export/svg/outlines.ts'),
    import('../../export/typefaces/typeface-files.ts'),
  ])
  return (await draw(model, svgOptions(look), fetchTypeface)).svg
}

async function csvOf(model: ChartModel, options: CsvOptions): Promise<Blob> {
  const { toCsv } = await import('../../export/tables/csv.ts')
  return text(toCsv(model, options), 'text/csv')
}

/** The picture for a page of paper, in light. */
async function pictureOf(model: ChartModel, { width }: Look) {
  const { toPng } = await import('../../export/png/png.ts')
  const png = await toPng(model, { width, theme: 'light', scale: 2 })
  const bitmap = await createImageBitmap(png)
  return { png: new Uint8Array(await png.arrayBuffer()), width: bitmap.width, height: bitmap.height }
}

export type FileKind = keyof typeof FILES

/** Makes a file and hands it over, unless it is cancelled before; gives its name. */
export async function saveFile(
  kind: FileKind,
  model: ChartModel,
  look: Look,
  messages: UiMessages,
  link: string,
  { signal }: Work,
): Promise<string> {
  const name = fileName(model, kind)
  const file = await FILES[kind](model, look, messages, link)
  signal.throwIfAborted()
  save(file, name)
  return name
}

/** Several charts as one presentation, handed over unless it is cancelled before; gives its name. */
export async function saveDeck(models: readonly ChartModel[], { signal, at }: Work): Promise<string> {
  const { toPptx } = await import('../../export/pptx/pptx.ts')
  const name = `khorgos-${models.length}-charts.pptx`
  const file = await toPptx(models, { signal, onSlide: (done) => at(done / models.length) })
  signal.throwIfAborted()
  save(file, name)
  return name
}

/** The address of the page that is one chart, from the chart's own: the page that stands ready, where there is one. */
export function embedAddress(link: string, spec: ChartSpec): string {
  const ready = readyPage(spec)
  const address = new URL(link)
  const page = ready === null ? 'embed.html' : `embed/${ready.name}.html`
  address.pathname = address.pathname.replace(/[^/]*$/, page)
  const version = address.searchParams.get('data')
  if (ready !== null) address.search = version === null ? '' : `data=${version}`
  // It has no place to open files in.
  address.hash = ''
  return address.href
}

/** What can be pasted into other documents. */
export const SNIPPETS = {
  address: async ({ spec }: ChartModel, _: Look, link: string) => embedAddress(link, spec),
  iframe: async (model: ChartModel, _: Look, link: string, passages: readonly Passage[]) => {
    const [{ toIframe }, { frameHeights, livingHeight, readyHeight }] = await Promise.all([
      import('../../export/embeds/snippets.ts'),
      import('../../ui/embed-height.ts'),
    ])
    const heights = frameHeights(
      readyPage(model.spec) === null ? livingHeight(model) : readyHeight(model, passages),
    )
    return toIframe(model, embedAddress(link, model.spec), heights)
  },
  element: async (model: ChartModel, look: Look, link: string) => {
    const { toElement } = await import('../../export/embeds/snippets.ts')
    const script = new URL('khorgos-chart.js', document.baseURI).href
    return toElement(model, await plainSvg(model, look), new URL(link).search.slice(1), script)
  },
  html: async (model: ChartModel, look: Look) => {
    const { toHtml } = await import('../../export/embeds/snippets.ts')
    return toHtml(model, await plainSvg(model, look))
  },
  markdown: async (model: ChartModel, _: Look, link: string) => {
    const { toMarkdown } = await import('../../export/embeds/snippets.ts')
    return toMarkdown(model, fileName(model, 'svg'), link)
  },
  latex: async (model: ChartModel, _: Look, link: string) => {
    const { toLatex } = await import('../../export/references/latex.ts')
    return toLatex([{ model, file: fileName(model, 'png'), link }])
  },
  apa: (model: ChartModel, _: Look, link: string) => references(model, link, 'apa'),
  chicago: (model: ChartModel, _: Look, link: string) => references(model, link, 'chicago'),
} satisfies Record<
  string,
  (model: ChartModel, look: Look, link: string, passages: readonly Passage[]) => Promise<string>
>

export type SnippetKind = keyof typeof SNIPPETS

/** What to cite for a chart, as a list in one of the usual styles. */
async function references(model: ChartModel, link: string, style: Style): Promise<string> {
  const [{ referencesOf }, { referenceList }] = await Promise.all([
    import('../../export/references/cite.ts'),
    import('../../export/references/reference-list.ts'),
  ])
  return referenceList(referencesOf(model, link), style)
}

/** The chart on the clipboard as a document takes it: its picture with caption and source. */
export async function copyRich(model: ChartModel, look: Look): Promise<void> {
  const { toRichText, captionOf } = await import('../../export/embeds/snippets.ts')
  const html = FILES.png(model, look).then(async (png) => text(await toRichText(model, png), 'text/html'))
  await copy({ 'text/html': html, 'text/plain': text(captionOf(model), 'text/plain') }, html)
}

/** The chart as a picture on the clipboard. */
export async function copyPicture(model: ChartModel, look: Look): Promise<void> {
  const png = FILES.png(model, look)
  await copy({ 'image/png': png }, png)
}

/** Browsers ask for the clipboard at once, with what is still being made; their own error would not say why that
 *  failed. */
async function copy(item: Record<string, Blob | Promise<Blob>>, made: Promise<Blob>): Promise<void> {
  await Promise.all([made, navigator.clipboard.write([new ClipboardItem(item)])])
}
