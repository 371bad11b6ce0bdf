import { useInsertionEffect, useRef, useState } from 'react'

/** Functions that do what those last given do, in an object that stays the same, so that what they are handed to
 *  need not be drawn anew. The names never change. */
export function useEventCallbacks<T extends Record<keyof T, (...args: never[]) => void>>(functions: T): T {
  const latest = useRef(functions)
  useInsertionEffect(() => {
    latest.current = functions
  })
  const [steady] = useState(() => {
    const names = Object.keys(functions) as (keyof T)[]
    const call =
      (name: keyof T) =>
      (...args: never[]) =>
        latest.current[name](...args)
    return Object.fromEntries(names.map((name) => [name, call(name)])) as T
  })
  return steady
}
