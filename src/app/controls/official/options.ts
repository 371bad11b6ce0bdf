import { getMessages } from '../../../chart/messages/get-messages.ts'
import type { Messages } from '../../../chart/messages/messages.ts'
import { LANGS, type Time } from '../../../chart/spec.ts'
import { ALL_PARTNERS } from '../../../trade/groups.ts'
import type { Party } from '../../../trade/observation.ts'
import { AREAS, type AreaCode } from '../../../trade/partners.ts'
import type { UiMessages } from '../../../ui/messages/messages.ts'
import type { Option } from '../choice.tsx'
import type { Shortcut } from './picker.tsx'

/** Places may be searched by their names in every language, and by their codes. */
const ALL_NAMES = LANGS.map(getMessages)

export function areaOptions(names: Messages): Option<AreaCode>[] {
  return AREAS.map((value) => ({
    value,
    label: names.official.area(value),
    aliases: [value, ...ALL_NAMES.map(({ official }) => official.area(value))],
  }))
}

export function partnerOptions(names: Messages): Option<Party>[] {
  return ALL_PARTNERS.map((value) => ({
    value,
    label: names.partner[value],
    aliases: [value, ...ALL_NAMES.map(({ partner }) => partner[value])],
  }))
}

export function yearOptions(years: readonly number[]): Option<number>[] {
  return years.map((value) => ({ value, label: String(value) }))
}

/** Names as long as there are few, else the first and how many more. */
export function summaryOf(names: readonly string[], { more }: UiMessages): string {
  const [first = '', ...others] = names
  return others.length <= 1 ? names.join(', ') : `${first} ${more(others.length)}`
}

/** Years in which trade was shaken, to be marked with one press. */
const CRISES: readonly { readonly name: keyof UiMessages['crises']; readonly years: readonly number[] }[] = [
  { name: 'rouble', years: [1998] },
  { name: 'financial', years: [2009] },
  { name: 'oil', years: [2015] },
  { name: 'pandemic', years: [2020] },
  { name: 'war', years: [2022] },
]

export function crisisPresets({ from, to }: Time, messages: UiMessages): Shortcut<number>[] {
  const within = (year: number) => from <= year && year <= to
  const each = CRISES.map(({ name, years }) => ({
    label: messages.crises[name],
    values: years.filter(within),
  })).filter(({ values }) => values.length > 0)
  return [
    { label: messages.allCrises, values: each.flatMap(({ values }) => values) },
    ...each,
    { label: messages.noYears, values: [] },
  ]
}
