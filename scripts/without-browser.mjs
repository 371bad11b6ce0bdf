// Loads the app's TypeScript in Node.js; where charts are drawn, with a document to draw into, which jsdom has.
import { JSDOM } from 'jsdom'
import { createServer } from 'vite'

const NAMES = [
  'document',
  'navigator',
  'XMLSerializer',
  'DOMParser',
  'Node',
  'Element',
  'HTMLElement',
  'SVGElement',
  'HTMLIFrameElement',
]
const FUNCTIONS = ['getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame']

/** A way to import modules of src/ in Node.js, and a function that ends it. */
export async function withoutDocument() {
  process.env.NODE_ENV = 'production'
  const vite = await createServer({
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    logLevel: 'error',
  })
  return { load: (path) => vite.ssrLoadModule(path), close: () => vite.close() }
}

/** The same with a document to draw into. */
export function withoutBrowser() {
  provideDocument()
  return withoutDocument()
}

/** Gives Node.js a document, which has to be there before what draws is loaded. */
export function provideDocument() {
  const { window } = new JSDOM('<!doctype html>', {
    url: 'https://khorgos.invalid/',
    pretendToBeVisual: true,
  })
  // Node.js has a navigator of its own, or none.
  const provide = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true })
  provide('window', window)
  for (const name of NAMES) provide(name, window[name])
  for (const name of FUNCTIONS) provide(name, window[name].bind(window))
}
