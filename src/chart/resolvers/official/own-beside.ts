import { flatRollup } from 'd3-array'
import type { Official } from '../../../trade/figure.ts'
import { countriesOf, onlyPartner } from '../../../trade/groups.ts'
import { flow, type Measured } from '../../../trade/measured.ts'
import type { CountryCode, Flow, OfficialBasis, Party } from '../../../trade/observation.ts'
import { axisFromZero } from '../../axis.ts'
import type { Context } from '../../context.ts'
import { formatBillions, formatNumber, upperFirst } from '../../format.ts'
import { changed } from '../../lazy.ts'
import type { LegendEntry, Mark, Note } from '../../model.ts'
import { productOf } from '../../own.ts'
import type { Body } from '../body.ts'
import { axisLabel } from './axes.ts'
import { type Difference, differenceOf, differenceWords, sideWords } from './beside.ts'
import { MOST_PAIRS, titleOfPairs } from './mirror-pairs.ts'
import { officialNotes } from './notes.ts'
import { markId, officialMark } from './official-mark.ts'
import { basisOf, flowsIn, type Point, yearsOf } from './points.ts'
import { withFile } from './titles.ts'
import { bodyOfTwoLines, type LinePoint, type TwoLines } from './two-lines.ts'

/* Own values beside what both sides report of the same flows: each a mark or a line of its own. */

const SIDES: readonly OfficialBasis[] = ['reported', 'mirror']

/** What a side reports of a flow, and whose report that is. */
interface Side extends Difference {
  readonly basis: OfficialBasis
  readonly code: Party
  readonly measured: Measured
}

/** An own value of a flow in a year, with at least one side's beside it. */
interface Compared {
  readonly country: CountryCode
  readonly partner: Party
  readonly flow: Flow
  readonly year: number
  readonly own: Measured
  readonly sides: readonly Side[]
}

/** For each flow of the files that official statistics have as well, all that is said of it in one year. */
export function resolveOwnBeside(context: Context, official: Official): Body {
  const { spec, messages } = context
  const none = bodyOfOtherGoods(context)
  if (none !== null) return none
  const { compared, alone } = comparedIn(context, official, spec.time.to)
  const shown = byGap(compared).slice(0, MOST_PAIRS)
  const marks = shown.flatMap((one) => marksOf(context, one))
  const { mirror } = messages.official
  return {
    slug: 'both-books-and-own',
    title: messages.own.thirdTitle(titleOfPairs(context)),
    subtitle: messages.own.thirdSubtitle(mirror.subtitle(String(spec.time.to)), wholeSide(context)),
    series: shown.map((one) => ({
      id: idOf(one),
      party: one.partner,
      label: mirror.pair(one.country, one.partner, one.flow),
      remark: upperFirst(one.sides.map((side) => differenceWords(context, side.code, side)).join('; ')),
    })),
    marks,
    axis: axisFromZero(Math.max(0.1, ...marks.map(({ extent }) => extent[1])), axisLabel(context)),
    legend: shown.length === 0 ? [] : sideLegend(context, shown),
    notes: notesOf(context, shown, { shown: shown.length, all: compared.length, alone }),
  }
}

/** The same over the years, a line for each. */
export function resolveOwnBesideOverTime(context: Context, official: Official): Body {
  const { spec, messages } = context
  const none = bodyOfOtherGoods(context)
  if (none !== null) return none
  const years = yearsOf(spec).map((year) => comparedIn(context, official, year))
  const all = flatRollup(
    years.flatMap(({ compared }) => compared),
    (own) => own,
    idOf,
  ).map(([, own]) => own)
  const gapOf = (own: readonly Compared[]) => widest(own.at(-1))
  const shown = [...all].sort((a, b) => gapOf(b) - gapOf(a)).slice(0, MOST_PAIRS)
  const body = bodyOfTwoLines(
    context,
    shown.map((own) => linesOf(context, own)),
  )
  const { mirror } = messages.official
  const span = messages.official.years(String(spec.time.from), String(spec.time.to))
  const alone = years.reduce((sum, one) => sum + one.alone, 0)
  return {
    ...body,
    slug: 'both-books-and-own-over-time',
    title: messages.own.thirdTitle(titleOfPairs(context)),
    subtitle: messages.own.thirdSubtitle(mirror.overTime(span), wholeSide(context)),
    legend: [],
    notes: [
      ...body.notes,
      ...notesOf(context, shown.flat(), { shown: shown.length, all: all.length, alone }),
    ],
  }
}

/** What stands in the place of a chart of both sides where the file is of one product: official figures are of all
 *  goods. Null where it is of all. */
function bodyOfOtherGoods(context: Context): Body | null {
  const { own, messages } = context
  const product = own === undefined ? null : productOf(own.statistics)
  if (product === null) return null
  return {
    slug: 'both-books-and-own',
    title: messages.own.thirdTitle(titleOfPairs(context)),
    subtitle: wholeSide(context),
    series: [],
    marks: [],
    axis: null,
    notes: [{ kind: 'missing', text: messages.own.otherGoods(product) }],
  }
}

/** The file, and whose reports of it are shown. */
function wholeSide(context: Context): string {
  return withFile(context, sideWords(context, onlyPartner(context.spec.partner)))
}

/** Own values with official ones beside them, and how many have none. */
function comparedIn(
  context: Context,
  { index }: Official,
  year: number,
): { readonly compared: Compared[]; readonly alone: number } {
  const { spec, own } = context
  const ownIndex = own?.statistics.statistics.index
  if (ownIndex === undefined) return { compared: [], alone: 0 }
  let alone = 0
  const compared = countriesOf(spec.area).flatMap((country) =>
    spec.partner.flatMap((partner) =>
      flowsIn(spec).flatMap((which): Compared[] => {
        const key = { area: [country], partner, year }
        const value = country === partner ? null : flow(ownIndex, { ...key, basis: basisOf(spec) }, which)
        if (value === null) return []
        const sides = SIDES.flatMap((basis): Side[] => {
          const measured = flow(index, { ...key, basis }, which)
          if (measured === null) return []
          const code = basis === 'reported' ? country : partner
          return [{ basis, code, measured, ...differenceOf(value.value, measured.value) }]
        })
        if (sides.length === 0) alone += 1
        return sides.length === 0 ? [] : [{ country, partner, flow: which, year, own: value, sides }]
      }),
    ),
  )
  return { compared, alone }
}

function byGap(compared: readonly Compared[]): Compared[] {
  return [...compared].sort((a, b) => widest(b) - widest(a))
}

function widest(one: Compared | undefined): number {
  return Math.max(0, ...(one?.sides ?? []).map(({ gap }) => Math.abs(gap)))
}

function idOf({ country, partner, flow: which }: Compared): string {
  return `${partner}-${country}-${which}`
}

function measureOf({ flow: which }: Compared): 'exports' | 'imports' {
  return which === 'X' ? 'exports' : 'imports'
}

/** The differences, then what each side reports, then the own value. */
function marksOf(context: Context, one: Compared): Mark[] {
  const { lang, messages } = context
  const { country, partner, own, sides, year } = one
  const { mirror, column } = messages.official
  const name = mirror.pair(country, partner, one.flow)
  const measure = measureOf(one)
  const areas = [country]
  const id = (...what: string[]) => markId(partner, areas, measure, ...what, year)
  const values = [own.value, ...sides.map(({ measured }) => measured.value)]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  // Of three values the middle one is written below the name, with the others' differences from it.
  const labelOf = (value: number) => (value === least || value === most ? formatBillions(lang, value) : '')
  const sideOf = (value: number) => ({ side: value === least && least < most ? 'left' : 'right' }) as const
  const gaps = sides.map((side) => {
    const measured: Measured = {
      ...own,
      value: side.gap,
      status: 'derived',
      observations: [...own.observations, ...side.measured.observations],
    }
    const ends = [own.value, side.measured.value]
    return officialMark(
      context,
      { party: partner, areas, year, measure: 'gap', measured },
      {
        id: id('own', side.basis),
        series: idOf(one),
        column: column[side.basis],
        form: 'span',
        extent: [Math.min(...ends), Math.max(...ends)],
      },
      {
        name,
        measureName: messages.own.gap(side.code),
        label: () => '',
        reason: () => differenceWords(context, side.code, side),
      },
    )
  })
  const points = sides.map(({ basis, measured }) =>
    changed(
      officialMark(
        context,
        { party: partner, areas, year, measure, measured },
        {
          id: id(basis),
          series: idOf(one),
          column: column[basis],
          form: 'point',
          extent: [measured.value, measured.value],
        },
        {
          name,
          measureName: mirror.side(basis, country, partner),
          label: () => labelOf(measured.value),
        },
      ),
      { ...sideOf(measured.value), ...(basis === 'reported' ? { hollow: true } : {}) },
    ),
  )
  const mine = changed(
    officialMark(
      context,
      { party: partner, areas, year, measure, measured: own },
      {
        id: id('own'),
        series: idOf(one),
        column: messages.own.column,
        form: 'point',
        extent: [own.value, own.value],
      },
      {
        name,
        measureName: messages.own.measureOf(measure === 'exports' ? 'X' : 'M'),
        label: () => labelOf(own.value),
      },
    ),
    sideOf(own.value),
  )
  return [...gaps, ...points, mine]
}

function sideLegend({ messages }: Context, shown: readonly Compared[]): LegendEntry[] {
  const { legend } = messages.official.mirror
  const has = (basis: OfficialBasis) => shown.some(({ sides }) => sides.some((side) => side.basis === basis))
  return [
    ...(has('reported') ? [{ symbol: 'hollow', label: legend.reported(false) } as const] : []),
    ...(has('mirror') ? [{ symbol: 'solid', label: legend.mirrored } as const] : []),
  ]
}

function linesOf(context: Context, own: readonly Compared[]): TwoLines {
  const { messages } = context
  const { mirror } = messages.official
  const [first] = own
  if (first === undefined) throw new Error('A line has a value.')
  const { country, partner, flow: which } = first
  const id = idOf(first)
  const name = mirror.pair(country, partner, which)
  const measure = measureOf(first)
  const point = (what: string, { year }: Compared, measured: Measured, measureName: string): LinePoint => ({
    id: markId(partner, [country], measure, what, year),
    party: partner,
    areas: [country],
    year,
    measure,
    measured,
    changes: [],
    said: { name, measureName },
  })
  const side = (basis: OfficialBasis) => ({
    id: `${id}-${basis}`,
    label: messages.partner(basis === 'mirror' ? partner : country),
    party: partner,
    points: own.flatMap((one) =>
      one.sides
        .filter((found) => found.basis === basis)
        .map(({ measured }) => point(basis, one, measured, mirror.side(basis, country, partner))),
    ),
  })
  const mine = {
    id: `${id}-own`,
    label: messages.own.column,
    party: partner,
    points: own.map(
      (one): LinePoint => ({
        ...point('own', one, one.own, messages.own.measureOf(which)),
        said: {
          name,
          measureName: messages.own.measureOf(which),
          reason: () => one.sides.map((found) => differenceWords(context, found.code, found)).join('; '),
        },
      }),
    ),
  }
  const official = [side('reported'), side('mirror')].filter(({ points }) => points.length > 0)
  return { id, label: name, lines: [mine, ...official] }
}

function notesOf(
  context: Context,
  shown: readonly Compared[],
  count: { readonly shown: number; readonly all: number; readonly alone: number },
): Note[] {
  const { lang, messages } = context
  const { third, alone, nothingBeside } = messages.own
  const { mirror } = messages.official
  const without: Note[] =
    count.alone === 0 ? [] : [{ kind: 'missing', text: alone(formatNumber(lang, count.alone, 0)) }]
  if (shown.length === 0)
    return [{ kind: 'missing', text: nothingBeside, onScreen: mirror.otherYears }, ...without]
  return [
    { kind: 'reading', text: third },
    ...(count.all > count.shown
      ? [
          {
            kind: 'missing',
            text: mirror.few(String(count.shown), String(count.all)),
            onScreen: mirror.fewerPartners,
          } as const,
        ]
      : []),
    ...without,
    ...officialNotes(context, shown.flatMap(pointsOf)),
  ]
}

function pointsOf({ partner, country, year, own, sides }: Compared): Point[] {
  return [own, ...sides.map(({ measured }) => measured)].map((measured) => ({
    party: partner,
    areas: [country],
    year,
    measured,
    changes: [],
  }))
}
