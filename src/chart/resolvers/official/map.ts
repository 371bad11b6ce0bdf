import { greatest } from 'd3-array'
import type { Official } from '../../../trade/figure.ts'
import { onlyPartner, withoutOverlaps } from '../../../trade/groups.ts'
import { amountOf, type Measured, sumOf, withoutBound } from '../../../trade/measured.ts'
import { CENTRAL_ASIA, type CountryCode, type Party } from '../../../trade/observation.ts'
import { officialValue } from '../../../trade/official-value.ts'
import { axisOf } from '../../axis.ts'
import type { Context } from '../../context.ts'
import type { Finding } from '../../finding.ts'
import { formatBillions, upperFirst } from '../../format.ts'
import { changed, lazily } from '../../lazy.ts'
import { plainNumber } from '../../mark-words.ts'
import type { Mark, MarkPart, Note, ShadeKey } from '../../model.ts'
import { shadeKeyOf, shadeOf } from '../../shade-key.ts'
import type { Body } from '../body.ts'
import { tradedOf } from './findings/compared-points.ts'
import { balanceOf } from './findings/findings.ts'
import { countryAhead } from './findings/leaders.ts'
import { overlapNote } from './notes/missing-notes.ts'
import { officialNotes } from './notes/notes.ts'
import { axisLabel } from './parts/axes.ts'
import { legendOf } from './parts/legend.ts'
import { genitives, officialMark } from './parts/official-mark.ts'
import { basisOf, markMeasureOf, officialMeasureOf, type Point } from './parts/points.ts'
import { headline, listOfPartners, partnerNames, subtitleOf } from './parts/titles.ts'

/** As many partners as can have bars on a country. */
const BARS = 6

/** The five countries, each with its trade with the chosen partners together. All five are always shown. */
export function resolveMap(context: Context, official: Official): Body {
  const { spec, messages } = context
  const { map } = messages.official
  const measure = officialMeasureOf(spec)
  const partners = spec.partner.length === 1 ? spec.partner : withoutOverlaps(spec.partner)
  const found = CENTRAL_ASIA.map((country) => togetherOf(context, official, country, partners))
  const barred = largestOf(partners, found)
  const shades = shadeKeyOf(
    found.flatMap(({ measured }) => measured?.value ?? []),
    limitLabel(context),
    measure === 'balance' ? map.sides : null,
  )
  const points = found.flatMap(({ country, measured }): Point[] =>
    measured === null
      ? []
      : [{ party: country, areas: [country], year: spec.time.to, measured, changes: [] }],
  )
  const marks = found.map((together) => markOf(context, together, barred, shades))
  const absent = found.filter(({ measured }) => measured === null).map(({ country }) => country)
  const gaps = found.filter(({ measured, without }) => measured !== null && without.length > 0)
  return {
    slug: `${spec.measure}-map`,
    ...headline(
      context,
      findingOf(context, found, onlyPartner(partners)),
      map.title(measure, partnerNames(context, partners)),
      // All five are shown and report, whichever is chosen.
      subtitleOf({ ...context, spec: { ...spec, area: ['CA5'] } }, measure),
    ),
    series: CENTRAL_ASIA.map((country) => ({
      id: country,
      party: country,
      label: messages.partner(country),
      remark: null,
    })),
    marks,
    axis: axisOf(
      marks.map(({ extent }) => extent[1]),
      axisLabel(context),
    ),
    ...(shades === undefined ? {} : { shades }),
    legend: [
      ...legendOf(context, points, ['partial']).map(({ label }) => ({ symbol: 'hatch', label }) as const),
      ...(absent.length === 0 ? [] : [{ symbol: 'absent', label: map.none } as const]),
      ...barred.map((party) => ({ symbol: 'part', party, label: messages.partner(party) }) as const),
    ],
    notes: withHint(map.how, [
      ...barNote(context, barred, heldOf(partners, found)),
      ...overlapNote(context, spec.partner, partners),
      ...absentCountries(context, absent),
      ...gaps.map(
        ({ country, without }): Note => ({
          kind: 'missing',
          text: messages.official.note.partialIn(messages.partner(country), genitives(context, without)),
        }),
      ),
      ...officialNotes(context, points),
    ]),
  }
}

/** Notes of which the first says what a press does here. */
function withHint(onScreen: string, [first, ...others]: readonly Note[]): Note[] {
  return first === undefined ? [] : [{ ...first, onScreen }, ...others]
}

/** A country's trade with all of the partners, what it has with each, and those of whom there are no figures. */
interface Together {
  readonly country: CountryCode
  readonly measured: Measured | null
  readonly parts: readonly { readonly partner: Party; readonly measured: Measured }[]
  readonly without: readonly Party[]
}

function togetherOf(
  { spec }: Context,
  { index }: Official,
  country: CountryCode,
  partners: readonly Party[],
): Together {
  const key = { area: [country], year: spec.time.to, basis: basisOf(spec) }
  const others = partners.filter((partner) => partner !== country)
  const all = others.map((partner) => ({
    partner,
    measured: officialValue(index, { ...key, partner }, officialMeasureOf(spec)),
  }))
  const sum = sumOf(all.map(({ measured }) => measured))
  return {
    country,
    // Balances may be negative, so that one without some partners is no bound.
    measured: spec.measure === 'balance' ? withoutBound(sum) : sum,
    parts: all.flatMap(({ partner, measured }) => (measured === null ? [] : [{ partner, measured }])),
    without: all.filter(({ measured }) => measured === null).map(({ partner }) => partner),
  }
}

/** The partners that have bars, in the order asked for: where there are too many, those with the most over the five
 *  countries; none where there is one, whose bar would say what the shade says. */
function largestOf(partners: readonly Party[], found: readonly Together[]): Party[] {
  const sizeOf = (partner: Party) =>
    found.reduce((sum, { parts }) => {
      const part = parts.find((one) => one.partner === partner)
      return sum + Math.abs(part?.measured.value ?? 0)
    }, 0)
  const held = heldOf(partners, found)
  const largest = held.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, BARS)
  return held.length < 2 ? [] : held.filter((partner) => largest.includes(partner))
}

/** The partners that any country has figures of. */
function heldOf(partners: readonly Party[], found: readonly Together[]): Party[] {
  return partners.filter((partner) =>
    found.some(({ parts }) => parts.some((part) => part.partner === partner)),
  )
}

function markOf(
  context: Context,
  { country, measured, parts, without }: Together,
  barred: readonly Party[],
  shades: ShadeKey | undefined,
): Mark {
  const { spec, messages } = context
  const measure = markMeasureOf(officialMeasureOf(spec))
  const of = parts
    .filter(({ partner }) => barred.includes(partner))
    .map((part) => ({
      party: part.partner,
      value: part.measured.value,
      label: `${messages.partner(part.partner)} ${plainNumber(context, measure, part.measured.value)}`,
    }))
  const mark = officialMark(
    context,
    { party: country, areas: [], year: spec.time.to, measure, measured: measured ?? NO_FIGURES },
    {
      id: `${country}-map-${spec.time.to}`.toLowerCase(),
      series: country,
      form: 'region',
      extent: [0, measured?.value ?? 0],
      ...(measured === null || shades === undefined ? {} : { shade: shadeOf(shades, measured.value) }),
      ...(of.length === 0 ? {} : { parts: of }),
    },
    {
      // The line below the title has the unit, and some countries are small.
      withoutUnit: true,
      measureName: messages.measure[measure],
      reason: (own) => reasonOf(context, of, without, own),
    },
  )
  return measured === null ? withoutFigures(context, mark) : mark
}

/** What a country has with each partner, with whom it has no figures, and what else its value gives reason to say. */
function reasonOf(
  context: Context,
  parts: readonly MarkPart[],
  without: readonly Party[],
  own: string | null,
): string | null {
  const { map, note } = context.messages.official
  const sentences = [
    ...(parts.length === 0 ? [] : [map.parts(parts.map(({ label }) => label))]),
    ...(without.length === 0 ? [] : [note.noFigures(listOfPartners(context, without))]),
    ...(own === null ? [] : [`${upperFirst(own)}.`]),
  ]
  return sentences.length === 0 ? null : sentences.join(' ')
}

/** How the limits of classes are written, which may be smaller than ticks are. */
function limitLabel(context: Context): (value: number) => string {
  const write = axisLabel(context)
  return (value) => (Number.isInteger(value) ? write(value) : formatBillions(context.lang, value))
}

/** What the bars are, and of which partners alone. */
function barNote(context: Context, barred: readonly Party[], held: readonly Party[]): Note[] {
  if (barred.length === 0) return []
  const { map } = context.messages.official
  return [{ kind: 'reading', text: map.bars(held.length === barred.length) }]
}

/** Which country with figures trades most; or the largest balance of those with figures of all partners. */
function findingOf({ spec }: Context, found: readonly Together[], partner: Party | null): Finding | null {
  const year = spec.time.to
  if (spec.measure === 'balance') {
    const whole = found.flatMap(({ country, measured, without }) =>
      measured === null || without.length > 0 ? [] : [{ country, value: measured.value }],
    )
    const most = greatest(whole, ({ value }) => Math.abs(value))
    if (most === undefined) return null
    return balanceOf({ areas: [most.country], without: [] }, partner, year, most.value)
  }
  const values = found.flatMap(({ country, measured }) =>
    measured === null ? [] : [{ country, amount: amountOf(measured) }],
  )
  return countryAhead(tradedOf(spec), values, partner, year)
}

const NO_FIGURES: Measured = {
  value: 0,
  status: 'partial',
  countries: [],
  missing: [],
  filled: [],
  observations: [],
}

/** A country of which nothing is held is on the map all the same, and says so. */
function withoutFigures({ messages }: Context, mark: Mark): Mark {
  const { none } = messages.official.map
  const without = changed(mark, {
    amount: { low: null, shown: null, high: null },
    status: 'not-stated',
    label: none,
  })
  lazily(without, 'words', () => ({
    ...mark.words,
    value: none,
    interval: none,
    status: none,
    reason: null,
    spoken: `${mark.words.partner}, ${mark.words.year}: ${none}`,
  }))
  return without
}

function absentCountries(context: Context, countries: readonly CountryCode[]): Note[] {
  if (countries.length === 0) return []
  const { note } = context.messages.official
  return [{ kind: 'missing', text: note.noFigures(listOfPartners(context, countries)) }]
}
