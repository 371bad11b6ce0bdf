import { useSyncExternalStore } from 'react'
import type { ChartModel } from '../../chart/model.ts'

/* The charts that the reader has put together for one presentation, as long as the page is open. */

const EMPTY: readonly ChartModel[] = []
let charts = EMPTY
const listeners = new Set<() => void>()

function set(next: readonly ChartModel[]) {
  charts = next
  for (const listener of listeners) listener()
}

/** Whether two charts are the same view of the same data. */
function isSame(a: ChartModel, b: ChartModel): boolean {
  return a.slug === b.slug && JSON.stringify(a.spec) === JSON.stringify(b.spec)
}

/** The charts of the deck, in the order in which they were added, and the ways to change it. */
export function useDeck() {
  const deck = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => charts,
    () => EMPTY,
  )
  return {
    deck,
    has: (model: ChartModel) => deck.some((one) => isSame(one, model)),
    add: (model: ChartModel) => set([...charts, model]),
    remove: (model: ChartModel) => set(charts.filter((one) => !isSame(one, model))),
  }
}
