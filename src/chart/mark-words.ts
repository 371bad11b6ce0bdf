import type { Amount } from '../trade/amount.ts'
import type { Figure } from '../trade/figure.ts'
import type { Context } from './context.ts'
import { formatBillions, formatChange, formatNumber, formatPercent, formatRate } from './format.ts'
import type { MarkMeasure } from './model.ts'

/** The value in words: "US$70 bn", "44.0%", "1.67 times", "more than US$35 bn", or that none is stated.
 *  @param figure the one the value is of, which knows below whose value it lies */
export function valueWords(
  context: Context,
  measure: MarkMeasure,
  value: Amount,
  figure: Figure | undefined,
): string {
  if (measure === 'margin') return intervalWords(context, measure, value)
  if (value.shown !== null) {
    const written = numberWords(context, measure, value.shown)
    return isLowerBound(value) ? context.messages.atLeast(written) : written
  }
  if (value.high === null && value.low !== null) {
    return context.messages.moreThan(numberWords(context, measure, value.low))
  }
  return notStatedWords(context, figure)
}

/** Whether an amount is a number or more: what a sum without some of its parts is. */
function isLowerBound({ low, shown, high }: Amount): boolean {
  return shown !== null && shown === low && high === null
}

/** "no figure stated; ranks below Russia". */
export function notStatedWords({ dataset, messages }: Context, figure: Figure | undefined): string {
  const bound = dataset.figures.find((f) => f.id === figure?.boundedBy)
  return bound === undefined ? messages.notStated : messages.notStatedBelow(bound.partner)
}

/** The bounds in words: "69.5 to 70.5", "more than 35", "below 42". */
export function intervalWords(context: Context, measure: MarkMeasure, value: Amount): string {
  const { lang, messages } = context
  if (measure === 'concentration' || measure === 'margin') {
    const written = (n: number | null) => numberWords(context, measure, n ?? 0)
    return messages.between(written(value.low), written(value.high))
  }
  const isFactor = measure === 'multiple' || measure === 'growth'
  const write = (n: number) =>
    measure === 'share' ? formatPercent(lang, n) : formatNumber(lang, n, isFactor ? 2 : 1, isFactor)
  const { low, high, shown } = value
  if (isLowerBound(value)) return messages.atLeast(write(low ?? 0))
  if (low === high) return messages.precisely
  if (high === null) return messages.moreThan(write(low ?? 0))
  if (shown === null || low === null) return messages.below(write(high))
  return messages.between(write(low), write(high))
}

/** "2022", "2022, implied" or "earlier year, not named"; of a growth, from when to when. */
export function yearWords({ messages }: Context, { year }: Figure, measure: MarkMeasure): string {
  if (measure === 'growth') return messages.fromEarlierTo(String(year.period))
  if (year.period === null) return messages.earlierYear
  return year.named === 'implied' ? messages.impliedYear(String(year.period)) : String(year.period)
}

/** A number without what the line below a title says of the unit: "70" of
 *  US$ billions; other measures as with it. */
export function plainNumber(context: Context, measure: MarkMeasure, value: number): string {
  switch (measure) {
    case 'turnover':
      return context.spec.basis === 'article'
        ? formatNumber(context.lang, value)
        : formatBillions(context.lang, value)
    case 'exports':
    case 'imports':
    case 'balance':
    case 'gap':
    case 'margin':
      return formatBillions(context.lang, value)
    case 'turnover-change':
    case 'exports-change':
    case 'imports-change':
      return formatChange(context.lang, value)
    default:
      return numberWords(context, measure, value)
  }
}

/** A number with its unit: "US$70 bn", "44.0%", "1.67 times", "+3.1%", "index 142". */
export function numberWords(context: Context, measure: MarkMeasure, value: number): string {
  const { lang, spec, messages } = context
  switch (measure) {
    case 'turnover':
    case 'exports':
    case 'imports':
    case 'balance':
    case 'gap':
    case 'margin':
    case 'turnover-change':
    case 'exports-change':
    case 'imports-change':
      return messages.billions(plainNumber(context, measure, value))
    case 'rank':
      return formatNumber(lang, value, 0)
    case 'share':
    case 'world-share':
      return formatPercent(lang, value)
    case 'yearly-growth':
      return formatRate(lang, value)
    // Over many years what has become several times as much is told by whole per cents.
    case 'turnover-growth':
      return formatRate(lang, value, Math.abs(value) < 1 ? 1 : 0)
    case 'index':
      return messages.official.index(formatNumber(lang, value, 0))
    case 'concentration':
      return formatNumber(lang, value, 3, true)
    case 'multiple':
      return spec.relative === null
        ? messages.times(formatNumber(lang, value, 2, true))
        : messages.multiple(formatNumber(lang, value, 2, true), spec.relative)
    case 'growth':
      return messages.times(formatNumber(lang, value, 2, true))
  }
}
