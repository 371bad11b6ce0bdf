import { QueryClient } from '@tanstack/react-query'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { PageRoot } from '../app/page-root.tsx'
import { Skeleton } from '../app/states.tsx'
import { resolve } from '../chart/resolve.ts'
import { DEFAULT_SPEC, LANGS } from '../chart/spec.ts'
import { articleQuery } from '../dataset/load.ts'
import type { Dataset } from '../trade/figure.ts'
import { getUiMessages } from '../ui/messages/get-ui-messages.ts'
import { firstDrawingStyle } from './first-drawings.ts'
import { WithoutScript } from './without-script.tsx'

/** What the page takes from the build. */
export interface IndexParts {
  /** index.html as built. */
  readonly html: string
  /** All that its style sheets and those of the drawings say; addresses are seen from the page. */
  readonly style: string
  /** The modules that bring the page to life, to be fetched after it. */
  readonly modules: readonly string[]
  /** The first view's chart: see firstDrawings. */
  readonly drawings: string
}

/** The dashboard's page with its first view in it, as React renders it and will take it over in the browser. Styles are
 *  inside, scripts at the end.
 *  @throws Error when the view cannot be rendered */
export function dashboardPage(dataset: Dataset, parts: IndexParts): string {
  const { official: _, ...article } = dataset
  const client = new QueryClient()
  client.setQueryData(articleQuery.queryKey, article)
  const page = renderToString(<PageRoot client={client} lang="en" drawing={parts.drawings} />)
  const model = resolve(article, DEFAULT_SPEC)
  const below = renderToStaticMarkup(<WithoutScript dataset={dataset} model={model} />)
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
  const skeleton = renderToStaticMarkup(<Waiting />)
  const failed = renderToStaticMarkup(<CannotStart />)
  // Browsers hold the first frame back for typefaces that the head asks for, and for every address they find.
  const end = [
    `<template id="waiting">${skeleton}</template>${failed}${typefaces.join('')}`,
    `<template id="late">${[...new Set(late)].join('')}</template><script>${BRING}</script>`,
  ]
  return early
    .replace('</head>', () => `<style>${parts.style}${firstDrawingStyle()}${STYLE}</style>${unseen}</head>`)
    .replace('<div id="root"></div>', () => `<div id="root" data-first>${page}</div>${below}${end.join('')}`)
}

/** The shape of the page for whoever asks for another view than the first. It has no words: they may have to be in
 *  another language, and a typeface that is not there when it is first needed would not come later either. */
function Waiting() {
  return (
    <>
      <div className="masthead waiting" />
      <main>
        <Skeleton messages={getUiMessages('en')} />
      </main>
    </>
  )
}

/** That the page cannot be brought to life, for when its first scripts fail: in the language it is asked for. */
function CannotStart() {
  return (
    <div id="failed" className="problem" hidden>
      {LANGS.map((lang) => {
        const say = getUiMessages(lang).problem
        return (
          <div key={lang} lang={lang} role="alert">
            <h2>{say.start}</h2>
            <p>{say.startHint}</p>
            <button type="button" className="button">
              {say.retry}
            </button>
          </div>
        )
      })}
    </div>
  )
}

/** Brings what makes the page live, once its first view has been seen, one thing after the other so that the browser
 *  can answer in between. A page out of sight is never painted, and whoever asks for another view than the first waits
 *  for nothing else, and sees the shape of what will come. Where a first script fails, the page is loaded anew when that
 *  is asked for and can be: its address keeps the view. */
const BRING = `{
const page = document.documentElement, { content } = document.getElementById('late')
const isAsked = page.className === 'asked', failed = document.getElementById('failed')
globalThis.khorgosFailed = () => {
  const lang = query.get('lang') === 'ru' ? 'ru' : 'en'
  for (const one of failed.children) {
    one.hidden = one.lang !== lang
    one.lastChild.onclick = () =>
      fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(() => location.reload(), () => {})
  }
  failed.hidden = false
}
const bring = () => {
  const next = content.firstChild
  if (next === null) return
  if (next.src) next.onerror = khorgosFailed
  document.body.append(next)
  setTimeout(bring)
}
if (isAsked) {
  const root = document.getElementById('root')
  root.replaceChildren(document.getElementById('waiting').content)
  root.removeAttribute('data-first')
}
if (document.hidden || isAsked) bring()
else requestAnimationFrame(() => setTimeout(bring))
}`

const STYLE = [
  '.asked [data-first]{display:none}',
  // As high as the masthead.
  '.waiting{height:5.18rem}@media (max-width:36rem){.waiting{height:7.34rem}}',
  '#failed{position:fixed;inset:auto 0 0;z-index:9;max-width:none;margin:0}',
].join('')

/** The look of what stands below the page where scripts are off. */
const BELOW = [
  '.without-script{padding:0 clamp(1rem,3vw,3rem) 3rem}',
  '.without-script table{display:block;overflow-x:auto;margin-block:1rem}',
  '.without-script :is(th,td){padding:.25rem 1rem .25rem 0;text-align:left;vertical-align:top}',
  '.without-script li{margin-left:1rem}',
].join('')

/** What does nothing without a script. */
const INERT = ['.settings', '.tabs', '.controls', '.share', '.answer', '.explain', '.reader-note button']
