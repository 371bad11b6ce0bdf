import { useEffect } from 'react'
import { decodeSpec, parseQuery } from '../chart/codec.ts'
import type { ChartSpec } from '../chart/spec.ts'
import { useEventCallbacks } from '../drawing/use-event-callbacks.ts'

/* The protocol between an embedded chart and the page around it: docs/embedding.md. */

/** Tells the page around how high the chart is, px, and whether it is drawn yet. Pages that listen for Datawrapper's
 *  charts understand it too. */
export function postHeight(height: number, drawn: boolean) {
  if (parent === window) return
  parent.postMessage({ type: 'khorgos:height', height, drawn }, '*')
  parent.postMessage({ 'datawrapper-height': { khorgos: height } }, '*')
}

/** What the page around may wish for: only how the chart looks. */
const SETTABLE = ['theme', 'lang', 'focus'] as const

/** Hears the wishes of the page around, and of nobody else. */
export function useHostMessages(apply: (patch: Partial<ChartSpec>) => void) {
  const steady = useEventCallbacks({ apply })
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== parent || parent === window) return
      const patch = settingsIn(data)
      if (patch !== null) steady.apply(patch)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [steady])
}

/** The readable wishes in a message `{ type: 'khorgos:set', theme, lang, focus }`; null where it is another's. */
export function settingsIn(data: unknown): Partial<ChartSpec> | null {
  if (typeof data !== 'object' || data === null || Reflect.get(data, 'type') !== 'khorgos:set') return null
  const asked = SETTABLE.filter((name) => typeof Reflect.get(data, name) === 'string')
  const query = new URLSearchParams(asked.map((name) => [name, String(Reflect.get(data, name))]))
  const { spec, notices } = decodeSpec(parseQuery(`?${query}`))
  const readable = asked.filter((name) => notices.every(({ param }) => param !== name))
  return Object.fromEntries(readable.map((name) => [name, spec[name]]))
}
