import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/react'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { takePlaceOfPicture } from './take-place.ts'

/** Russian needs typefaces that the page does not preload; a moment's patience spares a change of typeface. */
async function typefaces() {
  if (!/[?&]lang=ru\b/.test(location.search)) return
  const wanted = ['400 16px "Source Sans 3"', '600 16px "Source Sans 3"', '600 16px "Source Serif 4"']
  const soon = new Promise((resolve) => setTimeout(resolve, 400))
  await Promise.race([Promise.all(wanted.map((font) => document.fonts.load(font, 'я'))), soon])
}

/** Brings the page to life.
 *  @throws Error when the page has no place for it */
export async function start() {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no element with the id "root".')
  await typefaces()
  takePlaceOfPicture(root)
  // In a transition React pauses for whatever the reader does meanwhile.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <QueryClientProvider client={new QueryClient()}>
          <NuqsAdapter>
            <App />
          </NuqsAdapter>
        </QueryClientProvider>
      </StrictMode>,
    ),
  )
}
