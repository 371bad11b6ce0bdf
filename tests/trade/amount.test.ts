import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Amount, add, contains, exact, extent, ratio, share, subtract } from '../../src/trade/amount.ts'
import { above, below, rounded } from './amounts.ts'

/** An amount of any kind, and one of the values that it may stand for. */
const known = fc
  .record({
    value: fc.double({ min: 0, max: 500, noNaN: true }),
    slack: fc.double({ min: 0, max: 50, noNaN: true }),
  })
  .chain(({ value, slack }) =>
    fc.constantFrom<{ amount: Amount; value: number }>(
      { amount: exact(value), value },
      { amount: { low: Math.max(0, value - slack), shown: value, high: value + slack }, value },
      { amount: above(Math.max(0, value - slack)), value },
      { amount: below(value + slack), value },
    ),
  )

/** Floating point loses a little at the very ends. */
function mayBe(amount: Amount, value: number): boolean {
  const widen = (bound: number | null, by: number) =>
    bound === null ? null : bound + by * (1e-9 + Math.abs(bound) * 1e-9)
  return contains({ ...amount, low: widen(amount.low, -1), high: widen(amount.high, 1) }, value)
}

describe('an amount contains', () => {
  test('what it was rounded from, and not what rounds elsewhere', () => {
    expect(contains(rounded(70), 70.49)).toBe(true)
    expect(contains(rounded(70), 71)).toBe(false)
  })

  test('everything above a lower bound and nothing below it', () => {
    expect(contains(above(35), 1e9)).toBe(true)
    expect(contains(above(35), 34)).toBe(false)
  })
})

describe('arithmetic keeps every value that the operands may have', () => {
  test('in sums', () => {
    fc.assert(fc.property(known, known, (a, b) => mayBe(add(a.amount, b.amount), a.value + b.value)))
  })

  test('in differences', () => {
    fc.assert(fc.property(known, known, (a, b) => mayBe(subtract(a.amount, b.amount), a.value - b.value)))
  })

  test('in quotients', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        fc.pre(b.value > 1e-6)
        return mayBe(ratio(a.amount, b.amount), a.value / b.value)
      }),
    )
  })

  test('in shares', () => {
    fc.assert(
      fc.property(known, fc.array(known, { minLength: 1, maxLength: 4 }), (part, others) => {
        const whole = others.reduce((sum, other) => sum + other.value, part.value)
        fc.pre(whole > 1e-6)
        return mayBe(
          share(
            part.amount,
            others.map((other) => other.amount),
          ),
          part.value / whole,
        )
      }),
    )
  })
})

describe('identities', () => {
  test('adding in either order gives the same', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        expect(add(a.amount, b.amount)).toEqual(add(b.amount, a.amount))
      }),
    )
  })

  test('taking away what was added leaves an amount that contains the first', () => {
    fc.assert(
      fc.property(known, known, (a, b) => mayBe(subtract(add(a.amount, b.amount), b.amount), a.value)),
    )
  })

  test('one times an amount is the amount', () => {
    fc.assert(
      fc.property(known, ({ amount }) => {
        expect(ratio(amount, exact(1))).toEqual(amount)
      }),
    )
  })

  test('the bounds of a result are in order, and what is shown lies between them', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        for (const made of [
          add(a.amount, b.amount),
          subtract(a.amount, b.amount),
          ratio(a.amount, b.amount),
        ]) {
          expect(made.low ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(
            made.high ?? Number.POSITIVE_INFINITY,
          )
          if (made.shown !== null) expect(mayBe(made, made.shown)).toBe(true)
        }
      }),
    )
  })

  test('a share lies between nothing and the whole, and is tighter than the quotient', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        const tight = share(a.amount, [b.amount])
        const loose = ratio(a.amount, add(a.amount, b.amount))
        expect(tight.low).toBeGreaterThanOrEqual((loose.low ?? 0) - 1e-9)
        expect(tight.high).toBeLessThanOrEqual(Math.min(1, loose.high ?? 1) + 1e-9)
      }),
    )
  })
})

test('a rounded figure keeps its bounds through division', () => {
  const grown = ratio(rounded(47), rounded(27))
  expect(grown.low).toBeCloseTo(46.5 / 27.5, 12)
  expect(grown.high).toBeCloseTo(47.5 / 26.5, 12)
})

test('a sum with something unknown shows no number', () => {
  expect(add(rounded(42), below(42)).shown).toBeNull()
  expect(add(rounded(70), above(35))).toEqual({ low: 104.5, shown: null, high: null })
})

test('a drawing ends at the shown number, or else at the bound', () => {
  expect([rounded(70), above(35), below(42)].map(extent)).toEqual([70, 35, 42])
})
