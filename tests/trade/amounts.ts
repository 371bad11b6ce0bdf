import type { Amount } from '../../src/trade/amount.ts'

/** An amount written down after rounding to a multiple of `step` (default 1): [value − step/2, value + step/2). */
export function rounded(value: number, step = 1): Amount {
  return { low: value - step / 2, shown: value, high: value + step / 2 }
}

/** An amount of which only a lower bound is known: "more than `bound`". */
export function above(bound: number): Amount {
  return { low: bound, shown: null, high: null }
}

/** An amount of which only an upper bound is known: between zero and `bound`. */
export function below(bound: number): Amount {
  return { low: 0, shown: null, high: bound }
}
