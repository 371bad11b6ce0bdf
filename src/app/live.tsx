import { QueryClient } from '@tanstack/react-query'
import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { articleQuery } from '../dataset/load.ts'
import { nameFirstMarks } from './figure/first-drawing.ts'
import { PageRoot } from './page-root.tsx'
import { wordsQuery } from './use-words.ts'

/** Russian needs typefaces that the page does not preload; a moment's patience spares a change of typeface. */
async function typefaces() {
  const wanted = ['400 16px "Source Sans 3"', '600 16px "Source Sans 3"', '600 16px "Source Serif 4"']
  const soon = new Promise((resolve) => setTimeout(resolve, 400))
  await Promise.race([Promise.all(wanted.map((font) => document.fonts.load(font, 'я'))), soon])
}

/** What was pressed before is done now, and the page is known to live. Waits for what effects have set in train. */
function onLive() {
  setTimeout(() => {
    nameFirstMarks()
    globalThis.khorgosRelease?.()
    document.documentElement.dataset.live = ''
    // It may have been said that the page is long in coming.
    document.getElementById('failed')?.setAttribute('hidden', '')
    performance.mark('khorgos-live')
  })
}

/** Brings the page to life: the first view by taking over its markup, any other by making it.
 *  @throws Error when the page has no place for it */
export async function start() {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no element with the id "root".')
  const lang = new URLSearchParams(location.search).get('lang') === 'ru' ? 'ru' : 'en'
  const client = new QueryClient()
  await Promise.all([client.prefetchQuery(wordsQuery(lang)), lang === 'ru' ? typefaces() : null])
  // Without the figures there is nothing to take over, and the page says why.
  const isFirst = root.dataset.first !== undefined
  if (isFirst) await client.prefetchQuery(articleQuery)
  const page = <PageRoot client={client} lang={lang} onLive={onLive} />
  // In a transition React pauses for whatever the reader does meanwhile.
  startTransition(() => {
    if (isFirst && client.getQueryData(articleQuery.queryKey) !== undefined) hydrateRoot(root, page)
    else createRoot(root).render(page)
  })
}
