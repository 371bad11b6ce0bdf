import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/** False in markup made at build and while React takes it over, when all must be as it was there; true afterwards,
 *  and from the start where React makes the elements itself. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}
