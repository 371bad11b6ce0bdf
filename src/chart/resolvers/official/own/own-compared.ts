import type { Official } from '../../../../trade/figure.ts'
import { countriesOf } from '../../../../trade/groups.ts'
import { flow, type Measured } from '../../../../trade/measured.ts'
import type { CountryCode, Flow, OfficialBasis, Party } from '../../../../trade/observation.ts'
import type { Context } from '../../../context.ts'
import { basisOf, flowsIn } from '../parts/points.ts'
import { type Difference, differenceOf } from './beside.ts'

const SIDES: readonly OfficialBasis[] = ['reported', 'mirror']

/** What a side reports of a flow, and whose report that is. */
interface Side extends Difference {
  readonly basis: OfficialBasis
  readonly code: Party
  readonly measured: Measured
}

/** An own value of a flow in a year, with at least one side's beside it. */
export interface Compared {
  readonly country: CountryCode
  readonly partner: Party
  readonly flow: Flow
  readonly year: number
  readonly own: Measured
  readonly sides: readonly Side[]
}

/** Own values with official ones beside them, and how many have none. */
export function comparedIn(
  context: Context,
  { index }: Official,
  year: number,
): { readonly compared: Compared[]; readonly alone: number } {
  const { spec, own } = context
  const ownIndex = own?.statistics.statistics.index
  if (ownIndex === undefined) return { compared: [], alone: 0 }
  let alone = 0
  const compared = countriesOf(spec.area).flatMap((country) =>
    spec.partner.flatMap((partner) =>
      flowsIn(spec).flatMap((which): Compared[] => {
        const key = { area: [country], partner, year }
        const value = country === partner ? null : flow(ownIndex, { ...key, basis: basisOf(spec) }, which)
        if (value === null) return []
        const sides = SIDES.flatMap((basis): Side[] => {
          const measured = flow(index, { ...key, basis }, which)
          if (measured === null) return []
          const code = basis === 'reported' ? country : partner
          return [{ basis, code, measured, ...differenceOf(value.value, measured.value) }]
        })
        if (sides.length === 0) alone += 1
        return sides.length === 0 ? [] : [{ country, partner, flow: which, year, own: value, sides }]
      }),
    ),
  )
  return { compared, alone }
}

export function byGap(compared: readonly Compared[]): Compared[] {
  return [...compared].sort((a, b) => widest(b) - widest(a))
}

export function widest(one: Compared | undefined): number {
  return Math.max(0, ...(one?.sides ?? []).map(({ gap }) => Math.abs(gap)))
}

export function idOf({ country, partner, flow: which }: Compared): string {
  return `${partner}-${country}-${which}`
}

export function measureOf({ flow: which }: Compared): 'exports' | 'imports' {
  return which === 'X' ? 'exports' : 'imports'
}
