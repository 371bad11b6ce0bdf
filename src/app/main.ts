import './styles/index.css'

/* The page is first seen as it was rendered at build. What makes it live comes in pieces, between which the browser can
   answer the reader. */

declare global {
  /** Resolves when somebody first presses anything; see index.html. */
  var khorgosTouched: Promise<unknown> | undefined
  /** Does what was pressed before the page lived, and keeps no press any more; see index.html. */
  var khorgosRelease: (() => void) | undefined
  /** Says on a page that shows its first view that it cannot be brought to life; see src/static/dashboard-page.tsx. */
  var khorgosFailed: (() => void) | undefined
}

/** When the browser has nothing else to do; not every one says. */
const idle = () =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 1500 })
    else setTimeout(resolve, 200)
  })

const pause = () => new Promise((resolve) => setTimeout(resolve))

try {
  if (document.querySelector('#root[data-first]') !== null)
    await Promise.race([idle(), globalThis.khorgosTouched])
  await import('react-dom/client')
  await pause()
  const { start } = await import('./live.tsx')
  await pause()
  await start()
} catch (error) {
  globalThis.khorgosFailed?.()
  throw error
}
