import type { Flow, Valuation } from '../rows/observation.ts'
import { type PeriodRead, periodOf, periodWithin } from './periods.ts'

/** What a figure is. Only `value` is ever charted: a share, a growth, a quantity is none. */
export type MeasureKind =
  | 'value'
  | 'share'
  | 'growth'
  | 'quantity'
  | 'balance'
  | 'turnover'
  | 'tariff'
  | 'price'
  | 'count'
  | 'constant'
  | 'other'

/** What there may be instead of values. */
export type OtherKind = Exclude<MeasureKind, 'value' | 'other'>

/** What the head of a column, or the cell of an indicator, says of its figures; null where it says nothing of it. */
export interface Measure {
  readonly kind: MeasureKind
  readonly flow: Flow | null
  /** Of a re-export or re-import, which is a part of the flow or beside it. */
  readonly isOther: boolean
  /** ISO 4217. */
  readonly currency: string | null
  /** Power of ten. */
  readonly multiplier: number | null
  readonly valuation: Valuation
  readonly period: PeriodRead | null
}

/** Of figures of which nothing is said but that they are values. */
export const NOTHING_SAID: Measure = {
  kind: 'value',
  flow: null,
  isOther: false,
  currency: null,
  multiplier: null,
  valuation: '',
  period: null,
}

const KINDS: readonly (readonly [MeasureKind, RegExp])[] = [
  [
    'growth',
    /growth|^pch_|^rch_|темп|прирост|change|index\b|индекс|同比|增长|% ?chg|previous|year ago|к соответствующему/i,
  ],
  ['constant', /constant|chained|real terms|in real\b|сопоставимых цен|постоянных цен|不变价/i],
  ['share', /share|удельный вес|доля|%|percent|per cent|占比|比重|^pc_|^cont_|_pc_|part dans|participaci/i],
  ['tariff', /tariff|duty|duties|ahs |mfn |bnd |пошлин/i],
  ['balance', /balance|сальдо|_bal_|差额|saldo|net (trade|exports)/i],
  [
    'turnover',
    /turnover|товарооборот|total trade|进出口|exports? (&|and) imports?|exports? plus imports?|внешнеторговый оборот/i,
  ],
  ['count', /no\.? of|number of|lines\b|count\b|количество (стран|товаров)/i],
  ['price', /unit price|price (per|index|of)|prices? \(|unit[- ]value|^iv(u|ol)\b|цена(?!х)|单价/i],
  [
    'quantity',
    /quantit|\bqty|weight|netwgt|grosswgt|\bkg\b|tonn?e|масса|вес(?!\p{L})|в натур|количество|数量|重量|supplementary|_kg\b|in100kg|литр/iu,
  ],
  ['other', /gdp|population|cif.?fob (ratio|margin)|consig|flag|estimat/i],
]

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  [
    'USD',
    /us ?\$|\$ ?us|usd|dollars? (us|des)|u\.?s\.? dollars?|us dollars?|долл|\$|美元|акш доллары|ақш доллары|\babd (dolar|\$)|aqsh dollari|_usd\b/i,
  ],
  ['EUR', /eur\b|eur_|euros?\b|€|евро|ecu\b|^mio_(exp|imp)|^trd_val|value_in_eur|欧元/i],
  ['CNY', /cny|rmb|yuan|юан|人民币/i],
  ['KZT', /kzt|tenge|тенге/i],
  ['RUB', /\brub\b|rubles?|roubles?|рубл|руб\./i],
  ['KGS', /kgs\b|\bsoms?\b|сом(ов)?(?!\p{L})/iu],
  ['UZS', /uzs|so['’ʻ]?m\b|сум(ов)?(?!\p{L})/iu],
  ['TJS', /tjs|somoni|сомони/i],
  ['TMT', /tmt|manat|манат/i],
  ['GEL', /\bgel\b|lari\b|лари(?!\p{L})/iu],
  ['TRY', /\btry\b|lira|лир/i],
  ['JPY', /jpy|yen\b|日元|иен/i],
  ['GBP', /gbp|pounds? sterling|£/i],
  ['INR', /\binr\b|rupees?|₹/i],
]

const MULTIPLIERS: readonly (readonly [number, RegExp])[] = [
  [9, /billions?|\bbill\b|\bbn\b|bln|млрд|миллиард|mlrd|十亿|milliards?|milliarden/i],
  [8, /亿/],
  [
    6,
    /millions?|\bmn\b|\bmln\.|\bmil\b|\bmill?\.|\bmln\b|\bmio\b|milyon|^mio_|^trd_val|млн|миллион|millones|百万|\bm (usd|eur|us\$)/i,
  ],
  [4, /万/],
  [
    3,
    /thousands?|(?<![\d.,])1[ ,.]?000(?![\d.,])|тыс|тысяч|\bths\b|\bthd\b|\bthsd\b|\bbin abd|\bkusd\b|\bkeur\b|\(k ?usd\)|'000|mill?iers|miles|миң|мың|ming\b|千(?=美元|欧元|人民币|元)|минг|tausend/i,
  ],
]

const EXPORT =
  /export|экспорт|вывоз|出口|eksport|exportaci|ausfuhr|_exp_|^t?xg_|\bxg\b|\bexp\b|вивіз|exporté/i
const IMPORT = /import|импорт|ввоз|进口|importaci|einfuhr|_imp_|^t?mg_|\bmg\b|\bimp\b/i
const OTHER_FLOW = /re-? ?(export|import)|реэкспорт|реимпорт|domestic export|foreign export|复出口/i

/** What a text says of the figures under or beside it. */
export function measureOf(text: string): Measure {
  const plain = text.trim()
  const hasExport = EXPORT.test(plain)
  const hasImport = IMPORT.test(plain)
  const kind = KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'value'
  return {
    kind: kind === 'value' && hasExport && hasImport ? 'turnover' : kind,
    flow: hasExport === hasImport ? null : hasExport ? 'X' : 'M',
    isOther: OTHER_FLOW.test(plain),
    currency: CURRENCIES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null,
    multiplier: MULTIPLIERS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null,
    valuation: /\bf\.?o\.?b\b|fob|фоб/i.test(plain)
      ? 'FOB'
      : /\bc\.?i\.?f\b|cif|сиф/i.test(plain)
        ? 'CIF'
        : '',
    period: periodOf(plain) ?? periodWithin(plain),
  }
}
