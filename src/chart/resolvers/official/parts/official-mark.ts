import type { Amount } from '../../../../trade/amount.ts'
import type { Status } from '../../../../trade/figure.ts'
import { reporterOf } from '../../../../trade/groups.ts'
import { amountOf, type Measured } from '../../../../trade/measured.ts'
import type { CountryCode, Observation, Party, SourceId } from '../../../../trade/observation.ts'
import type { OwnOrigin } from '../../../../trade/own.ts'
import type { AreaCode } from '../../../../trade/partners.ts'
import { areFarApart, sourceOf } from '../../../../trade/source-order.ts'
import type { Context } from '../../../context.ts'
import { formatBillions, formatList, formatNumber } from '../../../format.ts'
import { lazily } from '../../../lazy.ts'
import { alsoOf } from '../../../mark.ts'
import { intervalWords, numberWords, plainNumber, valueWords } from '../../../mark-words.ts'
import type { Mark, MarkMeasure, MarkWords } from '../../../model.ts'
import { originWords } from '../../../provenance.ts'

/** A value of official statistics, as a mark needs it. */
export interface OfficialValue {
  readonly party: Party
  readonly areas: readonly AreaCode[]
  readonly year: number
  readonly measure: MarkMeasure
  readonly measured: Measured
  /** How exactly it is known, where it is an interval. */
  readonly amount?: Amount
}

type Drawn = Pick<Mark, 'form' | 'extent'> &
  Partial<
    Pick<
      Mark,
      | 'id'
      | 'series'
      | 'party'
      | 'lane'
      | 'column'
      | 'panel'
      | 'breaks'
      | 'passageIds'
      | 'stated'
      | 'shade'
      | 'parts'
    >
  >

/** What a mark says instead of what it says by itself; made when it is asked for. */
export interface Said {
  /** Of its value as it is written, with whatever it lacks. */
  readonly label?: (value: string) => string
  /** Whether the line below the title has the unit, so that the label needs none. */
  readonly withoutUnit?: true
  /** Instead of "China", where the mark is of a pair. */
  readonly name?: string
  /** Instead of the measure's name. */
  readonly measureName?: string
  /** Instead of its year. */
  readonly year?: string
  /** Of its value in words, with what else there is to say of it. */
  readonly value?: (value: string) => string
  /** Given what its value alone gives reason to say. */
  readonly reason?: (own: string | null) => string | null
}

/** The mark of an official value; by default its own series' and labelled by its value. */
export function officialMark(context: Context, value: OfficialValue, drawn: Drawn, said: Said = {}): Mark {
  const { party, areas, year, measure, measured } = value
  const { label = (text: string) => text, withoutUnit } = said
  const write = withoutUnit ? plainNumber : numberWords
  const amount = value.amount ?? amountOf(measured)
  const sourceIds = [...new Set(measured.observations.map(({ source }) => source))]
  const start = {
    id: markId(party, areas, year),
    series: party,
    party,
    x: String(year),
    measure,
    amount,
    status: statusOf(measured),
    figureIds: [],
    passageIds: [],
    sourceIds,
    observations: measured.observations,
  }
  Object.assign(start, alsoOf(context.dataset, start))
  lazily(start, 'label', () => label(labelOf(context, measured, write(context, measure, measured.value))))
  // Not a spread, which would read the label.
  const mark = Object.assign(start, drawn)
  lazily(mark, 'words', () => wordsOf(context, { ...value, amount }, sourceIds, said))
  return mark
}

function wordsOf(
  context: Context,
  { party, areas, year, measure, measured, amount }: OfficialValue & { readonly amount: Amount },
  sourceIds: readonly SourceId[],
  { name, measureName, year: period, value: more = (text) => text, reason }: Said,
): MarkWords {
  const { messages } = context
  const parts = {
    partner: name ?? messages.partner(party),
    measure: measureName ?? measureWords(context, measure, areas),
    year: period ?? String(year),
    value: more(valueWords(context, measure, amount, undefined)),
    status: statusWords(context, measured),
  }
  const words = {
    ...parts,
    interval: amount.low === amount.high ? messages.precisely : intervalWords(context, measure, amount),
  }
  const origins = measured.observations.flatMap(({ origin }) => origin ?? [])
  if (origins.length > 0) lazily(words, 'origins', () => originsOf(context, origins))
  // Every mark is spoken as it is drawn; why its value is what it is, is asked of few, and looks through the sources.
  lazily(words, 'reason', () => {
    const own = whoseWords(context, { party, year, measured })
    return reason?.(own) ?? own
  })
  return Object.assign(words, {
    paragraphs: [],
    spoken: messages.spokenOfficial({
      ...parts,
      ...(measured.missing.length === 0 || measure === 'rank'
        ? {}
        : { value: more(labelOf(context, measured, numberWords(context, measure, measured.value))) }),
      source: sourceIds.map((id) => publisherName(context, id)).join(', '),
    }),
  })
}

/** As many places in files as are told of one value. */
const MOST_ORIGINS = 6

function originsOf({ lang, messages, own }: Context, origins: readonly OwnOrigin[]): string[] {
  const told = origins.slice(0, MOST_ORIGINS).map((one) => originWords(lang, own?.statistics, one))
  const more = origins.length - told.length
  return more === 0 ? told : [...told, messages.own.moreOrigins(formatNumber(lang, more, 0))]
}

/** What rests on nothing but a person's own files is theirs; a bound stays one, and what rests on others' as well is our
 *  arithmetic. */
function statusOf({ status, observations }: Measured): Status {
  const isKnown = status === 'published' || status === 'derived'
  const isOwn = observations.length > 0 && observations.every(({ origin }) => origin !== undefined)
  return isKnown && isOwn ? 'own' : status
}

/** A status in words; of an own value also that it does not stand in its file as it is. */
function statusWords({ messages }: Context, measured: Measured): string {
  const status = statusOf(measured)
  if (status !== 'own') return messages.status[status]
  const isAsRead = ({ origin }: Observation) =>
    origin !== undefined && origin.sumOf === 0 && origin.rate === null
  const isPlain = measured.status === 'published' && measured.observations.every(isAsRead)
  return isPlain ? messages.status.own : messages.own.derived
}

/** "chn-ca5-2022", the same on every chart. */
export function markId(party: Party, areas: readonly AreaCode[], ...rest: readonly (string | number)[]) {
  return [party, ...areas, ...rest].join('-').toLowerCase()
}

/** "turnover", or "turnover, Kazakhstan" where the area is not Central Asia as a whole. */
function measureWords({ lang, messages }: Context, measure: MarkMeasure, areas: readonly AreaCode[]) {
  if (areas.includes('CA5') && reporterOf(areas) === 'CA5') return messages.measure[measure]
  const names = formatList(lang, areas.map(messages.official.area))
  return messages.official.measureOf(messages.measure[measure], names)
}

/** A value as it is written beside its mark: that it is a bound, that it is filled, and of how many countries it is. */
function labelOf(context: Context, measured: Measured, written: string): string {
  const { atLeast, filled } = context.messages.official
  switch (measured.status) {
    case 'partial':
      return withCountries(context, measured, atLeast(written))
    case 'mirrored':
      return withCountries(context, measured, filled(written))
    default:
      return withCountries(context, measured, written)
  }
}

/** What is said of a value, and of how many of the countries it is, where it is not of all. */
export function withCountries({ lang, messages }: Context, measured: Measured, said: string): string {
  const { countries, missing } = measured
  if (missing.length === 0) return said
  const count = (n: number) => formatNumber(lang, n, 0)
  const all = countries.length + missing.length
  return messages.official.ofCountries(said, count(countries.length), count(all))
}

/** Whose a value is where it is not of all: "2022 without Tajikistan", "Kazakhstan and Uzbekistan together", and which
 *  gaps are filled by whom; null where it is of all, as they report. */
function whoseWords(
  context: Context,
  { party, year, measured }: Pick<OfficialValue, 'party' | 'year' | 'measured'>,
): string | null {
  const { messages } = context
  const { status, missing, countries } = measured
  const parts = [
    ...(missing.length === 0
      ? []
      : status === 'partial'
        ? [messages.official.note.partialIn(String(year), genitives(context, missing))]
        : [messages.official.together(namesOf(context, countries))]),
    ...filledWords(context, party, measured),
    ...differWords(context, measured),
  ]
  return parts.length === 0 ? null : parts.join('; ')
}

/** Where another publisher has another figure of a flow that one country's value rests on, by more than a tenth: both. A
 *  person's file is no source of its country. */
function differWords(context: Context, { countries, observations }: Measured): string[] {
  const { dataset, lang, messages } = context
  const find = dataset.official?.index.find
  if (find === undefined || countries.length !== 1) return []
  const { differ } = messages.official.note
  return observations.flatMap(({ reporter, partner, flow, year, source, value, origin }) => {
    if (origin !== undefined) return []
    const others = find(reporter, partner, flow, year).filter((other) => areFarApart(other.value, value))
    if (others.length === 0) return []
    const values = [{ source, value }, ...others].map(
      (one) => `${publisherName(context, one.source)} ${formatBillions(lang, one.value)}`,
    )
    return [
      differ(reporter, `${messages.official.flowOf(flow, partner, String(year))}: ${values.join(', ')}`),
    ]
  })
}

/** What a source is called. */
export function publisherName({ dataset, messages }: Context, id: SourceId): string {
  return messages.official.publisher(sourceOf(dataset.official?.index, id))
}

/** Which countries' gaps are filled, and from whose reports. */
export function filledWords(context: Context, party: Party, { filled }: Measured): string[] {
  const { lang, spec, messages } = context
  if (filled.length === 0) return []
  const basis = spec.basis === 'mirror' ? 'mirror' : 'reported'
  return [messages.official.filledBy(formatList(lang, namesOf(context, filled)), party, basis)]
}

/** The names of countries, for labels. */
export function namesOf({ messages }: Context, countries: readonly CountryCode[]): string[] {
  return countries.map((country) => messages.partner(country))
}

/** The parties in a list that stands behind "without" or "of". */
export function genitives({ lang, messages }: Context, countries: readonly Party[]): string {
  return formatList(
    lang,
    countries.map((country) => messages.partnerOf(country)),
  )
}
