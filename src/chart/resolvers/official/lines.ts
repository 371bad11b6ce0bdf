import type { Official } from '../../../trade/figure.ts'
import type { Measured } from '../../../trade/measured.ts'
import { CENTRAL_ASIA } from '../../../trade/observation.ts'
import type { AreaCode } from '../../../trade/partners.ts'
import { axisOf, logAxisOf } from '../../axis.ts'
import type { Context } from '../../context.ts'
import { formatList, formatNumber, formatPercent } from '../../format.ts'
import { plainNumber } from '../../mark-words.ts'
import type { LegendEntry, Mark, MarkForm, MarkMeasure, Note, Series, ValueAxis } from '../../model.ts'
import type { Body } from '../body.ts'
import { absentNote, officialNotes, summaryOf, zeroNote } from './notes.ts'
import { officialMark } from './official-mark.ts'
import {
  type CoveredCountries,
  concentrationOf,
  coverageOf,
  markMeasureOf,
  officialMeasureOf,
  type Point,
  partyOf,
  pointsOf,
} from './points.ts'
import { areaNames, subtitleOf, titleOf } from './titles.ts'

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
  const coverage = drawn.find((one) => one.coverage.narrowed || one.coverage.failed)?.coverage
  return {
    ...headOf(context, official, lines, coverage),
    slug: `${spec.measure}-over-time`,
    axis: valueAxis(
      context,
      lines.flatMap(({ marks }) => marks),
    ),
  }
}

/** The same in a panel for each country. */
export function resolveMultiples(context: Context, official: Official): Body {
  const { spec, messages } = context
  const areas: readonly AreaCode[] = spec.area.includes('CA5') ? CENTRAL_ASIA : spec.area
  const drawn = areas.map((area) => ({
    area,
    ...linesOf(context, official, [area], { form: 'dot', panel: area }),
  }))
  const lines = drawn.flatMap((one) => one.lines)
  const common = valueAxis(
    context,
    lines.flatMap(({ marks }) => marks),
  )
  return {
    ...headOf(context, official, lines, undefined),
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
          ? messages.official.seriesOf(messages.partner[party], messages.official.area(area))
          : messages.partner[party],
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
): Omit<Body, 'slug' | 'axis'> {
  const { spec, messages } = context
  const concentration = spec.measure === 'concentration'
  const measure = concentration ? 'concentration' : officialMeasureOf(spec)
  const points = lines.flatMap((one) => one.points)
  const series = lines.map((one) => one.series)
  const present = new Set(points.map(({ party }) => party))
  return {
    title: titleOf(context, measure, namesInTitle(context, coverage), present),
    subtitle: subtitleOf(context, measure),
    series: series.filter((one, i) => series.findIndex(({ id }) => id === one.id) === i),
    marks: lines.flatMap(({ marks }) => marks),
    legend: legendOf(context, points),
    notes: [
      ...(concentration
        ? [{ kind: 'reading', text: messages.official.note.concentration } as const]
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

const SIGNS = [
  { name: 'partial', symbol: 'hollow', isAt: ({ measured }: Point) => measured.status === 'partial' },
  { name: 'some', symbol: 'hollow', isAt: ({ measured }: Point) => isOfSome(measured) },
  { name: 'filled', symbol: 'filled', isAt: ({ measured }: Point) => measured.status === 'mirrored' },
  { name: 'breaks', symbol: 'break', isAt: ({ changes }: Point) => changes.length > 0 },
] as const
type Sign = (typeof SIGNS)[number]['name']

/** What the signs on lines mean, where they occur.
 *  @param drawn the signs that the chart has; all of them if left out */
export function legendOf(
  { messages }: Context,
  points: readonly Point[],
  drawn: readonly Sign[] = SIGNS.map(({ name }) => name),
): LegendEntry[] {
  return SIGNS.filter(({ name, isAt }) => drawn.includes(name) && points.some(isAt)).map(
    ({ name, symbol }) => ({ symbol, label: messages.official.legend[name] }),
  )
}

/** Whether a value that is no bound is of some of the countries alone. */
function isOfSome({ status, missing }: Measured): boolean {
  return status !== 'partial' && missing.length > 0
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

export function yearAxis({ spec }: Context) {
  return { from: spec.time.from, to: spec.time.to, marked: spec.mark }
}

/** The axis of the values that are drawn, as the spec wants it. */
export function valueAxis(context: Context, marks: readonly Mark[]): ValueAxis {
  const values = marks.flatMap(({ amount }) => amount.shown ?? [])
  const write = axisLabel(context)
  return context.spec.scale === 'log' && values.length > 0 ? logAxisOf(values, write) : axisOf(values, write)
}

/** How the ticks of a measure are written. */
export function axisLabel({ lang, spec }: Context): (value: number) => string {
  const isRate = spec.measure === 'share' || spec.measure === 'growth'
  return (value) =>
    isRate ? formatPercent(lang, value, 0).replace('-', '−') : formatNumber(lang, value, 3).replace('-', '−')
}
