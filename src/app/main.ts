import './styles/index.css'

/* The page is first seen as it was drawn at build. Whoever only reads it needs no more; what makes it live is at hand
   and is started when it is needed, in pieces between which the browser can answer the reader. */

const isPicture = document.querySelector('#picture > *') !== null
const isAsked = document.documentElement.classList.contains('asked')
if (isPicture && !isAsked) await globalThis.khorgosNeeded
await import('react-dom/client')
await new Promise((resolve) => setTimeout(resolve))
const { start } = await import('./live.tsx')
start()
