import { useSyncExternalStore } from 'react'

/** A telephone's width: hardly room for the chart alone. The style sheets have the same. */
const NARROW = '(max-width: 36rem)'

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** Whether there is hardly room for the chart alone. In markup made at build nobody knows, and it says no. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(NARROW).matches,
    () => false,
  )
}
