import en from 'i18n-iso-countries/langs/en.json'
import ru from 'i18n-iso-countries/langs/ru.json'
import leven from 'leven'
import { ALIASES } from './aliases.ts'
import { ALPHA_2, type CodeSystem, placeOfLetters, placeOfNumber } from './codes.ts'
import { fold } from './fold.ts'
import { isGroup } from './groups.ts'

/** What a cell of a column of places says. */
export type PlaceRead =
  | { readonly is: 'place'; readonly code: string }
  | { readonly is: 'group' }
  | { readonly is: 'blank' }
  | { readonly is: 'unknown' }

/** The languages in which offices of the region and its partners write. */
const LOCALES = [
  'en',
  'ru',
  'kk',
  'ky',
  'uz',
  'uz-Cyrl',
  'tg',
  'tk',
  'zh',
  'zh-Hant',
  'fr',
  'es',
  'de',
  'tr',
  'it',
  'pt',
  'pl',
  'uk',
  'ka',
  'hy',
  'az',
  'fa',
  'ja',
  'ko',
]

let known: ReadonlyMap<string, string> | null = null

/** Every name, folded, with its place. Made when first asked for: it takes some ten milliseconds. */
function names(): ReadonlyMap<string, string> {
  if (known !== null) return known
  const found = new Map<string, string>()
  for (const [list] of [[en.countries], [ru.countries]] as const) {
    for (const [code, names] of Object.entries(list as Record<string, string | string[]>)) {
      const place = placeOfLetters(code)
      if (place !== null) for (const name of [names].flat()) found.set(fold(name), place)
    }
  }
  for (const locale of LOCALES) {
    const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
    for (const [alpha3, alpha2] of ALPHA_2) {
      const name = display.of(alpha2)
      const folded = name === undefined ? '' : fold(name)
      // The first language that has a name keeps it: one language's Niger is no other's Nigeria.
      if (folded !== '' && !found.has(folded)) found.set(folded, alpha3)
    }
  }
  for (const [place, list] of Object.entries(ALIASES)) {
    for (const name of list.split('|')) found.set(fold(name), place)
  }
  known = found
  return found
}

/** Official titles around a name. What is left is only taken where it names a country alone. */
const TITLES =
  /\b(the|republic|kingdom|state|states|islamic|arab|union|federated|principality|commonwealth|of)\b|(?<!\p{L})(республика|исламская|арабская|королевство|государство)(?!\p{L})/gu
/** Names of which there are several with other titles. */
const OF_SEVERAL = new Set([
  'korea',
  'congo',
  'guinea',
  'china',
  'yemen',
  'germany',
  'samoa',
  'sudan',
  'корея',
  'конго',
  'германия',
  'йемен',
  'arab emirates',
  'africa',
  'european',
  'dominican',
])

/** The place that a cell names, by code or name in any of the languages. A name is found as it is written, apart from
 *  case, accents and marks, or not at all: nothing is guessed.
 *  @param system which numbers the column has, if it has numbers */
export function placeOf(cell: string, system: CodeSystem | null): PlaceRead {
  const text = withoutLabel(cell.trim())
  if (text === '' || text === '...' || text === '-') return { is: 'blank' }
  const code = codeOf(text, system)
  if (code === 'group') return { is: 'group' }
  if (code !== null) return { is: 'place', code }
  const name = withoutFootnote(text)
  const named = names().get(fold(name)) ?? names().get(fold(name.replace(COMPOSITION, '')))
  if (named !== undefined) return { is: 'place', code: named }
  if (isUnionOf27(text)) return { is: 'place', code: 'EU' }
  if (isGroup(text)) return { is: 'group' }
  const found = withoutTitle(name) ?? withoutSynonym(name)
  return found === null ? { is: 'unknown' } : { is: 'place', code: found }
}

/** "Spain (incl. Canary Islands 'XB' from 1997)", "Western Sahara (through Dec 2020)": what a name holds, not which. */
const COMPOSITION =
  /\s*\((?:incl|excl|includ|exclud|through|before|until|from|since|or|former|под |вкл|без ).*\)$/i

function withoutTitle(name: string): string | null {
  const folded = fold(name)
  const bare = folded.replace(TITLES, ' ').replace(/\s+/g, ' ').trim()
  return OF_SEVERAL.has(bare) || bare === folded ? null : (names().get(bare) ?? null)
}

/** "Syrian Arab Republic (Syria)", "Eswatini (Ngwane)": the name before the brackets, unless what they hold is another
 *  place, or tells one of several apart, as in "China (Hong Kong)". */
function withoutSynonym(name: string): string | null {
  const [, before = '', within = ''] = /^(.+?)\s*\((.+)\)$/.exec(name) ?? []
  const place = names().get(fold(before))
  if (place === undefined || OF_SEVERAL.has(fold(before))) return null
  const other = names().get(fold(within))
  return other === undefined || other === place ? place : null
}

/** "KAZ: Kazakhstan", as SDMX-CSV 2 has codes with labels, is its code. */
function withoutLabel(text: string): string {
  return /^([A-Z0-9_]{2,10}):(?: |(?=\p{Lu}\p{Ll}))/u.exec(text)?.[1] ?? text
}

function codeOf(text: string, system: CodeSystem | null): string | null {
  if (/^\d{1,3}$/.test(text)) return system === null ? null : placeOfNumber(text, system)
  return text.length > 10 || /[^A-Z0-9_]/.test(text) ? null : placeOfLetters(text, system)
}

/** Footnotes' marks behind a name: "Serbia 1)", "Kosovo*", "China (2)". */
function withoutFootnote(text: string): string {
  return text.replace(/\s*(?:\*+|\(\d\)|\s\d\)|[¹²³⁴]+)$/, '')
}

/** Eurostat spells the members out: "European Union - 27 countries (AT, BE, …, SK)". */
function isUnionOf27(text: string): boolean {
  return /^European Union\s*-\s*27 countries/i.test(text) && !/GB|UK/.test(text)
}

/** The three known names nearest to one that was not matched, with their places; for a person to choose from. */
export function nearestPlaces(name: string): { readonly name: string; readonly code: string }[] {
  const folded = fold(name)
  const limit = Math.max(3, Math.ceil(folded.length * 0.6))
  const best = new Map<string, { name: string; distance: number }>()
  for (const [known, code] of names()) {
    if (Math.abs(known.length - folded.length) > limit) continue
    const distance = leven(folded, known, { maxDistance: limit })
    const before = best.get(code)
    if (distance < limit && (before === undefined || distance < before.distance))
      best.set(code, { name: known, distance })
  }
  return [...best]
    .sort(([, a], [, b]) => a.distance - b.distance)
    .slice(0, 3)
    .map(([code, { name }]) => ({ name, code }))
}

/** The place that a longer text speaks of: a title or a file's name. Null where it names none or several. */
export function placeWithin(text: string): string | null {
  const words = fold(text).split(' ')
  const found = new Set<string>()
  const taken = new Set<number>()
  for (let length = Math.min(6, words.length); length >= 1; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      if (taken.has(start) || taken.has(start + length - 1)) continue
      const name = words.slice(start, start + length).join(' ')
      if (name.length < 3) continue
      const code = names().get(name) ?? adjective(name)
      if (code === undefined || code === 'WLD' || code === 'XXX') continue
      found.add(code)
      for (let at = start; at < start + length; at += 1) taken.add(at)
    }
  }
  return found.size === 1 ? ([...found][0] ?? null) : null
}

/** Cases and adjectives of the countries that report on Central Asia's trade, as titles and file names have them. */
const ADJECTIVES: readonly (readonly [RegExp, string])[] = [
  [/^(казахстана|kazakhstani?s?)$/, 'KAZ'],
  [/^(кыргызстана|кыргызской республики|kyrgyz)$/, 'KGZ'],
  [/^(узбекистана|uzbek|uzbekistans)$/, 'UZB'],
  [/^(таджикистана|tajik)$/, 'TJK'],
  [/^(туркменистана|turkmen)$/, 'TKM'],
  [/^(россии|российской федерации|russian)$/, 'RUS'],
  [/^(китая|chinese|chinas)$/, 'CHN'],
  [/^(грузии|georgian)$/, 'GEO'],
  [/^(армении|armenian)$/, 'ARM'],
  [/^(colombias)$/, 'COL'],
]

function adjective(name: string): string | undefined {
  return (
    ADJECTIVES.find(([pattern]) => pattern.test(name))?.[1] ??
    (name.length > 5 && name.endsWith('s') ? names().get(name.slice(0, -1)) : undefined)
  )
}
