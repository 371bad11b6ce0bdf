import './styles/index.css'

/* First the page is seen, as it was drawn at build; then what makes it live is fetched and started, in pieces between
   which the browser can answer the reader. */

/** Resolves once the browser has painted what it has. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

const asked = document.documentElement.classList.contains('asked')
// A hidden page is never painted.
if (!asked && !document.hidden) await painted()
await import('react-dom/client')
await new Promise((resolve) => setTimeout(resolve))
const { start } = await import('./live.tsx')
start()
