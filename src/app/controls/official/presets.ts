import type { ChartSpec } from '../../../chart/spec.ts'
import type { Official } from '../../../trade/figure.ts'
import { countriesOf, NEIGHBOURS, REGIONS, type Region, rankable } from '../../../trade/groups.ts'
import { CENTRAL_ASIA, type Party } from '../../../trade/observation.ts'
import { officialValue } from '../../../trade/official-value.ts'
import { type AreaCode, PARTNERS } from '../../../trade/partners.ts'
import type { UiMessages } from '../../../ui/messages/messages.ts'
import type { Shortcut } from './picker.tsx'

export interface Presets {
  readonly spec: ChartSpec
  readonly official: Official
  readonly messages: UiMessages
}

/** How many the largest are. */
const TOPS = [5, 10] as const

const REGION_NAMES = Object.keys(REGIONS) as Region[]

/** The article's four, the neighbours, the largest in the last year shown, those of a region, and everybody. */
export function partnerPresets({ spec, official, messages }: Presets): Shortcut<Party>[] {
  const year = spec.time.to
  const all = rankable(official.index, countriesOf(spec.area))
  const bySize = largest({ spec, official }, all)
  return [
    { label: messages.presets.article, values: PARTNERS },
    { label: messages.presets.neighbours, values: NEIGHBOURS },
    ...TOPS.map((count) => ({
      label: messages.presets.top(count, year),
      values: bySize.slice(0, count),
    })),
    ...REGION_NAMES.map((region) => ({
      label: messages.regions[region],
      values: all.filter((code) => REGIONS[region].some((one) => one === code)),
    })),
    { label: messages.presets.all, values: all },
  ].filter(({ values }) => values.length > 0)
}

/** All partners with figures of the last year shown, the largest first. */
function largest({ spec, official }: Pick<Presets, 'spec' | 'official'>, all: readonly Party[]): Party[] {
  const key = {
    area: countriesOf(spec.area),
    year: spec.time.to,
    basis: spec.basis === 'mirror' ? ('mirror' as const) : ('reported' as const),
  }
  return all
    .flatMap((partner) => {
      const found = officialValue(official.index, { ...key, partner }, 'turnover')
      return found === null ? [] : [{ partner, value: found.value }]
    })
    .sort((a, b) => b.value - a.value)
    .map(({ partner }) => partner)
}

export function areaPresets({ presets }: UiMessages): Shortcut<AreaCode>[] {
  return [
    { label: presets.together, values: ['CA5'] },
    { label: presets.each, values: CENTRAL_ASIA },
  ]
}
