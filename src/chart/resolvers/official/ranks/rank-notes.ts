import { flatRollup } from 'd3-array'
import type { Official } from '../../../../trade/figure.ts'
import { countriesOf } from '../../../../trade/groups.ts'
import type { CountryCode, Party } from '../../../../trade/observation.ts'
import { UNSPECIFIED } from '../../../../trade/places.ts'
import type { Context } from '../../../context.ts'
import { formatNumber } from '../../../format.ts'
import type { Note } from '../../../model.ts'
import { absentNote, overlapNote } from '../notes/missing-notes.ts'
import { spansOf } from '../notes/notes.ts'
import { namesOf } from '../parts/official-mark.ts'
import { pointsOf } from '../parts/points.ts'
import { listOfPartners } from '../parts/titles.ts'
import type { RankedYear } from './ranked-years.ts'

/** As many places as are drawn; all partners have theirs. */
export const MOST_PLACES = 20

/** Which of the chosen partners are not ranked, and why: they overlap with others, are not specified, or the file has no
 *  figure of them. The area itself is no partner of its own. */
export function leftOutNotes(
  context: Context,
  official: Official,
  {
    all,
    area,
    present,
  }: {
    readonly all: readonly Party[]
    readonly area: readonly CountryCode[]
    readonly present: ReadonlySet<Party>
  },
): Note[] {
  const { own, spec, messages } = context
  const others = spec.partner.filter(
    (party) => !all.includes(party) && pointsOf(context, official, spec.area, area, party).length > 0,
  )
  const isHere = (party: Party) =>
    present.has(party) || others.includes(party) || area.some((country) => country === party)
  return [
    ...overlapNote(
      context,
      others.filter((party) => party !== UNSPECIFIED),
      all,
    ),
    ...(others.includes(UNSPECIFIED)
      ? [{ kind: 'missing', text: messages.official.note.notRanked(messages.partner(UNSPECIFIED)) } as const]
      : []),
    ...(own === undefined
      ? []
      : absentNote(
          context,
          official,
          spec.partner.filter((party) => !isHere(party)),
          present,
        )),
  ]
}

/** Which of the chosen partners stand too far down to be drawn. */
export function beyondNote(context: Context, years: readonly RankedYear[]): Note[] {
  const { spec, messages } = context
  const all = years.flatMap(({ ranked }) => ranked)
  const names = spec.partner.filter((code) =>
    all.some(({ point, rank }) => point.party === code && rank > MOST_PLACES),
  )
  if (names.length === 0) return []
  const text = messages.official.note.beyondPlaces(listOfPartners(context, names), String(MOST_PLACES))
  return [{ kind: 'missing', text }]
}

/** Among how many partners, over which countries and in which years ranks are; and in which there are none. */
export function rankNotes(context: Context, years: readonly RankedYear[], all: readonly Party[]): Note[] {
  const { lang, spec, messages } = context
  const { note, together } = messages.official
  const countriesAsked = countriesOf(spec.area).length
  const counts = flatRollup(
    years.filter(({ ranked }) => ranked.length > 0),
    (own) => spansOf(own),
    ({ ranked }) => ranked.length,
    ({ countries }) => (countries.length === countriesAsked ? null : together(namesOf(context, countries))),
  ).map(([count, whose, at]) => note.ranksOf(formatNumber(lang, count, 0), at, whose))
  const without = years.filter(({ tooFew }) => tooFew)
  return [
    ...(counts.length === 0
      ? []
      : [{ kind: 'reading', text: note.ranks(counts.join('; '), all.includes('EU')) } as const]),
    ...(without.length === 0 ? [] : [{ kind: 'missing', text: note.noRanks(spansOf(without)) } as const]),
  ]
}
