import type { Official } from '../../../trade/figure.ts'
import { countriesOf } from '../../../trade/groups.ts'
import { type Ends, endsOf } from '../../../trade/like-for-like.ts'
import type { FlowMeasure } from '../../../trade/measured.ts'
import { growthRate } from '../../../trade/measures.ts'
import type { CountryCode, Party } from '../../../trade/observation.ts'
import { sourceChanges } from '../../../trade/official-value.ts'
import { axisOf } from '../../axis.ts'
import type { Context } from '../../context.ts'
import { formatFactor, formatList } from '../../format.ts'
import { numberWords } from '../../mark-words.ts'
import type { Mark, Note } from '../../model.ts'
import type { ChartSpec } from '../../spec.ts'
import type { Body } from '../body.ts'
import { ordered } from './bars.ts'
import { grewMost } from './findings/findings.ts'
import { endedNote } from './notes/missing-notes.ts'
import { officialNotes } from './notes/notes.ts'
import { axisLabel } from './parts/axes.ts'
import { legendOf } from './parts/legend.ts'
import { markId, namesOf, officialMark } from './parts/official-mark.ts'
import { basisOf, type Point } from './parts/points.ts'
import { areaNames, areaSum, headline, listOfPartners, partnerNames, subtitleWith } from './parts/titles.ts'

/** What became of a partner's trade between two years, with both of its ends. */
interface Changed extends Point {
  readonly ends: Ends
}

/** A bar for each partner: by how much its trade has changed from the first year to the last, in per cent or US$
 *  billions, over the countries that have figures in both. */
export function resolveOfficialChange(context: Context, official: Official): Body {
  const { spec, messages } = context
  const held = spec.partner.flatMap((party) => {
    const ends = endsIn(context, official, party)
    return ends === null ? [] : [{ party, ends }]
  })
  const changed = held.flatMap(({ party, ends }) => changedOf(context, official, party, ends))
  const countries = countriesOf(spec.area).filter((country) =>
    changed.some(({ measured }) => measured.countries.includes(country)),
  )
  const isNarrowed = changed.some(({ measured }) => measured.missing.some((one) => !countries.includes(one)))
  const points = ordered(
    context,
    changed.map((point) => amongCounted(point, countries)),
  )
  const marks = points.map((point) => markOf(context, point))
  const present = new Set(points.map(({ party }) => party))
  const [from, to] = [String(spec.time.from), String(spec.time.to)]
  return {
    slug: `${spec.measure}-between-years`,
    ...headline(
      context,
      changeOf(spec) === 'growth' ? grewMost(points, spec.time.from) : null,
      messages.official.change.title(
        flowMeasureOf(spec),
        isNarrowed ? areaNames(context, countries) : areaSum(context, spec.area),
        partnerNames(
          context,
          spec.partner.filter((code) => present.size === 0 || present.has(code)),
        ),
        from,
        to,
      ),
      subtitleWith(context, messages.official.change.unit(changeOf(spec))),
    ),
    series: points.map(({ party }) => ({ id: party, party, label: messages.partner(party), remark: null })),
    marks,
    axis: axisOf(
      marks.flatMap(({ extent }) => extent),
      axisLabel(context),
    ),
    legend: legendOf(context, points, ['breaks']),
    notes: [
      ...absentNotes(
        context,
        official,
        held.map(({ party }) => party),
        present,
      ),
      ...(isNarrowed ? [sameNote(context, countries)] : []),
      ...officialNotes(context, points),
    ],
  }
}

/** The sum of flows that a spec compares: a growth is of turnover. */
function flowMeasureOf({ measure }: ChartSpec): FlowMeasure {
  return measure === 'exports' || measure === 'imports' ? measure : 'turnover'
}

/** What is made of both ends: a growth, or the difference of a sum of flows. */
function changeOf(spec: ChartSpec): FlowMeasure | 'growth' {
  return spec.measure === 'growth' ? 'growth' : flowMeasureOf(spec)
}

function endsIn({ spec }: Context, { index }: Official, partner: Party): Ends | null {
  const key = { area: countriesOf(spec.area), partner, basis: basisOf(spec), ...spec.time }
  return endsOf(index, key, flowMeasureOf(spec))
}

/** The change between two ends; none where there is nothing to grow from. */
function changedOf({ spec }: Context, { index }: Official, party: Party, ends: Ends): Changed[] {
  const { before, after } = ends
  const year = spec.time.to
  const value =
    changeOf(spec) === 'growth' ? growthRate(after.value, before.value) : after.value - before.value
  if (value === null) return []
  const observations = [...before.observations, ...after.observations]
  const changes = sourceChanges(index, before, after, year)
  return [{ party, areas: spec.area, year, measured: { ...after, value, observations }, ends, changes }]
}

/** A point that lacks nothing but countries which others have: those that nobody has are left out of the whole chart,
 *  as its title and a note say. */
function amongCounted(point: Changed, countries: readonly CountryCode[]): Changed {
  const { measured } = point
  const missing = measured.missing.filter((country) => countries.includes(country))
  return { ...point, measured: { ...measured, missing } }
}

function markOf(context: Context, { ends, ...point }: Changed): Mark {
  const { lang, spec, messages } = context
  const { party, areas, changes } = point
  const { value } = point.measured
  const { from, to } = spec.time
  const measure = flowMeasureOf(spec)
  const isGrowth = changeOf(spec) === 'growth'
  const { change, years } = messages.official
  return officialMark(
    context,
    { ...point, measure: isGrowth ? 'turnover-growth' : `${measure}-change` },
    {
      id: markId(party, areas, from, to),
      form: 'bar',
      extent: [Math.min(0, value), Math.max(0, value)],
      ...(changes.length === 0 ? {} : { breaks: true }),
    },
    {
      withoutUnit: true,
      year: years(String(from), String(to)),
      value: (written) =>
        change.fromTo({
          change: isGrowth && value >= 1 ? change.factor(written, formatFactor(lang, value + 1)) : written,
          from: String(from),
          before: numberWords(context, measure, ends.before.value),
          to: String(to),
          after: numberWords(context, measure, ends.after.value),
        }),
    },
  )
}

/** Who has no figures at both ends, and why where the area's own figures end before; and who had no trade to grow from. */
function absentNotes(
  context: Context,
  official: Official,
  held: readonly Party[],
  present: ReadonlySet<Party>,
): Note[] {
  const { spec, messages } = context
  const { notBothEnds, fromNothing } = messages.official.note
  const [from, to] = [String(spec.time.from), String(spec.time.to)]
  const absent = spec.partner.filter((code) => !held.includes(code))
  const empty = held.filter((code) => !present.has(code))
  const missing = (text: string): Note => ({ kind: 'missing', text })
  return [
    ...(held.length === 0 ? endedNote(context, official, spec.partner, spec.time.to) : []),
    ...(absent.length === 0 ? [] : [missing(notBothEnds(listOfPartners(context, absent), from, to))]),
    ...(empty.length === 0 ? [] : [missing(fromNothing(listOfPartners(context, empty), from))]),
  ]
}

/** Which countries alone are counted. */
function sameNote(context: Context, countries: readonly CountryCode[]): Note {
  const { lang, spec, messages } = context
  const names = formatList(lang, namesOf(context, countries))
  return {
    kind: 'missing',
    text: messages.official.note.bothEnds(names, String(spec.time.from), String(spec.time.to)),
  }
}
