import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/react'
import { createRoot } from 'react-dom/client'
import { renderToStaticMarkup } from 'react-dom/server'
import { App } from '../app/app.tsx'
import type { ChartModel } from '../chart/model.ts'
import { resolve } from '../chart/resolve.ts'
import { DEFAULT_SPEC } from '../chart/spec.ts'
import { articleQuery } from '../dataset/load.ts'
import { DRAWN_WIDTHS, FROM_WIDTH } from '../drawing/drawn-width.ts'
import type { Dataset } from '../trade/figure.ts'
import { staticDrawing } from './static-drawing.ts'
import { WithoutScript } from './without-script.tsx'

/** The screen that the page is drawn for. The document is told of it by `withoutBrowser`. */
export interface Screen {
  /** Whether article and chart stand side by side, as a media query would say. */
  wide: boolean
  /** The room that a chart has, px. */
  room: number
  /** Tells everything that measures itself that the room has changed. */
  readonly resized: () => void
}

/** The page's two layouts: chart and article side by side, or one above the other. */
const LAYOUTS = [
  { name: 'side-by-side', wide: true, widths: DRAWN_WIDTHS.filter((width) => width >= 590) },
  { name: 'in-turn', wide: false, widths: DRAWN_WIDTHS },
] as const

/** What the page takes from the build. */
export interface IndexParts {
  /** index.html as built. */
  readonly html: string
  /** All that its style sheets and those of the drawings say; addresses are seen from the page. */
  readonly style: string
  /** The modules that bring the page to life, to be fetched after it. */
  readonly modules: readonly string[]
}

/** The dashboard's page with its first view in it: markup that needs no script, in both of its layouts and at every
 *  width for which charts are drawn. Styles are inside, scripts at the end.
 *  @throws Error when the view cannot be drawn */
export async function dashboardPage(dataset: Dataset, screen: Screen, parts: IndexParts): Promise<string> {
  const { official: _, ...article } = dataset
  const model = resolve(article, DEFAULT_SPEC)
  const layouts: string[] = []
  for (const layout of LAYOUTS) layouts.push(await drawLayout(article, model, screen, layout))
  const below = renderToStaticMarkup(<WithoutScript dataset={dataset} model={model} />)
  const picture = `<div id="picture">${layouts.join('')}${below}</div>`
  const unseen = `<noscript><style>${INERT.join(',')}{display:none!important}${BELOW}</style></noscript>`
  const [typefaces, late]: [string[], string[]] = [[], []]
  const early = parts.html
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(/\s*(<link rel="(?:module)?preload"[^>]*>|<script type="module"[^>]*><\/script>)/g, (tag) => {
      const place = tag.includes('as="font"') ? typefaces : late
      place.push(tag.trim())
      return ''
    })
  for (const file of parts.modules) late.push(`<link rel="modulepreload" crossorigin href="./${file}">`)
  // Browsers hold the first frame back for typefaces that the head asks for, and for every address they find.
  const end = `${typefaces.join('')}<template id="late">${[...new Set(late)].join('')}</template><script>${BRING}</script>`
  return early
    .replace('</head>', () => `<style>${parts.style}${styleOf()}</style>${unseen}</head>`)
    .replace('<div id="root"></div>', () => `${picture}<div id="root"></div>${end}`)
}

/** Brings what makes the page live, once the picture has been seen, one thing after the other so that the browser can
 *  answer in between. A page out of sight is never painted, and whoever asks for another view than the first waits for
 *  nothing else. */
const BRING = `{
const { content } = document.getElementById('late')
const bring = () => {
  if (content.firstChild === null) return
  document.body.append(content.firstChild)
  setTimeout(bring)
}
if (document.hidden || document.documentElement.className === 'asked') bring()
else requestAnimationFrame(() => setTimeout(bring))
}`

/** The look of what stands below the picture where scripts are off. */
const BELOW = [
  '.without-script{padding:0 clamp(1rem,3vw,3rem) 3rem}',
  '.without-script table{display:block;overflow-x:auto;margin-block:1rem}',
  '.without-script :is(th,td){padding:.25rem 1rem .25rem 0;text-align:left;vertical-align:top}',
  '.without-script li{margin-left:1rem}',
].join('')

/** What does nothing without a script. */
const INERT = [
  '.settings',
  '.tabs',
  '.controls',
  '.share',
  '.answer',
  '.explain',
  '.reader-note button',
  '#root',
]

async function drawLayout(
  dataset: Dataset,
  model: ChartModel,
  screen: Screen,
  { name, wide, widths }: (typeof LAYOUTS)[number],
): Promise<string> {
  screen.wide = wide
  screen.room = widths[0] ?? 0
  const client = new QueryClient()
  client.setQueryData(articleQuery.queryKey, dataset)
  const holder = document.createElement('div')
  document.body.append(holder)
  const root = createRoot(holder)
  try {
    root.render(
      <QueryClientProvider client={client}>
        <NuqsAdapter>
          <App />
        </NuqsAdapter>
      </QueryClientProvider>,
    )
    const drawings: string[] = []
    for (const width of widths) {
      screen.room = width
      screen.resized()
      const svg = await staticDrawing(model, width, { scope: `-${name}-${width}`, decimals: 2 })
      drawings.push(`<div class="chart s${width}">${svg}</div>`)
    }
    return `<div class="${name}">${pageAround(holder, drawings, name)}</div>`
  } finally {
    root.unmount()
    holder.remove()
  }
}

const REFERENCES = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'href']

/** The page as it stands, with all drawings in the chart's place. Links lead within their own layout, those to a mark
 *  to its chart. */
function pageAround(holder: Element, drawings: readonly string[], name: string): string {
  const page = holder.cloneNode(true)
  if (!(page instanceof Element)) throw new Error('The page is no element.')
  const figure = page.querySelector('figure')
  if (figure === null) throw new Error('The page has no figure.')
  figure.replaceChildren()
  figure.id = 'chart'
  for (const link of page.querySelectorAll('[href^="#mark-"]')) link.setAttribute('href', '#chart')
  for (const element of page.querySelectorAll('*')) rescope(element, name)
  return page.innerHTML.replace(
    /(<figure[^>]*>)/,
    (figureTag) => `${figureTag}${drawings.join('').replaceAll('href="#', `href="#${name}-`)}`,
  )
}

function rescope(element: Element, name: string) {
  for (const attribute of REFERENCES) {
    const value = element.getAttribute(attribute)
    if (value === null || (attribute === 'href' && !value.startsWith('#'))) continue
    const scoped =
      attribute === 'href'
        ? `#${name}-${value.slice(1)}`
        : value
            .split(' ')
            .map((id) => `${name}-${id}`)
            .join(' ')
    element.setAttribute(attribute, scoped)
  }
  // What only a script puts to use.
  for (const attribute of element.getAttributeNames())
    if (attribute.startsWith('data-base-ui') || attribute === 'data-orientation')
      element.removeAttribute(attribute)
}

/** One layout by the width of the screen, one drawing by the room in its place: as use-media.ts and drawn-width.ts
 *  choose them. */
function styleOf(): string {
  const shown = DRAWN_WIDTHS.map((width, i) => {
    const [from, to] = [FROM_WIDTH[i] ?? 0, FROM_WIDTH[i + 1]]
    const upTo = to === undefined ? '' : ` and (width<${to}px)`
    return `@container (width>=${from}px)${upTo}{#picture .figure>.s${width}{display:block}}`
  })
  return [
    '#picture .figure{container-type:inline-size}',
    '#picture .figure>.chart{display:none}',
    ...shown,
    '.asked #picture,.in-turn{display:none}',
    '@media (max-width:63.99rem){.in-turn{display:block}.side-by-side{display:none}}',
    // The living page is laid out beside the picture, so that it knows its room, and is not seen before it is whole.
    '#picture:not(:empty)~#root{position:absolute;inset:0 0 auto;height:0;overflow:hidden;visibility:hidden}',
    '.asked #picture:not(:empty)~#root{position:static;height:auto;overflow:visible;visibility:visible}',
  ].join('')
}
