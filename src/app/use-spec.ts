import { parseAsString, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { decodeSpec, encodeSpec } from '../chart/codec.ts'
import { type ChartSpec, eachParam, type Notice } from '../chart/spec.ts'
import { changeSpec } from '../chart/views.ts'
import { useEventCallbacks } from '../drawing/use-event-callbacks.ts'
import type { Places } from '../trade/groups.ts'
import { useWords } from './use-words.ts'

const PARSERS = eachParam(() => parseAsString)

export type UpdateSpec = (change: Partial<ChartSpec>) => void

/** The spec in the page's URL, what could not be read of it, and the ways to change it.
 *  @param places those that the data have */
export function useSpec(places: Places): {
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
  const ways = useEventCallbacks({
    update: (change: Partial<ChartSpec>) => {
      setQuery((latest) => encodeSpec(changeSpec(decodeSpec(latest, places).spec, change)))
    },
    drag: (change: Partial<ChartSpec>) => {
      setQuery((latest) => encodeSpec(changeSpec(decodeSpec(latest, places).spec, change)), {
        history: 'replace',
      })
    },
    setFocus: (focus: string | null) => {
      setQuery({ focus }, { history: 'replace' })
    },
  })
  return { spec, notices, words, ...ways }
}
