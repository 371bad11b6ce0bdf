import { useEffect } from 'react'
import { decodeSpec, parseQuery } from '../chart/codec.ts'
import { useSteady } from '../ui/use-event-callbacks.ts'
import type { ChartSpec } from '../chart/spec.ts'

/* The protocol between an embedded chart and the page around it: docs/embedding.md. */

/** Tells the page around how high the chart is, px, and whether it is drawn yet. Pages that listen for Datawrapper's
 *  charts understand it too. */
export function tellHeight(height: number, drawn: boolean) {
  if (parent === window) return
  parent.postMessage({ type: 'khorgos:height', height, drawn }, '*')
  parent.postMessage({ 'datawrapper-height': { khorgos: height } }, '*')
}

/** What the page around may wish for: only how the chart looks. */
const WISHES = ['theme', 'lang', 'focus'] as const

/** Hears the wishes of the page around, and of nobody else. */
export function useWishes(apply: (wish: Partial<ChartSpec>) => void) {
  const steady = useSteady({ apply })
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== parent || parent === window) return
      const wish = wishIn(data)
      if (wish !== null) steady.apply(wish)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [steady])
}

/** The readable wishes in a message `{ type: 'khorgos:set', theme, lang, focus }`; null where it is another's. */
export function wishIn(data: unknown): Partial<ChartSpec> | null {
  if (typeof data !== 'object' || data === null || Reflect.get(data, 'type') !== 'khorgos:set') return null
  const asked = WISHES.filter((name) => typeof Reflect.get(data, name) === 'string')
  const query = new URLSearchParams(asked.map((name) => [name, String(Reflect.get(data, name))]))
  const { spec, notices } = decodeSpec(parseQuery(`?${query}`))
  const readable = asked.filter((name) => notices.every(({ param }) => param !== name))
  return Object.fromEntries(readable.map((name) => [name, spec[name]]))
}
