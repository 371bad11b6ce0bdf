/** Amounts as intervals, so that every derived value knows how exactly it is known.
 *  The arithmetic is the usual interval arithmetic (Moore, Kearfott & Cloud, *Introduction to Interval
 *  Analysis*, SIAM 2009, ch. 2), for operands that are not negative, as trade values are. */

/** A value known to lie between `low` and `high`.
 *  `null` for a bound means that nothing bounds it on that side; `shown` is the number that stands for
 *  the amount when it is written down, or `null` when no number may stand for it.
 *  Whole numbers such as "$70 billion" are [69.5, 70.5) shown as 70; "more than 35" is (35, …). */
export interface Amount {
  readonly low: number | null
  readonly shown: number | null
  readonly high: number | null
}

/** An amount known without error, such as a rank. */
export function exact(value: number): Amount {
  return { low: value, shown: value, high: value }
}

/** Whether `value` is consistent with the amount (bounds included). */
export function contains(amount: Amount, value: number): boolean {
  return lowOf(amount) <= value && value <= highOf(amount)
}

export function add(a: Amount, b: Amount): Amount {
  return amount(
    lowOf(a) + lowOf(b),
    both(a, b, (x, y) => x + y),
    highOf(a) + highOf(b),
  )
}

/** `a − b`; the result may be negative. */
export function subtract(a: Amount, b: Amount): Amount {
  return amount(
    lowOf(a) - highOf(b),
    both(a, b, (x, y) => x - y),
    highOf(a) - lowOf(b),
  )
}

/** `a ÷ b`, for amounts of which neither is negative. Unbounded above where `b` may be zero. */
export function ratio(a: Amount, b: Amount): Amount {
  const least = highOf(b) === Infinity ? 0 : divide(lowOf(a), highOf(b))
  return amount(least, both(a, b, divide), divide(highOf(a), lowOf(b)))
}

/** The part that `part` is of `part` and `others` together, from 0 to 1.
 *  Tighter than `ratio(part, sum)`, because the part stands above and below the line. */
export function share(part: Amount, others: readonly Amount[]): Amount {
  const rest = others.reduce(add, exact(0))
  return amount(
    portion(lowOf(part), highOf(rest)),
    both(part, rest, portion),
    portion(highOf(part), lowOf(rest)),
  )
}

/** The value at which a drawing ends: the shown number, or else the bound that is known. */
export function extent(a: Amount): number {
  return a.shown ?? a.high ?? a.low ?? 0
}

function lowOf(a: Amount): number {
  return a.low ?? -Infinity
}

function highOf(a: Amount): number {
  return a.high ?? Infinity
}

function amount(low: number, shown: number | null, high: number): Amount {
  return { low: finite(low), shown: shown === null ? null : finite(shown), high: finite(high) }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

function both(a: Amount, b: Amount, apply: (x: number, y: number) => number): number | null {
  return a.shown === null || b.shown === null ? null : apply(a.shown, b.shown)
}

function divide(x: number, y: number): number {
  return y === 0 ? Infinity : x / y
}

function portion(part: number, rest: number): number {
  if (part === 0 || rest === Infinity) return 0
  return part === Infinity ? 1 : divide(part, part + rest)
}
