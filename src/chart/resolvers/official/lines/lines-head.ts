import type { Official } from '../../../../trade/figure.ts'
import { countriesOf, onlyCountry, rankable } from '../../../../trade/groups.ts'
import { amountOf } from '../../../../trade/measured.ts'
import type { CountryCode } from '../../../../trade/observation.ts'
import type { AreaCode } from '../../../../trade/partners.ts'
import type { Context } from '../../../context.ts'
import type { Finding, Traded } from '../../../finding.ts'
import { formatList } from '../../../format.ts'
import type { Note } from '../../../model.ts'
import type { Body } from '../../body.ts'
import { tradedOf } from '../findings/compared-points.ts'
import {
  concentrationMoved,
  fastestOf,
  lastBalance,
  lastRate,
  shareMoved,
  timesOf,
} from '../findings/findings.ts'
import { countryAhead, leaderOfEach, leaderOverTime } from '../findings/leaders.ts'
import { absentNote, zeroNote } from '../notes/missing-notes.ts'
import { officialNotes, summaryOf } from '../notes/notes.ts'
import { legendOf } from '../parts/legend.ts'
import { basisOf, type CoveredCountries, officialMeasureOf, type Point, pointOver } from '../parts/points.ts'
import { areaNames, headline, subtitleOf, titleOf } from '../parts/titles.ts'
import type { Line } from './one-line.ts'

/** Everything but the axes. */
export function headOf(
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
export function findingOf(context: Context, official: Official, lines: readonly Line[]): Finding | null {
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
