import { flatRollup } from 'd3-array'
import type { Official } from '../../../../trade/figure.ts'
import { countriesOf, onlyPartner } from '../../../../trade/groups.ts'
import { CIF_FOB, type MirrorPair, mirrorPairs } from '../../../../trade/mirror.ts'
import type { Context } from '../../../context.ts'
import { isEachOfCentralAsia } from '../../../finding.ts'
import { formatList, formatNumber } from '../../../format.ts'
import type { Note } from '../../../model.ts'
import { officialNotes } from '../notes/notes.ts'
import { namesOf } from '../parts/official-mark.ts'
import { flowsIn, type Point } from '../parts/points.ts'
import { areaSum, partnerNames } from '../parts/titles.ts'

/* What the charts of both sides' reports have in common, of one year or of several. */

/** As many pairs as a page can show at a glance. */
export const MOST_PAIRS = 12

/** What both sides report in a year of what a spec asks for, the largest gap first. */
export function pairsIn({ spec }: Context, { index }: Official, year: number): MirrorPair[] {
  return mirrorPairs(index, countriesOf(spec.area), spec.partner, flowsIn(spec), year)
}

export function idOf({ country, partner, flow }: MirrorPair): string {
  return `${partner}-${country}-${flow}`
}

/** Whose trade it is, by the partner's name alone where there is one. */
export function titleOfPairs(context: Context): string {
  const { spec, messages } = context
  const only = onlyPartner(spec.partner)
  return messages.official.mirror.title(
    areaSum(context, spec.area),
    partnerNames(context, spec.partner),
    only === null ? null : messages.partner(only),
  )
}

/** How two reports of one flow can differ, what is shown of all, and what has to be said of the values.
 *  @param shown the pairs on the chart
 *  @param all these and those that are not
 *  @param count how many flows each of them is
 *  @param more what else has to be said, before what is said of the values */
export function notesOfPairs(
  context: Context,
  shown: readonly MirrorPair[],
  all: readonly MirrorPair[],
  count: { readonly shown: number; readonly all: number },
  more: readonly Note[] = [],
): Note[] {
  const { lang, messages } = context
  const { mirror } = messages.official
  if (shown.length === 0) return [{ kind: 'missing', text: mirror.none, onScreen: mirror.otherYears }]
  const percent = (factor: number) => formatNumber(lang, (factor - 1) * 100, 0)
  const kyrgyzChinese = shown.some(({ country, partner }) => country === 'KGZ' && partner === 'CHN')
  return [
    { kind: 'reading', text: mirror.cifFob(percent(CIF_FOB.usual), percent(CIF_FOB.former)) },
    { kind: 'reading', text: mirror.transit },
    ...(kyrgyzChinese ? [{ kind: 'reading', text: mirror.kyrgyzChinese } as const] : []),
    ...(count.all > count.shown
      ? [
          {
            kind: 'missing',
            text: mirror.few(String(count.shown), String(count.all)),
            onScreen: mirror.fewerPartners,
          } as const,
        ]
      : []),
    ...oneSidedNote(context, all),
    ...more,
    ...officialNotes(context, shown.flatMap(pointsOfPair)),
  ]
}

function pointsOfPair({ partner, country, year, reported, mirrored }: MirrorPair): Point[] {
  return [reported, mirrored].map((measured) => ({
    party: partner,
    areas: [country],
    year,
    measured,
    changes: [],
  }))
}

/** Which countries and partners have no pair at all, by who lacks the same. */
function oneSidedNote(context: Context, pairs: readonly MirrorPair[]): Note[] {
  const { lang, spec, messages } = context
  const { mirror } = messages.official
  const countries = countriesOf(spec.area)
  const lacking = spec.partner.flatMap((partner) => {
    const without = countries.filter(
      (country) =>
        country !== partner && !pairs.some((pair) => pair.country === country && pair.partner === partner),
    )
    if (without.length === 0) return []
    const whose = isEachOfCentralAsia(without)
      ? messages.official.area('CA5')
      : formatList(lang, namesOf(context, without))
    return [{ partner, whose }]
  })
  const parts = flatRollup(
    lacking,
    (own) =>
      formatList(
        lang,
        own.map(({ partner }) => messages.partnerWith(partner)),
      ),
    ({ whose }) => whose,
  ).map(([whose, partners]) => mirror.pairWith(whose, partners))
  return parts.length === 0 ? [] : [{ kind: 'missing', text: mirror.oneSided(parts.join('; ')) }]
}
