import { flatRollup } from 'd3-array'
import type { Official } from '../../../../trade/figure.ts'
import type { MirrorPair } from '../../../../trade/mirror.ts'
import type { OfficialBasis } from '../../../../trade/observation.ts'
import type { Context } from '../../../context.ts'
import type { Body } from '../../body.ts'
import { widestGap } from '../findings/findings.ts'
import { bodyOfTwoLines, type LinePoint, type TwoLines } from '../lines/two-lines.ts'
import { resolveOwnBesideOverTime } from '../own/own-beside.ts'
import { markId } from '../parts/official-mark.ts'
import { yearsOf } from '../parts/points.ts'
import { headline } from '../parts/titles.ts'
import { idOf, MOST_PAIRS, notesOfPairs, pairsIn, titleOfPairs } from './mirror-pairs.ts'

/** Each flow over the years: what either side reports, and the gap between. Those with the largest last gaps. */
export function resolveMirrorOverTime(context: Context, official: Official): Body {
  if (context.own !== undefined) return resolveOwnBesideOverTime(context, official)
  const { spec, messages } = context
  const all = flatRollup(
    yearsOf(spec).flatMap((year) => pairsIn(context, official, year)),
    (own) => own,
    idOf,
  ).map(([, own]) => own)
  const gapOf = (own: readonly MirrorPair[]) => Math.abs(own.at(-1)?.gap ?? 0)
  const found = [...all].sort((a, b) => gapOf(b) - gapOf(a)).slice(0, MOST_PAIRS)
  const body = bodyOfTwoLines(
    context,
    found.flatMap((own) => twoLinesOf(context, own)),
  )
  const { years, mirror, legend } = messages.official
  const count = { shown: found.length, all: all.length }
  return {
    ...body,
    slug: 'both-books-over-time',
    ...headline(
      context,
      widestGap(found[0]?.at(-1)),
      titleOfPairs(context),
      mirror.overTime(years(String(spec.time.from), String(spec.time.to))),
    ),
    legend: found.length === 0 ? [] : [{ symbol: 'band', label: legend.between }],
    notes: notesOfPairs(context, found.flat(), all.flat(), count, body.notes),
  }
}

/** The two sides of one flow. */
function twoLinesOf({ messages }: Context, own: readonly MirrorPair[]): TwoLines[] {
  const { mirror } = messages.official
  const [first] = own
  if (first === undefined) return []
  const { country, partner, flow } = first
  const id = idOf(first)
  const name = mirror.pair(country, partner, flow)
  const measure = flow === 'X' ? 'exports' : 'imports'
  const line = (basis: OfficialBasis) => ({
    id: `${id}-${basis}`,
    label: messages.partner(basis === 'mirror' ? partner : country),
    party: partner,
    points: own.map(
      ({ year, reported, mirrored }): LinePoint => ({
        id: markId(partner, [country], measure, basis, year),
        party: partner,
        areas: [country],
        year,
        measure,
        measured: basis === 'reported' ? reported : mirrored,
        changes: [],
        said: { name, measureName: mirror.side(basis, country, partner) },
      }),
    ),
  })
  return [{ id, label: name, lines: [line('mirror'), line('reported')] }]
}
