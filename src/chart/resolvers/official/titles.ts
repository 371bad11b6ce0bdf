import { onlyCountry, onlyPartner } from '../../../trade/groups.ts'
import type { Party } from '../../../trade/observation.ts'
import type { OfficialMeasure } from '../../../trade/official-value.ts'
import type { AreaCode } from '../../../trade/partners.ts'
import type { Context } from '../../context.ts'
import { formatList } from '../../format.ts'
import { basisOf } from './points.ts'

/** As many names as a title can take. */
const FEW = 4

/** The areas in a title: "Central Asia", "Kazakhstan and Uzbekistan". */
export function areaNames({ lang, messages }: Context, areas: readonly AreaCode[]): string {
  return formatList(lang, areas.map(messages.official.areaOf))
}

/** The areas in the title of a chart that adds them up: the whole of Central Asia has each of its countries in it. */
export function areaSum(context: Context, areas: readonly AreaCode[]): string {
  return areaNames(context, areas.includes('CA5') ? ['CA5'] : areas)
}

/** The partners in a title, or that they are many. */
export function partnerNames(context: Context, partners: readonly Party[]): string {
  return partners.length > FEW ? context.messages.official.manyPartners : listOfPartners(context, partners)
}

/** Partners in a sentence: "the EU and Russia"; in Russian after a colon, where names stay as they are. */
export function listOfPartners({ lang, messages }: Context, partners: readonly Party[]): string {
  const names = lang === 'ru' ? messages.partner : messages.partnerOf
  return formatList(
    lang,
    partners.map((code) => names[code]),
  )
}

/** The title of a chart of one measure, for the partners of whom it has figures; for all asked for where it has none. */
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
  { spec, messages }: Context,
  unit: string,
  partner = onlyPartner(spec.partner),
): string {
  const { years, basis, subtitle } = messages.official
  const { from, to } = spec.time
  return subtitle(
    unit,
    years(String(from), String(to)),
    basis(basisOf(spec), onlyCountry(spec.area), partner),
  )
}
