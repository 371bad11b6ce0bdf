import type { Official } from '../../../trade/figure.ts'
import { countriesOf, onlyCountry, rankable } from '../../../trade/groups.ts'
import { amountOf, type Measured } from '../../../trade/measured.ts'
import type { CountryCode } from '../../../trade/observation.ts'
import type { AreaCode } from '../../../trade/partners.ts'
import type { Context } from '../../context.ts'
import type { Finding, Traded } from '../../finding.ts'
import { formatList, formatNumber } from '../../format.ts'
import { changed, lazily } from '../../lazy.ts'
import { plainNumber } from '../../mark-words.ts'
import type { Mark, MarkForm, MarkMeasure, Note, Series } from '../../model.ts'
import type { Body } from '../body.ts'
import { articleFigure } from './article-figure.ts'
import { ownScales, valueAxis, yearAxis } from './axes.ts'
import { type Beside, besideNotes, besideOf, besideWords, sideWords } from './beside.ts'
import {
  concentrationMoved,
  countryAhead,
  fastestOf,
  lastBalance,
  lastRate,
  leaderOfEach,
  leaderOverTime,
  shareMoved,
  timesOf,
  tradedOf,
} from './findings.ts'
import { isOfSome, legendOf } from './legend.ts'
import { absentNote, officialNotes, summaryOf, zeroNote } from './notes.ts'
import { officialMark } from './official-mark.ts'
import {
  basisOf,
  type CoveredCountries,
  concentrationOf,
  coverageOf,
  markMeasureOf,
  officialMeasureOf,
  type Point,
  partyOf,
  pointOver,
  pointsOf,
} from './points.ts'
import { areaNames, headline, subtitleOf, titleOf } from './titles.ts'

/** One line and what it is of. */
interface Line {
  readonly series: Series
  readonly points: readonly Point[]
  readonly marks: readonly Mark[]
}

/** Partners over time, a line for each of them in each area. */
export function resolveLines(context: Context, official: Official): Body {
  return { ...overTime(context, official, 'dot'), years: yearAxis(context) }
}

/** Every value of the chosen partners and years, a row each. */
export function resolveOfficialTable(context: Context, official: Official): Body {
  const slug = `${context.spec.measure}-table`
  return { ...overTime(context, official, 'row'), slug, axis: null, legend: [] }
}

function overTime(context: Context, official: Official, form: MarkForm): Body {
  const { spec } = context
  const drawn = spec.area.map((area) => linesOf(context, official, [area], { form }))
  const lines = drawn.flatMap((one) => one.lines)
  // Beside nothing stands nothing.
  const others = lines.length === 0 ? null : besideOf(context)
  const besideLines =
    others === null
      ? []
      : spec.area
          .flatMap((area) => linesOf(others.context, others.official, [area], { form }).lines)
          .map((line) => lineBeside(others, line))
  const coverage = drawn.find((one) => one.coverage.narrowed || one.coverage.failed)?.coverage
  const head = headOf(
    context,
    official,
    lines,
    coverage,
    form === 'row' ? null : findingOf(context, official, lines),
  )
  const points = besideLines.flatMap((one) => one.points)
  return {
    ...head,
    ...(others === null
      ? {}
      : {
          series: [...head.series, ...besideLines.map(({ series }) => series)],
          marks: [...comparedTo(others, lines, points), ...besideLines.flatMap(({ marks }) => marks)],
          legend: legendOf(context, [...lines.flatMap((one) => one.points), ...points]),
          notes: [...head.notes, ...besideNotes(others, points)],
        }),
    slug: `${spec.measure}-over-time`,
    axis: valueAxis(
      context,
      [...lines, ...besideLines].flatMap(({ marks }) => marks),
    ),
  }
}

/** The marks of own lines, which say how they differ from the official values beside them. */
function comparedTo(beside: Beside, lines: readonly Line[], official: readonly Point[]): Mark[] {
  return lines.flatMap(({ points, marks }) =>
    marks.map((mark) => {
      const point = points.find(({ year }) => String(year) === mark.x)
      if (point === undefined) return mark
      const other = official.find(
        ({ party, year, areas }) =>
          party === point.party && year === point.year && areas.join() === point.areas.join(),
      )
      const told = besideWords(beside, point, other)
      if (told.length === 0) return mark
      const compared = changed(mark, {})
      lazily(compared, 'words', () => ({
        ...mark.words,
        reason: [mark.words.reason ?? [], told].flat().join('; '),
      }))
      return compared
    }),
  )
}

/** A line of official values beside an own one: its own series, with names that say so. */
function lineBeside({ context }: Beside, { series, points, marks }: Line): Line {
  const { messages } = context
  const id = `${series.id}-official`
  const [first] = points
  const whose = sideWords(context, first?.party ?? null, first?.areas)
  return {
    points,
    series: { ...series, id, label: messages.own.official(series.label) },
    marks: marks.map((mark) => {
      const beside = changed(mark, {
        // The year comes last, where tables put another for years without a figure.
        id: mark.id.replace(/-\d+$/, '-official$&'),
        series: id,
      })
      lazily(beside, 'words', () => ({
        ...mark.words,
        measure: messages.official.measureOf(mark.words.measure, whose),
      }))
      return beside
    }),
  }
}

/** The same in a panel for each country. */
export function resolveMultiples(context: Context, official: Official): Body {
  const { spec, messages } = context
  const areas = countriesOf(spec.area)
  const drawn = areas.map((area) => ({
    area,
    ...linesOf(context, official, [area], { form: 'dot', panel: area }),
  }))
  const lines = drawn.flatMap((one) => one.lines)
  const common = valueAxis(
    context,
    lines.flatMap(({ marks }) => marks),
  )
  const head = headOf(context, official, lines, undefined, findingOf(context, official, lines))
  return {
    ...head,
    notes: [...ownScales(context, drawn.length), ...head.notes],
    slug: `${spec.measure}-by-country`,
    axis: common,
    years: yearAxis(context),
    panels: drawn.map((one) => ({
      id: one.area,
      label: messages.official.area(one.area),
      axis:
        spec.panels === 'common'
          ? common
          : valueAxis(
              context,
              one.lines.flatMap(({ marks }) => marks),
            ),
    })),
  }
}

/** The lines of one area, in order of their last values. */
function linesOf(
  context: Context,
  official: Official,
  areas: readonly AreaCode[],
  drawn: Pick<Mark, 'form' | 'panel'>,
): { lines: Line[]; coverage: CoveredCountries } {
  const { spec } = context
  const coverage = coverageOf(context, official, areas, spec.partner)
  const { countries } = coverage
  const found =
    spec.measure === 'concentration'
      ? [concentrationOf(context, official, areas, countries)]
      : spec.partner.map((party) => pointsOf(context, official, areas, countries, party))
  const lines = found.filter((points) => points.length > 0).map((points) => line(context, points, drawn))
  return { lines, coverage }
}

function line(
  context: Context,
  points: readonly Point[],
  { form, panel }: Pick<Mark, 'form' | 'panel'>,
): Line {
  const { spec, messages } = context
  const [first] = points
  const areas = first?.areas ?? []
  const party = first?.party ?? 'WLD'
  const concentration = spec.measure === 'concentration'
  const several = spec.area.length > 1 && panel === undefined
  const ofAreas = concentration || (several && spec.partner.length === 1)
  const id = [party, ...areas].join('-')
  const measure = markMeasure(context)
  const shown = spec.scale === 'log' ? points.filter(({ measured }) => measured.value > 0) : points
  const last = shown.at(-1)
  const area = areas[0] ?? 'CA5'
  const colour = ofAreas ? partyOf(areas) : party
  return {
    points,
    series: {
      id,
      party: colour,
      label: ofAreas
        ? messages.official.area(area)
        : several
          ? messages.official.seriesOf(messages.partner(party), messages.official.area(area))
          : messages.partner(party),
      remark: null,
    },
    marks: shown.map((point) =>
      officialMark(
        context,
        { ...point, measure },
        {
          form,
          extent: [point.measured.value, point.measured.value],
          series: id,
          party: colour,
          ...(panel === undefined ? {} : { panel }),
          ...(point.changes.length === 0 ? {} : { breaks: true }),
          ...(isOfSome(point.measured) ? { hollow: true } : {}),
          ...statedOf(context, measure, point),
          ...(form === 'dot' && point === last ? { end: endOf(context, measure, point.measured) } : {}),
        },
        {
          label: (value) => `${point.year}: ${value}`,
          ...(concentration
            ? { name: messages.official.area(area), measureName: messages.measure.concentration }
            : {}),
        },
      ),
    ),
  }
}

/** What the article states of the same: of Central Asia as a whole in a year that it names. */
function statedOf(
  { dataset, lang, messages }: Context,
  measure: MarkMeasure,
  point: Point,
): Pick<Mark, 'stated'> {
  const value = measure === 'turnover' ? (articleFigure(dataset, point)?.value.shown ?? null) : null
  if (value === null) return {}
  return { stated: { value, label: messages.official.articleToo(formatNumber(lang, value)) } }
}

/** A value as short as it can be said without its unit. */
export function endOf(context: Context, measure: MarkMeasure, { value, status }: Measured): string {
  const { lang, messages } = context
  const written = measure === 'index' ? formatNumber(lang, value, 0) : plainNumber(context, measure, value)
  return status === 'partial' ? messages.official.atLeast(written) : written
}

function markMeasure({ spec }: Context): MarkMeasure {
  return spec.measure === 'concentration' ? 'concentration' : markMeasureOf(officialMeasureOf(spec))
}

/** Everything but the axes. */
function headOf(
  context: Context,
  official: Official,
  lines: readonly Line[],
  coverage: CoveredCountries | undefined,
  finding: Finding | null,
): Omit<Body, 'slug' | 'axis'> {
  const { spec, messages } = context
  const concentration = spec.measure === 'concentration'
  const measure = concentration ? 'concentration' : officialMeasureOf(spec)
  const points = lines.flatMap((one) => one.points)
  const series = lines.map((one) => one.series)
  const present = new Set(points.map(({ party }) => party))
  return {
    ...headline(
      context,
      finding,
      titleOf(context, measure, namesInTitle(context, coverage), present),
      subtitleOf(context, measure),
    ),
    series: series.filter((one, i) => series.findIndex(({ id }) => id === one.id) === i),
    marks: lines.flatMap(({ marks }) => marks),
    legend: legendOf(context, points),
    notes: [
      ...(concentration
        ? [
            {
              kind: 'reading',
              text: messages.official.note.concentration(isEuAsOne(context, official)),
            } as const,
          ]
        : absentNote(context, official, spec.partner, present)),
      ...zeroNote(context, points.length > lines.flatMap(({ marks }) => marks).length),
      ...endNote(context, lines),
      ...officialNotes(context, points, coverage),
    ],
    summary: summaryOf(
      context,
      lines.map((line) => [nameInWords(context, line), line.marks] as const),
    ),
  }
}

/** Whether the EU stands in a concentration in the place of its members. */
function isEuAsOne({ spec }: Context, { index }: Official): boolean {
  return spec.area.some((area) => rankable(index, countriesOf([area]), basisOf(spec)).includes('EU'))
}

/** What is to be said of lines, by what they are of. */
function findingOf(context: Context, official: Official, lines: readonly Line[]): Finding | null {
  const { spec } = context
  const all = lines.map(({ points }) => points)
  const points = all.flat()
  const over = (point: Point, area: readonly CountryCode[]) => pointOver(context, official, point, area)
  const isOfOne = new Set(points.map(({ areas }) => areas.join())).size === 1
  switch (spec.measure) {
    case 'concentration':
      return concentrationMoved(all)
    case 'share':
      return shareMoved(all) ?? (isOfOne ? leaderOverTime(official, spec, 'share', points, over) : null)
    case 'growth':
      return lastRate(points)
    case 'balance':
      return lastBalance(points)
    case 'index':
      return isOfOne ? fastestOf(points, spec.base ?? spec.time.from) : null
    default: {
      const measure = tradedOf(spec)
      if (isOfOne) {
        return all.length === 1
          ? timesOf(measure, points, over)
          : leaderOverTime(official, spec, measure, points, over)
      }
      return spec.partner.length === 1 ? aheadOf(measure, points) : leaderOfEach(measure, points)
    }
  }
}

/** Which of several countries trades most with one partner. */
function aheadOf(measure: Traded, points: readonly Point[]): Finding | null {
  const last = Math.max(...points.map(({ year }) => year))
  const values = points
    .filter(({ year }) => year === last)
    .flatMap(({ areas, measured }) => {
      const country = onlyCountry(areas)
      return country === null ? [] : [{ country, amount: amountOf(measured) }]
    })
  return countryAhead(measure, values, points[0]?.party ?? null, last)
}

/** What a line is called where nothing stands around it: in a panel, with whose it is. */
function nameInWords({ messages }: Context, { series, points, marks }: Line): string {
  const area = points[0]?.areas[0]
  const isInPanel = marks[0]?.panel !== undefined && area !== undefined
  return isInPanel && series.party !== area
    ? messages.official.seriesOf(series.label, messages.official.area(area))
    : series.label
}

/** The areas; where like is compared with like, the countries that are left of one. */
function namesInTitle(context: Context, coverage: CoveredCountries | undefined): string {
  const { area } = context.spec
  return areaNames(context, coverage?.narrowed && area.length === 1 ? coverage.countries : area)
}

/** Which lines end before the last year of the chart, and when: by their area where all of its lines end then, else by
 *  their partner. */
function endNote({ lang, spec, messages }: Context, lines: readonly Line[]): Note[] {
  const { ends, endsIn } = messages.official.note
  const isSeveral = spec.area.length > 1 || spec.chart === 'multiples'
  const lastOf = ({ points }: Line) => points.at(-1)?.year ?? spec.time.to
  const areaOf = ({ points }: Line) => points[0]?.areas[0]
  const nameOf = (line: Line) => {
    const own = lines.filter((other) => areaOf(other) === areaOf(line))
    const isWhole = own.every((other) => lastOf(other) === lastOf(line))
    return isSeveral && isWhole ? areaName(messages, areaOf(line)) : line.series.label
  }
  const years = [...new Set(lines.map(lastOf))].filter((year) => year < spec.time.to).sort((a, b) => a - b)
  const parts = years.map((year) => {
    const names = new Set(lines.filter((line) => lastOf(line) === year).map(nameOf))
    return endsIn(formatList(lang, [...names]), String(year))
  })
  return parts.length === 0 ? [] : [{ kind: 'missing', text: ends(parts.join('; ')) }]
}

function areaName(messages: Context['messages'], area: AreaCode | undefined): string {
  return area === undefined ? '' : messages.official.area(area)
}
