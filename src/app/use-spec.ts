import { parseAsString, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { changesBetween, decodeSpec, encodeSpec, type Query } from '../chart/codec.ts'
import { isOwn } from '../chart/own.ts'
import { type ChartSpec, eachParam, type Notice } from '../chart/spec.ts'
import { changeSpec } from '../chart/views.ts'
import { useEventCallbacks } from '../drawing/use-event-callbacks.ts'
import type { Places } from '../trade/groups.ts'
import { useWords } from './use-words.ts'

const PARSERS = eachParam(() => parseAsString)

export type UpdateSpec = (change: Partial<ChartSpec>) => void

/** The spec in the page's URL, what could not be read of it, and the ways to change it.
 *  @param places those that the data have
 *  @param isOwnHere whether the own statistics that the URL may name are; else nobody knows their places, and what a link
 *   says of them stays as it is */
export function useSpec(
  places: Places,
  isOwnHere: boolean,
): {
  spec: ChartSpec
  notices: Notice[]
  /** The words of the language that is asked for; the spec is in the one before until they have come. */
  words: ReturnType<typeof useWords>
  /** A step in the browser's history. */
  update: UpdateSpec
  /** The same as part of a movement that goes on, as of a slider: no step. */
  drag: UpdateSpec
  /** Touches nothing else in the URL, and makes no step: pointing at marks must not rewrite a link. */
  setFocus: (focus: string | null) => void
} {
  const [query, setQuery] = useQueryStates(PARSERS, { history: 'push' })
  const { spec: asked, notices } = useMemo(() => decodeSpec(query, places), [query, places])
  const words = useWords(asked.lang)
  const spec = useMemo(
    () => (asked.lang === words.lang ? asked : { ...asked, lang: words.lang }),
    [asked, words.lang],
  )
  const changed = (latest: Query, change: Partial<ChartSpec>): Query => {
    const before = decodeSpec(latest, places).spec
    const after = changeSpec(before, change)
    const isKept = !isOwnHere && isOwn(before) && isOwn(after) && before.own === after.own
    return isKept ? { ...latest, ...changesBetween(before, after) } : encodeSpec(after)
  }
  const ways = useEventCallbacks({
    update: (change: Partial<ChartSpec>) => {
      setQuery((latest) => changed(latest, change))
    },
    drag: (change: Partial<ChartSpec>) => {
      setQuery((latest) => changed(latest, change), { history: 'replace' })
    },
    setFocus: (focus: string | null) => {
      setQuery({ focus }, { history: 'replace' })
    },
  })
  return { spec, notices, words, ...ways }
}
