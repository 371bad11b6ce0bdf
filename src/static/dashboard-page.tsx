import { QueryClient } from '@tanstack/react-query'
import { Fragment } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { PageRoot } from '../app/page-root.tsx'
import { Skeleton } from '../app/states.tsx'
import { readyPage } from '../chart/ready-pages.ts'
import { resolve } from '../chart/resolve.ts'
import { DEFAULT_SPEC, LANGS } from '../chart/spec.ts'
import { articleQuery } from '../dataset/load.ts'
import type { Dataset } from '../trade/figure.ts'
import { getUiMessages } from '../ui/messages/get-ui-messages.ts'
import { allowSource } from './allow-source.ts'
import { contentSecurityPolicy, hashOf } from './content-security-policy.ts'
import { firstDrawingStyle } from './first-drawings.ts'
import { property } from './meta-tags.ts'
import { WithoutScript } from './without-script.tsx'
import '../ui/messages/russian.ts'

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
  /** The address that the app is published at, ending in "/"; empty where it is not known. */
  readonly site: string
  /** The address of the observations that the app may ask beside its own, as whoever hosts it has set it; empty for
   *  none. */
  readonly source: string
}

/** The dashboard's page with its first view in it, as React renders it and will take it over in the browser. Styles are
 *  inside, scripts at the end.
 *  @throws Error when the view cannot be rendered, or the source's address is none that a page may have */
export function dashboardPage(dataset: Dataset, parts: IndexParts): string {
  const { official: _, ...article } = dataset
  const client = new QueryClient()
  client.setQueryData(articleQuery.queryKey, article)
  const page = renderToString(<PageRoot client={client} lang="en" drawing={parts.drawings} />)
  const model = resolve(article, DEFAULT_SPEC)
  const below = renderToStaticMarkup(<WithoutScript model={model} />)
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
  const html = early
    .replace(
      '</head>',
      () =>
        `${WHOLE}<style>${parts.style}${firstDrawingStyle()}${STYLE}</style>${unseen}${preview(model.title, parts.site)}</head>`,
    )
    .replace(
      /<div id="root">.*?<\/div>/s,
      () => `<div id="root" data-first>${page}</div>${below}${end.join('')}`,
    )
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`
  return allowSource(
    html.replace(/<meta charset="[^"]*"[^>]*>/, (charset) => `${charset}${policy}`),
    parts.source,
  )
}

/** Its own scripts, those in it by their hashes, and nothing from elsewhere. What makes files takes
 *  pictures from memory, and packs in workers that it makes itself. */
function policyFor(html: string): string {
  const inside = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => hashOf(script))
  return contentSecurityPolicy({
    script: ["'self'", ...inside].join(' '),
    style: "'self' 'unsafe-inline'",
    font: "'self'",
    img: "'self' data: blob:",
    connect: "'self'",
    frame: "'self'",
    worker: "'self' blob:",
  })
}

/** The picture that stands for the page where somebody links to it: the ready one of its first view. */
function preview(title: string, site: string): string {
  const ready = readyPage(DEFAULT_SPEC)
  const image = ready === null ? [] : [property('og:image', `${site}embed/${ready.name}.png`)]
  const url = site === '' ? [] : [property('og:url', site)]
  return [...url, ...image, property('og:image:alt', title)].join('')
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

/** That the page cannot be brought to life, for when its first scripts fail or do not come, or it was opened as a file:
 *  in the language it is asked for. */
function CannotStart() {
  return (
    <div id="failed" className="problem late" hidden>
      {LANGS.map((lang) => {
        const say = getUiMessages(lang).problem
        return (
          <Fragment key={lang}>
            <div lang={lang} role="alert">
              <h2>{say.start}</h2>
              <p>{say.startHint}</p>
              <button type="button" className="button">
                {say.retry}
              </button>
            </div>
            <div lang={lang} role="alert" data-file="">
              <h2>{say.file}</h2>
              <p>{say.fileHint}</p>
            </div>
          </Fragment>
        )
      })}
    </div>
  )
}

/** Brings what makes the page live, once its first view has been seen, one thing after the other so that the browser
 *  can answer in between. A page out of sight is never painted, and whoever asks for another view than the first waits
 *  for nothing else, and sees the shape of what will come. Where a first script fails, or the page does not live after a
 *  while, it is loaded anew when that is asked for and can be: its address keeps the view. From a file no browser runs
 *  modules. */
const BRING = `{
const page = document.documentElement, { content } = document.getElementById('late')
const isAsked = page.className === 'asked', failed = document.getElementById('failed')
const isFile = location.protocol === 'file:'
globalThis.khorgosFailed = () => {
  const lang = query.get('lang') === 'ru' ? 'ru' : 'en'
  for (const one of failed.children) {
    one.hidden = one.lang !== lang || isFile !== ('file' in one.dataset)
    const button = one.querySelector('button')
    if (button) button.onclick = () =>
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
if (!isFile) setTimeout(() => 'live' in page.dataset || khorgosFailed(), 15000)
if (isFile) khorgosFailed()
else if (document.hidden || isAsked) bring()
else requestAnimationFrame(() => setTimeout(bring))
}`

/** The first frame waits until the view has been read to its end, as what stands later in the markup may be seen above what
 *  stands before it (HTML Living Standard, link type "expect"). */
const WHOLE = '<link rel="expect" href="#root" blocking="render">'

const STYLE = [
  '.asked [data-first]{display:none}',
  // As high as the masthead.
  '.waiting{height:3.13rem}@media (max-width:36rem){.waiting{height:4.6rem}}',
].join('')

/** The look of what stands below the page where scripts are off. */
const BELOW = [
  '.without-script{padding:0 clamp(1rem,3vw,3rem) 3rem}',
  '.without-script table{display:block;overflow-x:auto;margin-block:1rem}',
  '.without-script :is(th,td){padding:.25rem 1rem .25rem 0;text-align:left;vertical-align:top}',
  '.notes{display:block!important}.more-notes{display:block!important}.notes p{white-space:normal!important}',
].join('')

/** What does nothing without a script. */
const INERT = [
  '.settings',
  '.questions',
  '.controls',
  '.share',
  '.answer',
  '.explain',
  '.reader-note button',
  '.notes button',
  '.footer button',
]
