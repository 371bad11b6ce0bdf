import type { Figure, PassageId } from '../trade/figure.ts'
import type { Party } from '../trade/observation.ts'

/** What a reader does to a passage. */
export interface TextHandlers {
  readonly onEnter: (passage: PassageId) => void
  readonly onLeave: () => void
  /** A passage is clicked, tapped or, `byKeyboard`, pressed: follow it to its mark. */
  readonly onFollow: (passage: PassageId, byKeyboard: boolean) => void
}

/** The text's side of the link between text and chart: what is lit, and what a reader does to a passage. */
export interface TextInteraction extends TextHandlers {
  readonly lit: {
    readonly now: () => { readonly passages: ReadonlySet<PassageId> }
    /** @returns a function that ends it */
    readonly subscribe: (onChange: () => void) => () => void
  }
}

/** What stands behind a quoted phrase: its figures, and the most telling of them in short. */
export interface PassageEvidence {
  readonly figures: readonly Figure['id'][]
  readonly partner: Party
  /** "US$70 bn", "rank 1" or "not stated". */
  readonly chip: string
}
