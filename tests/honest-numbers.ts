import type { Dataset } from '../src/trade/figure.ts'

/* Which numbers may be written: those of the dataset, and what arithmetic makes of its stated turnovers. Worked
   out here a second time and by other means than in src/trade/, so that a mistake there is not excused here. */

/** Every number of the dataset and every derived one, as numbers. */
export function honestValues(dataset: Dataset): number[] {
  const { stated, exact } = given(dataset)
  const subsets = subsetsOf(stated)
  const sums = subsets.map(sum)
  const parts = subsets.flatMap((whole) => [0, ...subsetsOf(whole).map((part) => sum(part) / sum(whole))])
  return [0, ...exact, ...sums, ...parts, ...factors(dataset), ...shareBounds(dataset)]
}

/** Every way in which such a number may be written, with "." for the decimal sign. */
export function honestTexts(dataset: Dataset): Set<string> {
  const { stated, exact } = given(dataset)
  const percent = (value: number, digits: number) => (value * 100).toFixed(digits)
  const pairs = stated.flatMap((a) => stated.map((b) => [a, b] as const))
  return new Set([
    ...exact.map(String),
    ...subsetsOf(stated).map((subset) => String(sum(subset))),
    ...pairs.map(([a, b]) => String(Math.abs(a - b))),
    ...pairs.map(([a, b]) => percent(a / b - 1, 0)),
    ...factors(dataset).map((factor) => factor.toFixed(2)),
    ...subsetsOf(stated).flatMap((whole) => whole.map((part) => percent(part / sum(whole), 1))),
    ...shareBounds(dataset).map((share) => percent(share, 1)),
  ])
}

/** The numbers in a text. Digits inside a word ("CA5") are none; a decimal comma counts as a point. */
export function numbersIn(text: string): string[] {
  const found = text.match(/(?<![\p{L}\p{N}_])\d+(?:[.,]\d+)*(?![\p{L}\p{N}])/gu) ?? []
  return found.map((number) => number.replaceAll(',', '.'))
}

function given(dataset: Dataset) {
  const values = dataset.figures.flatMap(({ value, year, status }) => [
    status === 'not-stated' ? null : value.low,
    value.shown,
    value.high,
    year.period,
  ])
  const turnovers = dataset.figures.filter((figure) => figure.measure === 'turnover')
  return {
    exact: values.filter((value) => value !== null),
    stated: turnovers.map((figure) => figure.value.shown).filter((value) => value !== null),
  }
}

/** Quotients of the stated turnovers, as they stand and at the ends of their rounding. */
function factors(dataset: Dataset): number[] {
  const { stated } = given(dataset)
  return stated.flatMap((a) => stated.flatMap((b) => [a / b, (a - 0.5) / (b + 0.5), (a + 0.5) / (b - 0.5)]))
}

function shareBounds(dataset: Dataset): number[] {
  return subsetsOf(given(dataset).stated).flatMap((whole) =>
    whole.flatMap((part) => {
      const rest = sum(whole) - part
      const half = (whole.length - 1) / 2
      return [(part - 0.5) / (part - 0.5 + rest + half), (part + 0.5) / (part + 0.5 + rest - half)]
    }),
  )
}

/** All subsets but the empty one. */
function subsetsOf(values: readonly number[]): number[][] {
  const [first, ...rest] = values
  if (first === undefined) return []
  const without = subsetsOf(rest)
  return [[first], ...without, ...without.map((subset) => [first, ...subset])]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
