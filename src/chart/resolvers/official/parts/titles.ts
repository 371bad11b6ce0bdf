import { countriesOf, onlyPartner, reporterOf, withoutParts } from '../../../../trade/groups.ts'
import type { Party } from '../../../../trade/observation.ts'
import type { OfficialMeasure } from '../../../../trade/official-value.ts'
import type { AreaCode } from '../../../../trade/partners.ts'
import type { Context } from '../../../context.ts'
import { type Finding, MOST_AREAS } from '../../../finding.ts'
import { formatBillions, formatList, formatNumber, formatPercent } from '../../../format.ts'
import { productOf } from '../../../own.ts'
import type { Body } from '../../body.ts'
import { basisOf } from './points.ts'

/** As many names as a title can take. */
const FEW = 4

/** The areas in a title: "Central Asia", "Kazakhstan and Uzbekistan"; how many they are, where they are too many. */
export function areaNames({ lang, messages }: Context, areas: readonly AreaCode[]): string {
  return areas.length > MOST_AREAS
    ? messages.official.countries(countriesOf(areas).length)
    : formatList(lang, areas.map(messages.official.areaOf))
}

/** The areas in the title of a chart that adds them up: the whole of a group has each of its countries in it. */
export function areaSum(context: Context, areas: readonly AreaCode[]): string {
  return areaNames(context, withoutParts(areas))
}

/** The partners in a title, or that they are many. */
export function partnerNames(context: Context, partners: readonly Party[]): string {
  return partners.length > FEW ? context.messages.official.manyPartners : listOfPartners(context, partners)
}

/** Partners in a sentence: "the EU and Russia"; in Russian after a colon, where names stay as they are. */
export function listOfPartners({ lang, messages }: Context, partners: readonly Party[]): string {
  const names = lang === 'ru' ? messages.partner : messages.partnerOf
  return formatList(lang, partners.map(names))
}

/** Title and line below: what was found, if anything, and what the chart is of, in the one or the other. A title of one's
 *  own need not say it. */
export function headline(
  { lang, spec, messages }: Context,
  finding: Finding | null,
  what: string,
  line: string,
): Pick<Body, 'title' | 'subtitle' | 'finding'> {
  const subtitle = messages.official.below(what, line)
  // What the other side has put in is not what a side reports.
  if (finding === null || spec.coverage === 'filled')
    return { title: what, subtitle: spec.title === '' ? line : subtitle }
  const title = messages.official.finding(finding, {
    percent: (part) => formatPercent(lang, part),
    billions: (value) => messages.billions(formatBillions(lang, value)),
    times: (factor) => formatNumber(lang, factor, 1, true),
  })
  return { title, subtitle, finding }
}

/** What a chart of one measure is of, for the partners of whom it has figures; for all asked for where it has none. */
export function titleOf(
  context: Context,
  measure: OfficialMeasure | 'concentration' | 'rank',
  areas: string,
  present: ReadonlySet<Party>,
): string {
  const { spec, messages } = context
  const shown = spec.partner.filter((code) => present.has(code))
  return messages.official.title(
    measure,
    areas,
    partnerNames(context, shown.length === 0 ? spec.partner : shown),
    String(spec.base ?? spec.time.from),
  )
}

/** Unit, years and who reports. */
export function subtitleOf(context: Context, measure: OfficialMeasure | 'concentration' | 'rank'): string {
  const { spec, messages } = context
  // These rest on every partner's reports, whoever is chosen.
  const isOfAll = measure === 'rank' || measure === 'concentration'
  return subtitleWith(
    context,
    messages.official.unit(measure, String(spec.base ?? spec.time.from)),
    isOfAll ? null : onlyPartner(spec.partner),
  )
}

/** The same of a unit in words. */
export function subtitleWith(
  context: Context,
  unit: string,
  partner = onlyPartner(context.spec.partner),
): string {
  const { spec, messages } = context
  const { years, basis, subtitle } = messages.official
  const { from, to } = spec.time
  const side = basis(basisOf(spec), reporterOf(spec.area), partner)
  return subtitle(unit, years(String(from), String(to)), withFile(context, side))
}

/** Whose figures a chart has, and in which file, where it is a person's own. */
export function withFile({ own, messages }: Context, side: string): string {
  if (own === undefined) return side
  const { name, product } = own.statistics
  return messages.own.basis(name, productOf({ product }), side)
}
