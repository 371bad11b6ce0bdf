// Loads the app's TypeScript in Node.js, with a document to draw into: React draws into one, and jsdom has it.
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
/** What whole pages ask for besides. */
const OF_PAGES = [
  'location',
  'history',
  'Event',
  'CustomEvent',
  'KeyboardEvent',
  'MouseEvent',
  'MutationObserver',
  'HTMLInputElement',
  'HTMLButtonElement',
  'HTMLAnchorElement',
  'ShadowRoot',
]
const FUNCTIONS_OF_PAGES = ['addEventListener', 'removeEventListener', 'dispatchEvent']

/** A screen for whole pages: how wide it is, and what measures itself on it. jsdom lays nothing out. */
function screenOf(window) {
  const observers = new Set()
  const resized = () => {
    for (const tell of observers) tell()
  }
  const screen = { wide: true, room: 0, resized }
  window.matchMedia = (query) => ({
    get matches() {
      return query.includes('min-width') ? screen.wide : false
    },
    addEventListener() {},
    removeEventListener() {},
  })
  class ResizeObserver {
    constructor(tell) {
      this.tell = () => tell([], this)
    }
    observe() {
      observers.add(this.tell)
    }
    unobserve() {}
    disconnect() {
      observers.delete(this.tell)
    }
  }
  window.Element.prototype.getBoundingClientRect = () => new window.DOMRect(0, 0, screen.room, 0)
  return { screen, ResizeObserver }
}

/** A way to import modules of src/, the screen they are shown on, and a function that ends it. */
export async function withoutBrowser() {
  const { window } = new JSDOM('<!doctype html>', {
    url: 'https://khorgos.invalid/',
    pretendToBeVisual: true,
  })
  // Node.js has a navigator of its own, or none.
  const provide = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true })
  provide('window', window)
  for (const name of NAMES) provide(name, window[name])
  for (const name of [...FUNCTIONS, ...FUNCTIONS_OF_PAGES]) provide(name, window[name].bind(window))
  for (const name of OF_PAGES) provide(name, window[name])
  const { screen, ResizeObserver } = screenOf(window)
  provide('matchMedia', window.matchMedia)
  provide('ResizeObserver', ResizeObserver)
  process.env.NODE_ENV = 'production'
  const vite = await createServer({
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    logLevel: 'error',
  })
  return { screen, load: (path) => vite.ssrLoadModule(path), close: () => vite.close() }
}
