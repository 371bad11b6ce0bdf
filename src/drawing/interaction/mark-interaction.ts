import type { Lit } from '../../chart/lit.ts'
import type { Mark } from '../../chart/model.ts'
import type { InteractionHandlers } from './attach.ts'

/** Where what a mark stands on is told, for marks that stand on more than a passage. */
export const DETAILS_ID = 'answer'

/** The id of the element to which a mark leads: its passage, or for official values their publishers. */
export function evidenceId({ passageIds, observations = [] }: Mark): string {
  return observations.length > 0 ? DETAILS_ID : (passageIds[0] ?? DETAILS_ID)
}

/** What a reader does to a mark, in a chart or in a table. */
export interface MarkHandlers extends InteractionHandlers {
  /** A mark is to stay lit, or no longer. */
  readonly onChoose: (markId: string) => void
  /** A mark is clicked, tapped or, `byKeyboard`, pressed: follow it to what it stands on, or to the element `to`. */
  readonly onFollow: (markId: string, byKeyboard: boolean, to?: string) => void
}

/** The chart's side of the link between text and chart: what is lit, and what a reader does to a mark. */
export interface MarkInteraction extends MarkHandlers {
  readonly lit: Lit
}
