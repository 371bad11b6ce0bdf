import { LANGS, THEMES } from '../../chart/look.ts'

/* The messages between an embedded chart and the page around it: docs/embedding.md. Both sides of each are here, for
   embed.html, the prerendered pages and <khorgos-chart>, the preview in the share dialog and the snippets. */

const HEIGHT = 'khorgos:height'
const SET = 'khorgos:set'

/** Tells the page around how high this one is, and whether the chart is drawn yet. Pages that listen for Datawrapper's
 *  charts understand it too. */
export function postHeight(drawn: boolean) {
  if (parent === window) return
  const height = document.body.scrollHeight
  parent.postMessage({ type: HEIGHT, height, drawn }, '*')
  parent.postMessage({ 'datawrapper-height': { khorgos: height } }, '*')
}

/** What the page around may ask for: only how the chart looks. The names and values are those of the address; null takes
 *  one out of it. */
export type HostSettings = Readonly<Partial<Record<(typeof SETTINGS)[number], string | null>>>
const SETTINGS = ['theme', 'lang', 'focus'] as const

/** Calls `apply` with what the page around asks for, and with what nobody else does.
 *  @returns a function that ends it */
export function onHostMessage(apply: (settings: HostSettings) => void): () => void {
  return onMessage(({ source, data }) => {
    const settings = source === parent && parent !== window && settingsIn(data)
    if (settings) apply(settings)
  })
}

/** The readable settings in a message `{ type: 'khorgos:set', theme, lang, focus }`; null where it is another's. */
export function settingsIn(data: unknown): HostSettings | null {
  const message = fieldsOf(data)
  if (message.type !== SET) return null
  const readable = SETTINGS.filter((name) => message[name] === null || isReadable(name, message[name]))
  return Object.fromEntries(readable.map((name) => [name, message[name]]))
}

const READABLE = {
  theme: oneOf(THEMES),
  lang: oneOf(LANGS),
  /** The id of a figure, a mark or a passage. */
  focus: /^[a-z0-9]+(-[a-z0-9]+)*$/,
}

function oneOf(names: readonly string[]): RegExp {
  return new RegExp(`^(${names.join('|')})$`)
}

/** Whether a setting can have this value. */
export function isReadable(name: (typeof SETTINGS)[number], value: unknown): boolean {
  return typeof value === 'string' && READABLE[name].test(value)
}

/** Tells the chart in a frame how to look: the other side of `onHostMessage`. */
export function postSettings(frame: Window, settings: HostSettings) {
  frame.postMessage({ type: SET, ...settings }, '*')
}

/** Calls `apply` whenever the chart in a frame tells its height, px, and whether it is drawn.
 *  @param frameOf the frame's window, where there is one
 *  @returns a function that ends it */
export function onHeight(
  frameOf: () => Window | null | undefined,
  apply: (height: number, drawn: boolean) => void,
): () => void {
  return onMessage(({ source, data }) => {
    const { type, height, drawn } = fieldsOf(data)
    if (type !== HEIGHT || source === null || source !== frameOf()) return
    if (typeof height === 'number' && height >= 0) apply(height, drawn === true)
  })
}

/** The script that goes with an iframe: fits all frames to the heights that their charts tell. */
export const RESIZE_SCRIPT = `addEventListener('message',function(e){if(e.data&&e.data.type==='${HEIGHT}')document.querySelectorAll('iframe').forEach(function(f){if(f.contentWindow===e.source)f.style.height=e.data.height+'px'})})`

function onMessage(listener: (event: MessageEvent<unknown>) => void): () => void {
  addEventListener('message', listener)
  return () => removeEventListener('message', listener)
}

/** What a message says; nothing where it is no object. */
function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return Object(data)
}
