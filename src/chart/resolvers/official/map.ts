import type { Official } from '../../../trade/figure.ts'
import { withoutOverlaps } from '../../../trade/groups.ts'
import { type Measured, sumOf, withoutBound } from '../../../trade/measured.ts'
import { CENTRAL_ASIA, type CountryCode, type Party } from '../../../trade/observation.ts'
import { officialValue } from '../../../trade/official-value.ts'
import { axisOf } from '../../axis.ts'
import type { Context } from '../../context.ts'
import { changed, lazily } from '../../lazy.ts'
import type { Mark, Note } from '../../model.ts'
import type { Body } from '../body.ts'
import { axisLabel } from './lines.ts'
import { officialNotes, overlapNote } from './notes.ts'
import { genitives, officialMark } from './official-mark.ts'
import { basisOf, markMeasureOf, officialMeasureOf, type Point } from './points.ts'
import { listOfPartners, partnerNames, subtitleOf } from './titles.ts'

/** The five countries, each with its trade with the chosen partners together. All five are always shown. */
export function resolveMap(context: Context, official: Official): Body {
  const { spec, messages } = context
  const measure = officialMeasureOf(spec)
  const partners = spec.partner.length === 1 ? spec.partner : withoutOverlaps(spec.partner)
  const found = CENTRAL_ASIA.map((country) => ({
    country,
    ...together(context, official, country, partners),
  }))
  const points = found.flatMap(({ country, measured }): Point[] =>
    measured === null
      ? []
      : [{ party: country, areas: [country], year: spec.time.to, measured, changes: [] }],
  )
  const marks = found.map(({ country, measured, without }): Mark => {
    const markMeasure = markMeasureOf(measure)
    const value = { party: country, areas: [], year: spec.time.to, measure: markMeasure }
    const mark = officialMark(
      context,
      { ...value, measured: measured ?? NO_FIGURES },
      {
        id: `${country}-map-${spec.time.to}`.toLowerCase(),
        series: country,
        form: 'region',
        extent: [0, measured?.value ?? 0],
      },
      {
        // The line below the title has the unit, and some countries are small.
        withoutUnit: true,
        measureName: messages.measure[markMeasure],
        ...(without.length === 0
          ? {}
          : { reason: () => messages.official.note.noFigures(listOfPartners(context, without)) }),
      },
    )
    return measured === null ? withoutFigures(context, mark) : mark
  })
  const absent = found.filter(({ measured }) => measured === null).map(({ country }) => country)
  const gaps = found.filter(({ measured, without }) => measured !== null && without.length > 0)
  return {
    slug: `${spec.measure}-map`,
    title: messages.official.map.title(measure, partnerNames(context, partners)),
    subtitle: subtitleOf(context, measure),
    series: CENTRAL_ASIA.map((country) => ({
      id: country,
      party: country,
      label: messages.country[country],
      remark: null,
    })),
    marks,
    axis: axisOf(
      marks.map(({ extent }) => extent[1]),
      axisLabel(context),
    ),
    notes: [
      { kind: 'reading', text: messages.official.map.how },
      ...overlapNote(context, spec.partner, partners),
      ...absentCountries(context, absent),
      ...gaps.map(
        ({ country, without }): Note => ({
          kind: 'missing',
          text: messages.official.note.partialIn(messages.country[country], genitives(context, without)),
        }),
      ),
      ...officialNotes(context, points),
    ],
  }
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

/** A country's trade with all of the partners, and those of whom there are no figures. */
function together(
  { spec }: Context,
  { index }: Official,
  country: CountryCode,
  partners: readonly Party[],
): { measured: Measured | null; without: Party[] } {
  const key = { area: [country], year: spec.time.to, basis: basisOf(spec) }
  const others = partners.filter((partner) => partner !== country)
  const parts = others.map((partner) => officialValue(index, { ...key, partner }, officialMeasureOf(spec)))
  const without = others.filter((_, i) => parts[i] === null)
  const measured = sumOf(parts)
  // Balances may be negative, so that one without some partners is no bound.
  return { measured: spec.measure === 'balance' ? withoutBound(measured) : measured, without }
}

function absentCountries(context: Context, countries: readonly CountryCode[]): Note[] {
  if (countries.length === 0) return []
  const { note } = context.messages.official
  return [{ kind: 'missing', text: note.noFigures(listOfPartners(context, countries)) }]
}
