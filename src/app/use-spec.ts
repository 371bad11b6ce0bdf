import { parseAsString, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { decodeSpec, encodeSpec, type Query } from '../chart/codec.ts'
import { type ChartSpec, changeSpec, type Notice, PARAMS, type Param } from '../chart/spec.ts'

const PARSERS = Object.fromEntries(PARAMS.map((param) => [param, parseAsString])) as Record<
  Param,
  typeof parseAsString
>

export type UpdateSpec = (change: Partial<ChartSpec>, history?: 'push' | 'replace') => void

/** The spec in the page's URL, what could not be read of it, and the way to change it.
 *  A change is a step in the browser's history unless it replaces the last one. */
export function useSpec(): { spec: ChartSpec; notices: Notice[]; update: UpdateSpec } {
  const [query, setQuery] = useQueryStates(PARSERS, { history: 'push' })
  const { spec, notices } = useMemo(() => decodeSpec(query satisfies Query), [query])
  const update: UpdateSpec = (change, history = 'push') => {
    setQuery((latest) => encodeSpec(changeSpec(decodeSpec(latest).spec, change)), { history })
  }
  return { spec, notices, update }
}
