import type { Measured } from '../../../../trade/measured.ts'
import type { OfficialBasis } from '../../../../trade/observation.ts'
import type { Context } from '../../../context.ts'
import { formatBillions } from '../../../format.ts'
import { changed } from '../../../lazy.ts'
import type { Mark } from '../../../model.ts'
import type { LinePoint, TwoLines } from '../lines/two-lines.ts'
import { markId, officialMark } from '../parts/official-mark.ts'
import type { Point } from '../parts/points.ts'
import { differenceWords } from './beside.ts'
import { type Compared, idOf, measureOf } from './own-compared.ts'

/** The differences, then what each side reports, then the own value. */
export function marksOf(context: Context, one: Compared): Mark[] {
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

export function linesOf(context: Context, own: readonly Compared[]): TwoLines {
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

export function pointsOf({ partner, country, year, own, sides }: Compared): Point[] {
  return [own, ...sides.map(({ measured }) => measured)].map((measured) => ({
    party: partner,
    areas: [country],
    year,
    measured,
    changes: [],
  }))
}
