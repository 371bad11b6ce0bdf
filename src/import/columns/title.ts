import { placeOf, placeWithin } from '../places/places.ts'
import type { Flow, Origin } from '../rows/observation.ts'
import type { Given } from './mapping.ts'
import { measureOf } from './measures.ts'
import { periodWithin } from './periods.ts'
import { type Row, textOf } from './table.ts'

/** What the lines above a table, and the name of its sheet, say of all of it. */
export function saidAbove(rows: readonly Row[], sheet: string | null): Given {
  const texts = [...new Set(rows.flatMap(({ cells }) => cells.map(textOf)))].filter((text) => text !== '')
  const all = [...texts, ...(sheet === null ? [] : [sheet])]
  const flow = all.map((text) => measureOf(text).flow).find((found) => found !== null)
  const units = texts.map(measureOf)
  const currency = units.map((one) => one.currency).find((found) => found !== null)
  const multiplier = units.find((one) => one.currency !== null && one.multiplier !== null)?.multiplier
  const periods = all.flatMap((text) => periodWithin(text) ?? [])
  const reporter = texts.flatMap(placeNamed)[0]
  const part = periods.some(({ is }) => is === 'part-of-year')
  const years = new Set(periods.flatMap((one) => (one.is === 'period' ? [one.period] : [])))
  const [period] = years
  return {
    ...said('reporter', reporter, 'title'),
    ...said('flow', flow ?? undefined, 'title'),
    ...said('period', part ? 'part' : years.size === 1 ? period : undefined, 'title'),
    ...said('currency', currency ?? undefined, 'title'),
    ...said('multiplier', multiplier ?? (currency === undefined ? undefined : 0), 'title'),
  }
}

function placeNamed(text: string): string[] {
  const exact = placeOf(text, null)
  if (exact.is === 'place') return exact.code === 'WLD' || exact.code === 'XXX' ? [] : [exact.code]
  const within = placeWithin(
    text.replace(/\b(u\.?s\.?|доллар\p{L}* США|US)\b.*dollars?|долл\p{L}*\.? США/giu, ''),
  )
  return within === null || /dollar|\$/i.test(text) ? [] : [within]
}

/** What a file's name lets one guess. A guess is marked as one until a person confirms it. */
export function guessedFrom(fileName: string): Given {
  const name = fileName.replace(/\.[a-z0-9]{1,5}(\.gz)?$/i, '').replace(/[_+]/g, ' ')
  const years = new Set([...name.matchAll(/(?<!\d)(19[89]\d|20[0-4]\d)(?!\d)/g)].map(([year]) => year))
  const [year] = years
  return {
    ...said('reporter', placeWithin(name.replace(/\bworld\b/gi, '')) ?? undefined, 'file-name'),
    ...said('flow', flowInName(name), 'file-name'),
    ...said('period', years.size === 1 ? year : undefined, 'file-name'),
  }
}

function flowInName(name: string): Flow | undefined {
  if (/exports?[- ](to|of|by)\b|exported by/i.test(name)) return 'X'
  if (/imports?[- ](from|of|by)\b|imported by/i.test(name)) return 'M'
  const { flow } = measureOf(name)
  if (flow !== null) return flow
  // "2025in", "2025ex": how downloads of China's customs are named by hand.
  return /\d(in|im)\b/i.test(name) ? 'M' : /\d(ex|out)\b/i.test(name) ? 'X' : undefined
}

/** An entry of `Given`, or none where nothing is said. */
function said<K extends keyof Given>(key: K, value: string | number | undefined, from: Origin): Given {
  return value === undefined ? {} : { [key]: { value, from } }
}
