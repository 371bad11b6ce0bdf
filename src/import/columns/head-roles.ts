import { fold } from '../places/fold.ts'
import type { Role } from './mapping.ts'
import { measureOf } from './measures.ts'

/** What heads of columns are called, in the languages of the publishers. Folded: no case, points or lines. */
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^(reporter|reporting|declarant|отчит|报告国|declarant country)/, { is: 'reporter', system: null }],
  [
    /^(location code|geo|ref area( name)?|origin country|exporter (iso|code|name)?|reporter.*)$/,
    { is: 'reporter', system: null },
  ],
  [/^(2nd partner|second partner|partner ?2)/, { is: 'axis', whole: ['0', 'W00', 'WLD', 'World'] }],
  [
    /^(partner|counterpart|trading partner|контрагент|страна (партнер|контрагент)|партнер|贸易伙伴|国别|partner.*)/,
    { is: 'partner', system: null },
  ],
  [
    /^(trade ?flow|flow|flow ?(code|desc|type)|поток|направление|вид потока|direction|进出口|fluxo|flux|flujo)( code| desc)?$/,
    { is: 'flow' },
  ],
  [
    /^(year|ref ?year|time|time period|period|год|годы|жыл|yil|年份|年|anno|annee|ano|jahr|obs time|date|период|数据年月|ref period|refperiod)$/,
    { is: 'period' },
  ],
  [/^(month|ref ?month|месяц|月份|timeperiod|mes|mois)$/, { is: 'month' }],
  [
    /^(cmd ?code|commodity code|product ?(cd|code)|hs ?(code|[0-9]{1,2})?|commodity|product|тн ?вэд|код товара|товар|код тн вэд.*|商品编码|hs product code|product group|product categories|sitc[0-9]*|k|naics|bec|cpa.*)$/,
    { is: 'product', system: 'HS' },
  ],
  [/^(indicator|indicators|indic.*|measure|показатель|指标|indicator id|indicator type)$/, { is: 'measure' }],
  [/^(currency|валюта|币种)( id)?$/, { is: 'currency' }],
  [/^(scale|unit mult|unit multiplier|multiplier|power ?code|множитель)( id)?$/, { is: 'scale' }],
  [/^action$/, { is: 'action' }],
  [/^(obs status|status|flag|obs flag)$/, { is: 'status' }],
  [
    /^(mode of transport|mot|customs proc|customs|transport|вид транспорта|运输方式|贸易方式|注册地|region|регион|область|state|province|stat procedure).*/,
    {
      is: 'axis',
      whole: ['0', 'C00', 'total', 'all', 'all states', 'всего', 'T', 'T-Total', 'TOTAL', '全部', '合计'],
    },
  ],
]

/** Heads of the other side in a list of partners: importers of what the reporter exports. */
const COUNTERPARTS: readonly (readonly [RegExp, 'X' | 'M'])[] = [
  [/^(importers?|destination( country)?|importing countr(y|ies)|страна назначения|destino)$/, 'X'],
  [/^(exporters?|origin|country of origin|supplying countr(y|ies)|страна происхождения|origen)$/, 'M'],
]

/** The words for a country that say neither side. */
const COUNTRY =
  /^(country|countries|country (name|code|iso.*)|ctyname|cty ?name|area|страна|страны|наименование (страны|области|стран)|мемлекет|ел|өлкө|davlat|davlatlar|mamlakat|ulke|pays|pais|land|国家|国家 地区|economy|iso3?|iso code)$/

const VALUE =
  /\b(value|amount|obs value|trade|primaryvalue|sum|usd|eur|valor|valeur|wert|v)\b|стоимост|сумма|金额|人民币|美元|экспорт|импорт|export|import/

/** The role that a column's head speaks of; null where it says none. A country without a side is a partner: whose
 *  table it is stands above it. */
export function roleOfHead(name: string): Role | null {
  const head = fold(name)
  if (head === '') return null
  const found = ROLES.find(([pattern]) => pattern.test(head))?.[1]
  if (found !== undefined) return found
  if (COUNTERPARTS.some(([pattern]) => pattern.test(head)) || COUNTRY.test(head))
    return { is: 'partner', system: null }
  const measure = measureOf(name)
  if (measure.kind !== 'value' || measure.isOther) {
    return measure.kind === 'other' && !VALUE.test(head)
      ? null
      : { is: 'ignored', kind: measure.kind === 'value' ? 'other' : measure.kind }
  }
  return measure.period !== null || measure.flow !== null || measure.currency !== null || VALUE.test(head)
    ? { is: 'value', measure }
    : null
}

/** The flow that a list of importers or exporters is of, seen from the country whose list it is. */
export function flowOfCounterparts(name: string): 'X' | 'M' | null {
  const head = fold(name)
  return COUNTERPARTS.find(([pattern]) => pattern.test(head))?.[1] ?? null
}

/** Whether a head is of a country without a side: "Country". */
export function isPlainCountry(name: string): boolean {
  return COUNTRY.test(fold(name))
}
