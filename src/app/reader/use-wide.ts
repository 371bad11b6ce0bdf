import { useSyncExternalStore } from 'react'

/** The width from which article and chart stand side by side; styles/layout.css has the same. */
const query = matchMedia('(min-width: 64rem)')

function subscribe(onChange: () => void) {
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** Whether there is room for article and chart side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches)
}
