import type { ShadeKey } from './model.ts'

/** As many classes on a side of zero as can be told apart. */
const CLASSES = 5
const LEADS = [1, 2, 5] as const

/** Classes for `values`, from zero to the round number at or above the greatest: each about twice as wide as the one
 *  before, since a country may have dozens of times the trade of another. Where there are `sides`, as many below zero.
 *  @returns undefined where there is nothing to shade */
export function shadeKeyOf(
  values: readonly number[],
  label: (value: number) => string,
  sides: ShadeKey['sides'] = null,
): ShadeKey | undefined {
  const greatest = Math.max(0, ...values.map(Math.abs))
  if (greatest === 0) return undefined
  const last = stepAbove(greatest)
  const above = Array.from({ length: CLASSES }, (_, i) => roundStep(last - CLASSES + 1 + i))
  const below = sides === null ? [] : above.map((value) => -value).reverse()
  const up = above.map((_, i) => i + 1)
  return {
    shades: sides === null ? up : [...up.map((shade) => -shade).reverse(), ...up],
    limits: [...below, 0, ...above].map((value) => ({ value, label: label(value) })),
    sides,
  }
}

/** The shade of a value: that of the first class, from zero, that reaches it. */
export function shadeOf({ limits }: ShadeKey, value: number): number {
  const above = limits.filter((limit) => limit.value > 0)
  const shade = 1 + above.findIndex((limit) => Math.abs(value) <= limit.value)
  return value < 0 ? -shade : shade
}

/** 1, 2, 5, 10, 20 … for 0, 1, 2, 3, 4 …; 0.5 for −1. */
function roundStep(step: number): number {
  const power = Math.floor(step / LEADS.length)
  const lead = LEADS[step - power * LEADS.length] ?? 1
  // Read, not multiplied: 2 · 10⁻¹ is not 0.2 in every case.
  return Number(`${lead}e${power}`)
}

/** The lowest step at or above a value. */
function stepAbove(value: number): number {
  let step = Math.floor(Math.log10(value)) * LEADS.length
  while (roundStep(step) < value) step += 1
  return step
}
