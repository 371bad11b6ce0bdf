import { useSyncExternalStore } from 'react'

/** Widths at which the page is laid out another way; the files in styles/ have the same. */
const QUERIES = {
  /** Article and chart stand side by side. */
  wide: matchMedia('(min-width: 64rem)'),
  /** A telephone's. */
  narrow: matchMedia('(max-width: 36rem)'),
}

function useMedia(name: keyof typeof QUERIES): boolean {
  const query = QUERIES[name]
  return useSyncExternalStore(
    (onChange) => {
      query.addEventListener('change', onChange)
      return () => query.removeEventListener('change', onChange)
    },
    () => query.matches,
  )
}

/** Whether there is room for article and chart side by side. */
export const useWide = () => useMedia('wide')

/** Whether there is hardly room for the chart alone. */
export const useNarrow = () => useMedia('narrow')
