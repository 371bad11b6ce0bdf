import { type Basis, type ChartKind, type ChartSpec, PARAMS, type Time } from './spec.ts'
import { changeSpec, isOfficial, kindOf } from './views.ts'

/** What a reader has asked for by hand, whether or not the chart that is shown can take it: other charts may. The last
 *  range and the last year stand apart, as do the partners of the article's charts and of the others; a chart that can
 *  have either has its own. */
export interface Wanted {
  readonly settings: Partial<ChartSpec>
  readonly times: Partial<Record<'range' | 'year' | ChartKind, Time>>
  readonly partners: Partial<Record<'article' | 'official', ChartSpec['partner']>>
  /** Whose numbers. */
  readonly side: Basis | null
}

export const NOTHING_WANTED: Wanted = { settings: {}, times: {}, partners: {}, side: null }

/** What says which chart there is, or of what nothing has to be remembered. */
const PASSING = ['chart', 'basis', 'time', 'partner', 'title', 'focus', 'theme', 'lang', 'data'] as const

function timesOf(spec: ChartSpec): 'range' | 'year' | ChartKind {
  const { overTime, time } = kindOf(spec)
  return overTime === undefined ? time : spec.chart
}

/** `wanted` with what a change of `spec` asks for. */
export function remember(wanted: Wanted, spec: ChartSpec, patch: Partial<ChartSpec>): Wanted {
  const settings = Object.fromEntries(
    PARAMS.flatMap((param) =>
      patch[param] === undefined || PASSING.some((one) => one === param) ? [] : [[param, patch[param]]],
    ),
  )
  const { time, partner, basis } = patch
  return {
    settings: { ...wanted.settings, ...settings },
    times: time === undefined ? wanted.times : { ...wanted.times, [timesOf(spec)]: time },
    partners:
      partner === undefined
        ? wanted.partners
        : { ...wanted.partners, [isOfficial(spec) ? 'official' : 'article']: partner },
    side: basis ?? wanted.side,
  }
}

/** The change that leads from `spec` to another view, with all that was wanted and that the view can take. */
export function recall(wanted: Wanted, spec: ChartSpec, view: Partial<ChartSpec>): Partial<ChartSpec> {
  const next = changeSpec(spec, view)
  const time = wanted.times[timesOf(next)]
  const partner = wanted.partners[isOfficial(next) ? 'official' : 'article']
  return {
    ...wanted.settings,
    ...(time === undefined ? {} : { time }),
    ...(partner === undefined ? {} : { partner }),
    ...view,
  }
}
