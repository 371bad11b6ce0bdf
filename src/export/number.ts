import type { ChartModel, Mark, MarkMeasure } from '../chart/model.ts'
import { needsOfficial } from '../chart/views.ts'
import { toDataPrecision } from './data-precision.ts'

/** A bound that may be absent, as a person would write it. */
export function plainBound(value: number | null): number | null {
  return value === null ? null : toDataPrecision(value)
}

/** In which of the ways an office program writes the values of a chart. */
const WAYS: Record<MarkMeasure, keyof typeof FORMATS> = {
  turnover: 'money',
  exports: 'money',
  imports: 'money',
  balance: 'money',
  gap: 'money',
  margin: 'money',
  'turnover-change': 'change',
  'exports-change': 'change',
  'imports-change': 'change',
  share: 'share',
  'world-share': 'share',
  'yearly-growth': 'rate',
  'turnover-growth': 'rate',
  multiple: 'factor',
  growth: 'factor',
  concentration: 'concentration',
  rank: 'whole',
  index: 'whole',
}

/** Whether values of a measure are US$ billions. */
export function isMoney(measure: MarkMeasure): boolean {
  return WAYS[measure] === 'money' || WAYS[measure] === 'change'
}

/** Number formats of office programs, beside a value and along an axis. */
const FORMATS = {
  money: { label: '[>=0.95]0.0;[<=-0.95]-0.0;0.00', axis: 'General' },
  change: { label: '+0.0;-0.0;0', axis: '+General;-General;0' },
  share: { label: '0.0%', axis: '0%' },
  rate: { label: '+0.0%;-0.0%;0%', axis: '+0%;-0%;0%' },
  factor: { label: '0.00', axis: 'General' },
  concentration: { label: '0.000', axis: 'General' },
  whole: { label: '0', axis: '0' },
}

/** Values below this have less than two digits in the format of their series. */
const SMALL: Record<keyof typeof FORMATS, number> = {
  money: 0.095,
  change: 0.95,
  share: 0,
  rate: 0,
  factor: 0,
  concentration: 0,
  whole: 0,
}

type GridMarks = readonly (Mark | null)[]

/** The number format of a series' values. What an article states is written as it stands. */
export function formatOf(model: ChartModel, marks: GridMarks): string {
  const way = wayOf(model)
  const isStated = marks.every((mark) => mark === null || STATED.includes(mark.status))
  const isOfArticle = isStated || !needsOfficial(model.spec)
  return way === 'money' && isOfArticle ? 'General' : FORMATS[way].label
}

/** The number format of a value of which that of its series would leave less than two digits, or nothing but a zero:
 *  two significant digits, as the chart writes it; null where the series' will do. */
export function smallFormatOf(model: ChartModel, marks: GridMarks, { amount }: Mark): string | null {
  const way = wayOf(model)
  const size = Math.abs(plainBound(amount.shown) ?? 0)
  if (size === 0 || size >= SMALL[way] || formatOf(model, marks) === 'General') return null
  const digits = `0.${'0'.repeat(1 - Math.floor(Math.log10(size)))}`
  return way === 'change' ? `+${digits};-${digits}` : digits
}

/** The number format of the axis of values. */
export function axisFormatOf(model: ChartModel): string {
  return FORMATS[wayOf(model)].axis
}

const STATED: readonly Mark['status'][] = ['stated', 'implied', 'not-stated']

function wayOf({ marks }: ChartModel): keyof typeof FORMATS {
  return WAYS[marks[0]?.measure ?? 'turnover']
}
