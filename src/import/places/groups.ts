import { fold } from './fold.ts'

/** Names of groups, regions and remainders. What they hold is in the rows of their members as well, or is nobody's in
 *  particular: they are never a partner beside countries. */
const GROUPS = [
  // Continents and regions.
  'Africa|Asia|Europe|America|Americas|The Americas|Oceania|North America|South America|Central America|Latin America|Middle East|Western Hemisphere|Caribbean|Sub-Saharan Africa|Sub Saharan Africa|South and Central America|Australia and Oceania|Pacific Rim|Latin America and the Caribbean|Latin America & Caribbean|Europe & Central Asia|East Asia & Pacific|South Asia|Middle East & North Africa|Middle East and North Africa|Eastern Europe|Western Europe|Central Asia|East Asia|Southeast Asia|Antarctica (region)|LAC|Developing countries|Developed countries|Pacific Islands|West Asia|Western Asia|Eastern Asia|Northern Africa|Southern Asia|South-eastern Asia|South-Eastern Asia|Northern America|Northern Europe|Southern Europe',
  'Африка|Азия|Европа|Америка|Океания|Австралия и Океания|Северная Америка|Южная Америка|Латинская Америка|Центральная Америка|Ближний Восток|Центральная Азия',
  '亚洲|非洲|欧洲|拉丁美洲|北美洲|大洋洲|东南亚国家联盟|东盟|亚太经济合作组织|一带一路|共建“一带一路”国家|其他国家(地区)|区域全面经济伙伴关系协定',
  // Groups of countries.
  'CIS|СНГ|Страны СНГ|КМШ|ТМД|MDH|Commonwealth of Independent States|EAEU|EEU|ЕАЭС|Страны ЕАЭС|ЕАЭБ|Eurasian Economic Union|Страны вне ЕАЭС|Страны вне ЕС|Страны вне СНГ|Страны дальнего зарубежья|Остальные страны мира|Остальные страны|Другие страны|Прочие страны|Другие|Прочие|SCO|ШОС|ЕЭП|Таможенный союз|Страны ОЭСР|ОЭСР|АСЕАН|БРИКС|АТЭС|ОПЕК|Страны АТЭС',
  'OECD|OPEC|ASEAN|APEC|BRICS|NAFTA|USMCA|EFTA|MERCOSUR|GCC|G7|G20|CAFTA-DR|LDC|ACP|European Free Trade Association|NAFTA with Mexico (Consump)|NAFTA with Canada (Consump)|USMCA with Mexico (Consump)|USMCA with Canada (Consump)|Advanced Technology Products|World, Seasonally Adjusted|European Free Trade Area|Euro Area|Eurozone|EA|Extra-EU|Intra-EU|Non-EU|Extra EU|Intra EU|EU countries not specified|Advanced Economies|Emerging and Developing Economies|Emerging Market and Developing Economies|Emerging and Developing Asia|Emerging and Developing Europe|Middle East and Central Asia|Memorandum Items|Export earnings: fuel|Export earnings: nonfuel',
  // What is left over, and what is no country.
  'Other countries|Other Countries not included elsewhere|Other|Others|Rest of the world|Rest of world|ROW|All other countries|International Organizations|Int. org.|联合国及机构和国际组织|Orta Asya|International organisations|Международные организации|Bunkers|Free Zones|Special Categories|LAIA, nes|LAIA nes|Other Europe, nes|Other Africa, nes|Oceania, nes|North America and Central America, nes|Rest of America, nes|Caribbean, nes|Africa CAMEU region, nes|Eastern Europe, nes|Western Asia, nes|Europe EU, nes|Europe EFTA, nes|Neutral Zone|Iraq-Saudi Arabia Neutral Zone|Gaza Strip admin. by Israel|West Bank admin. by Israel|Gaza Strip Administered by Israel|West Bank Administered by Israel|High seas|Ceuta|Melilla|Ceuta and Melilla|Boshqa mamlakatlar|Австралия жана Океания|Ship stores and bunkers|Ships’ bunkers|Stores and provisions|Boshqa davlatlar|Башка өлкөлөр|Бошқа давлатлар|US Misc. Pacific Isds',
]

const NAMES: ReadonlySet<string> = new Set(GROUPS.flatMap((names) => names.split('|').map(fold)))

/** Shapes that only groups have: Comtrade's letter and number, Eurostat's EA19 and EU28, the IMF's G163. */
const CODES =
  /^(?:[A-F]\d{2}|G\d{3}|X[12]|_X\d|EA\d*(?:_\d+)?|EU(?:6|9|10|12|15|25|27_2007|27|28)|(?:EXT|INT|INTRA|EXTRA)_?EU\w*|EFTA|CIS|ACP|OPEC|BRIC\w*|D\d_\w+|EXT_\w+|B0|R\d{1,2}|[FWV]\d{3,4}|1[CRE]_?\w+|[A-Z]\d_?[A-Z]?\d*)$/
const WORDS =
  /^(euro area|european union|eu|ea)\b.*\b\d|not specified( within .*| for .*)?$|^stores and provisions|^(ceuta|melilla)\b|\bn\.?e\.?s\.?$|not elsewhere specified|^emerging |^rest of |^other .*|^остальные |^прочие |^другие |^страны |^вне |^(дальнее|ближнее) зарубежье|^extra[- ]|^intra[- ]|income$|^euro area\b|^world excl|^developing |^developed /i

/** Whether a name or a code is that of a group, a region, or what is left over. */
export function isGroup(text: string): boolean {
  return NAMES.has(fold(text)) || CODES.test(text) || WORDS.test(text)
}
