import type { Official } from '../../../../trade/figure.ts'
import { reporterOf } from '../../../../trade/groups.ts'
import type { Party } from '../../../../trade/observation.ts'
import type { AreaCode } from '../../../../trade/partners.ts'
import type { Context } from '../../../context.ts'
import { formatBillions, formatRate } from '../../../format.ts'
import type { Note } from '../../../model.ts'
import { areOfSame } from '../findings/compared-points.ts'
import { officialNotes } from '../notes/notes.ts'
import { basisOf, type Point } from '../parts/points.ts'

/* Official values beside own ones, in marks and lines of their own. */

/** What the official marks of a chart of own values are made from. */
export interface Beside {
  readonly context: Context
  readonly official: Official
}

/** The official statistics that a spec wants beside own ones; null where it wants none. */
export function besideOf(context: Context): Beside | null {
  const { own, ...rest } = context
  const { beside } = rest.spec
  if (own?.beside === undefined || beside === undefined) return null
  return {
    official: own.beside,
    context: {
      ...rest,
      dataset: { ...rest.dataset, official: own.beside },
      spec: { ...rest.spec, basis: beside, beside: undefined },
    },
  }
}

/** Whose reports official values are: "as Kazakhstan reports".
 *  @param areas those that the values are of; the chart's if left out */
export function sideWords(
  { spec, messages }: Context,
  partner: Party | null,
  areas: readonly AreaCode[] = spec.area,
): string {
  return messages.official.basis(basisOf(spec), reporterOf(areas), partner)
}

/** What has to be said of official values beside own ones. */
export function besideNotes({ context }: Beside, points: readonly Point[]): Note[] {
  const { own } = context.messages
  return [
    { kind: 'reading', text: own.beside(sideWords(context, null)) },
    ...officialNotes(context, points).map((note) => ({ ...note, text: own.ofOfficial(note.text) })),
  ]
}

/** How an own value differs from another of the same. */
export interface Difference {
  /** What the own value has more; negative where less. */
  readonly gap: number
  /** The same as a part of the other value; null where that, or the own one, is no more than zero, as balances may be: a
   *  part of a deficit has the wrong sign. */
  readonly rate: number | null
  /** Whether it is no more than rounding, and told as none. */
  readonly isNone: boolean
}

/** As a part of the other value. */
const SAME = 0.0005

export function differenceOf(own: number, other: number): Difference {
  const gap = own - other
  return {
    gap,
    rate: own <= 0 || other <= 0 ? null : own / other - 1,
    isNone: gap === 0 || Math.abs(gap) < SAME * Math.abs(other),
  }
}

/** "own file has 1.7 more than Kazakhstan reports (+5.2%)".
 *  @param reporter null where it takes more than a name to say who reports */
export function differenceWords(
  { lang, messages }: Context,
  reporter: Party | 'CA5' | null,
  { gap, rate, isNone }: Difference,
): string {
  const { differs, same } = messages.own
  if (isNone) return same(reporter)
  const written = formatBillions(lang, Math.abs(gap))
  return differs(reporter, written, gap > 0, rate === null ? null : formatRate(lang, rate))
}

/** How an own value differs from the official one of the same; nothing where they are of other countries, or no dollars. */
export function besideWords(beside: Beside, own: Point, official: Point | undefined): string[] {
  const { spec } = beside.context
  const isMoney = ['turnover', 'exports', 'imports', 'balance'].includes(spec.measure)
  if (official === undefined || !isMoney || !areOfSame(own, official)) return []
  const reporter = spec.basis === 'mirror' ? own.party : reporterOf(own.areas)
  return [
    differenceWords(beside.context, reporter, differenceOf(own.measured.value, official.measured.value)),
  ]
}
