import type { Given, Role } from '../columns/mapping.ts'
import type { Rate } from '../rows/convert.ts'
import type { Said } from '../rows/observation.ts'
import type { Answers } from './answers.ts'
import type { RoleByHand } from './roles-by-hand.ts'

/** How the multiples of a unit are called where a person says them. */
export const UNITS = { one: 0, thousand: 3, million: 6, billion: 9 } as const

const UNIT_NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(UNITS).map(([name, power]) => [power, name]),
)

/** What a person has said of files, a text for each answer as `npm run own -- --answer` takes it, in one order: the same
 *  answers are always the same texts.
 *  @param called what a file is called in them, by its name */
export function answerTexts(answers: Answers, called = (file: string) => file): string[] {
  const { given, instead, decimal, conflict, encoding, separator, byFile, names, roles } = answers
  const ofAll = { decimal: decimal ?? undefined, conflict: conflict ?? undefined, encoding, separator }
  return [
    ...givenTexts(given).map(({ says }) => says),
    ...[...instead].map(([guess, value]) => `${guess}=${value}`).sort(),
    ...settingTexts(ofAll),
    ...[...byFile].flatMap(([file, said]) => settingTexts(said, `:${called(file)}`)).sort(),
    ...[...names].map(([name, code]) => `name:${name}=${code}`).sort(),
    ...[...roles].map(([name, role]) => `column:${name}=${roleName(role)}`).sort(),
  ]
}

/** How texts are to be read, and conflicts decided, as answers are written. */
function settingTexts({ decimal, conflict, encoding, separator }: Settings, of = ''): string[] {
  const texts = {
    decimal: decimal && DECIMALS[decimal],
    conflict,
    encoding,
    separator: separator && SEPARATORS[separator],
  }
  return Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [`${name}${of}=${text}`]))
}

type Settings = {
  readonly [key in 'decimal' | 'conflict' | 'encoding' | 'separator']?: NonNullable<Answers[key]> | undefined
}

const DECIMALS = { '.': 'point', ',': 'comma' } as const
const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** A rate as `npm run own -- --rate` takes it. */
export function rateText({ currency, year, dollars, source: by }: Rate): string {
  return [currency, year, dollars, by].join(',')
}

/** What holds for a whole table, as answers are written, and where each was read. */
export function givenTexts(given: Given): { readonly says: string; readonly from: string }[] {
  const text = (name: string, said: Said<string> | undefined) =>
    said === undefined ? [] : [{ says: `${name}=${said.value}`, from: said.from }]
  const { multiplier } = given
  return [
    ...text('reporter', given.reporter),
    ...text('partner', given.partner),
    ...text('flow', given.flow),
    ...text('year', given.period),
    ...text('product', given.product),
    ...text('currency', given.currency),
    ...text(
      'unit',
      multiplier && { ...multiplier, value: UNIT_NAMES.get(multiplier.value) ?? `1e${multiplier.value}` },
    ),
  ]
}

/** What a column's role is called: those that are said by hand as they are said, others as they are. */
export type RoleName = RoleByHand | Exclude<Role['is'], 'value' | 'period' | 'scale' | 'measure'>

/** The name of a column's role, as answers take it where they take it at all. */
export function roleName(role: Role): RoleName {
  switch (role.is) {
    case 'value':
      return role.measure.flow === 'X' ? 'exports' : role.measure.flow === 'M' ? 'imports' : 'value'
    case 'period':
      return 'year'
    case 'scale':
      return 'unit'
    case 'measure':
      return 'indicator'
    default:
      return role.is
  }
}
