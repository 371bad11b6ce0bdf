import { createHash } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { compile, type Middleware, middleware, serialize, stringify } from 'stylis'
import { isDrawn } from '../chart/geometry.ts'
import type { ChartModel } from '../chart/model.ts'
import type { Preset } from '../chart/presets.ts'
import { toIframe } from '../export/snippets.ts'
import type { Dataset } from '../trade/figure.ts'
import { ChartPageContent, type StaticPicture } from './chart-page-content.tsx'
import { decimalsFor, staticDrawing } from './static-drawing.ts'

/** The widths for which a page's pictures are drawn, px, and the classes by which its style sheet shows one. */
const WIDTHS = { narrow: 320, middle: 440, wide: 640 } as const
/** So many marks in three sizes would make a page that takes more than one round trip. */
const MANY = 120

/** What a page takes from the build. */
export interface PageParts {
  /** The style sheet's text. */
  readonly style: string
  /** The script's text. */
  readonly script: string
  /** The address that the app is published at, ending in "/"; empty where it is not known. */
  readonly site: string
}

/** The page of one chart: whole without a script, in one file.
 *  @throws Error when the chart cannot be drawn */
export async function chartPage(
  dataset: Dataset,
  model: ChartModel,
  { name, query }: Preset,
  parts: PageParts,
): Promise<string> {
  const pictures = isDrawn(model) ? await picturesOf(model) : []
  const typefaces = parts.style.match(FETCHED) ?? []
  const body = renderToStaticMarkup(
    <ChartPageContent
      dataset={dataset}
      model={model}
      pictures={pictures}
      name={name}
      query={query}
      typefaces={typefaces.join('')}
      script={parts.script}
    />,
  )
  const url = `${parts.site}embed/${name}.html`
  const image = `${parts.site === '' ? '' : `${parts.site}embed/`}${name}.png`
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(parts.script)}">`,
    `<title>${escaped(model.title)}</title>`,
    `<style>${usedBy(parts.style.replace(FETCHED, ''), body)}</style>`,
  ]
  // Below the picture, so that nothing stands before it that it does not need.
  const about = [
    meta('description', model.alt),
    property('og:type', 'article'),
    property('og:title', model.title),
    property('og:description', model.subtitle),
    ...(parts.site === '' ? [] : [property('og:url', url)]),
    ...(isDrawn(model) ? [property('og:image', image), property('og:image:alt', model.alt)] : []),
    `<link rel="alternate" type="application/json+oembed" href="${name}.oembed.json" title="${escaped(model.title)}">`,
  ]
  const root = `<html lang="${model.spec.lang}" data-query="${escaped(query)}" data-version="${model.datasetVersion}">`
  return `<!doctype html>${root}${head.join('')}${about.join('')}${body}\n`
}

/** A typeface that has to be fetched. A page that knows of one is seen later, even if it uses it nowhere. */
const FETCHED = /@font-face\s*\{[^}]*url\([^}]*\}/g

async function picturesOf(model: ChartModel): Promise<StaticPicture[]> {
  const few = model.marks.length <= MANY
  const decimals = decimalsFor(model)
  const draw = (width: number, scope: string) => staticDrawing(model, width, { scope, decimals })
  const narrow = await draw(WIDTHS.narrow, '-n')
  const middle = few ? [{ className: 'w440', svg: await draw(WIDTHS.middle, '-m') }] : []
  const wide = await draw(WIDTHS.wide, '')
  return [
    { className: 'w640', svg: wide },
    ...middle,
    { className: few ? 'w320' : 'w320 wider', svg: narrow },
  ]
}

/** An answer by the oEmbed protocol (oembed.com, 1.0), which sites that take links ask for. */
export function oEmbed(model: ChartModel, { name }: Preset, site: string, height: number): string {
  const embed = `${site}embed/${name}.html`
  const answer = {
    version: '1.0',
    type: 'rich',
    title: model.title,
    provider_name: 'Khorgos',
    provider_url: site,
    html: toIframe(model, embed, height),
    width: WIDTHS.wide,
    height,
    ...(isDrawn(model) ? { thumbnail_url: `${site}embed/${name}.png` } : {}),
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}

/** Nothing but the page's own script, by its hash, and what stands beside it. */
function policy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64')
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self'",
  ].join(';')
}

/** What of a style sheet has something to say on a page: rules for what stands on it or may come to, and the colours
 *  of its partners. */
function usedBy(style: string, body: string): string {
  const page = document.createElement('div')
  page.innerHTML = `<div>${body}</div>`
  const [root] = page.children
  const needed = (selector: string) => {
    const standing = selector
      .replace(PASSING, '')
      .replace(/^html|^body|^:root/, '')
      .trim()
    return standing === '' || selector.includes('.readout') || root?.querySelector(standing) != null
  }
  const filter: Middleware = (element) => {
    if (element.type !== 'rule' || !Array.isArray(element.props) || element.parent?.type === '@keyframes')
      return
    element.props = element.props.filter(needed)
    if (element.props.length === 0) element.return = ' '
  }
  const colour = (text: string, party: string) =>
    body.includes(`data-partner="${party}"`) || body.includes(`--partner-${party}`) ? text : ''
  return serialize(compile(style), middleware([filter, stringify]))
    .replace(/--partner-(\w+):[^;}]*;?/g, colour)
    .replace(/\s+(?=[@.#[\w])/g, ' ')
}

/** States, and what the script brings with it. */
const PASSING = /::?[\w-]+(\([^)]*\))?|\[data-(lit|at|near)\]|\[data-theme=[^\]]*\]|\.any-lit|\.late/g

const meta = (name: string, text: string) => `<meta name="${name}" content="${escaped(text)}">`
const property = (name: string, text: string) => `<meta property="${name}" content="${escaped(text)}">`

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
