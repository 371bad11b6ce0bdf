import { parseAsString, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { decodeSpec, encodeSpec } from '../chart/codec.ts'
import { type ChartSpec, changeSpec, type Notice, type Param } from '../chart/spec.ts'

const PARSERS: Record<Param, typeof parseAsString> = {
  chart: parseAsString,
  measure: parseAsString,
  area: parseAsString,
  partner: parseAsString,
  time: parseAsString,
  basis: parseAsString,
  order: parseAsString,
  relative: parseAsString,
  sort: parseAsString,
  focus: parseAsString,
  theme: parseAsString,
  lang: parseAsString,
}

export type UpdateSpec = (change: Partial<ChartSpec>) => void

/** The spec in the page's URL, what could not be read of it, and the ways to change it. */
export function useSpec(): {
  spec: ChartSpec
  notices: Notice[]
  /** A step in the browser's history. */
  update: UpdateSpec
  /** Touches nothing else in the URL, and makes no step: pointing at marks must not rewrite a link. */
  setFocus: (focus: string | null) => void
} {
  const [query, setQuery] = useQueryStates(PARSERS, { history: 'push' })
  const { spec, notices } = useMemo(() => decodeSpec(query), [query])
  return {
    spec,
    notices,
    update: (change) => {
      setQuery((latest) => encodeSpec(changeSpec(decodeSpec(latest).spec, change)))
    },
    setFocus: (focus) => {
      setQuery({ focus }, { history: 'replace' })
    },
  }
}
