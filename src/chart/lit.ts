import { type Highlight, type highlighter, NO_HIGHLIGHT } from './highlight.ts'

/** What is lit, and whoever shows it hears of a change: a pointer that runs over a chart must not have the page around
 *  drawn anew at every year. */
export interface Lit {
  readonly now: () => Highlight
  /** @returns a function that ends it */
  readonly subscribe: (onChange: () => void) => () => void
}

/** The same for the one who lights. */
export interface LitSwitch extends Lit {
  /** The figure, mark or passage that is lit. */
  readonly id: () => string | null
  /** Lights what an id is about; null puts the light out. */
  readonly show: (id: string | null) => void
  /** From now on an id is about what it is about on this chart. */
  readonly over: (find: ReturnType<typeof highlighter>) => void
}

/** @param find what an id is about on the chart that is shown */
export function createLit(find: ReturnType<typeof highlighter>, id: string | null): LitSwitch {
  const listeners = new Set<() => void>()
  const found = () => (id === null ? null : find(id)) ?? NO_HIGHLIGHT
  let now = found()
  const set = (next: Highlight) => {
    if (next === now) return
    now = next
    for (const onChange of listeners) onChange()
  }
  return {
    now: () => now,
    id: () => id,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    show: (next) => {
      if (next === id) return
      id = next
      set(found())
    },
    over: (next) => {
      find = next
      set(found())
    },
  }
}
