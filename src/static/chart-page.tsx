import { renderToStaticMarkup } from 'react-dom/server'
import { compile, type Middleware, middleware, serialize, stringify } from 'stylis'
import { isDrawn } from '../chart/geometry.ts'
import type { ChartModel } from '../chart/model.ts'
import type { Preset } from '../chart/presets.ts'
import { toIframe } from '../export/embeds/snippets.ts'
import type { Dataset } from '../trade/figure.ts'
import { DRAWN_FOR, frameHeights, MOST_IN_THREE, readyHeight } from '../ui/embed-height.ts'
import { ChartPageContent, type StaticPicture } from './chart-page-content.tsx'
import { contentSecurityPolicy, hashOf } from './content-security-policy.ts'
import { escaped, meta, property } from './meta-tags.ts'
import { decimalsFor, staticDrawing } from './static-drawing.ts'

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
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(parts.script)}">`,
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
  const few = model.marks.length <= MOST_IN_THREE
  const decimals = decimalsFor(model)
  const draw = (width: number, scope: string) => staticDrawing(model, width, { scope, decimals })
  const narrow = await draw(DRAWN_FOR.narrow.width, '-n')
  const middle = few ? [{ className: 'w440', svg: await draw(DRAWN_FOR.middle.width, '-m') }] : []
  const wide = await draw(DRAWN_FOR.wide.width, '')
  return [
    { className: 'w640', svg: wide },
    ...middle,
    { className: few ? 'w320' : 'w320 wider', svg: narrow },
  ]
}

/** An answer by the oEmbed protocol (oembed.com, 1.0), which sites that take links ask for. */
export function oEmbed(dataset: Dataset, model: ChartModel, { name }: Preset, site: string): string {
  const heights = frameHeights(readyHeight(model, dataset.passages))
  const embed = `${site}embed/${name}.html`
  const answer = {
    version: '1.0',
    type: 'rich',
    title: model.title,
    provider_name: 'Khorgos',
    provider_url: site,
    html: toIframe(model, embed, heights),
    width: DRAWN_FOR.wide.width,
    height: heights.most,
    ...(isDrawn(model) ? { thumbnail_url: `${site}embed/${name}.png` } : {}),
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}

/** Nothing but the page's own script and what stands beside it. */
function policyFor(script: string): string {
  const own = { script: hashOf(script), style: "'unsafe-inline'", font: "'self'", img: "'self'" }
  return contentSecurityPolicy(own, true)
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
