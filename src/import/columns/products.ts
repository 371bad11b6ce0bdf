import { fold } from '../places/fold.ts'

/** Names and codes that mean all goods, as `fold` has them. */
const ALL = new Set(
  [
    'TOTAL',
    'TOTAL-Total',
    'T-Total',
    'T',
    'All',
    'All commodities',
    'All products',
    'All goods',
    'Total all products',
    'Total merchandise',
    'Total trade',
    'AG0',
    'W00',
    'Всего',
    'Все товары',
    '全部商品',
    '总值',
  ].map(fold),
)

/** A product as the ledger knows it: "TOTAL", or system and code, "HS 1801". What has no code keeps its name.
 *  @param system whose codes they are; '' where each says it itself */
export function productOf(text: string, system: string): string {
  // Before what a spreadsheet would take for a formula Khorgos writes an apostrophe.
  if (system === '') return text.replace(/^'(?=[=+\-@])/, '')
  const plain = text.replace(/^'/, '').trim()
  if (ALL.has(fold(plain)) || /^_?T(OTAL)?: /.test(plain)) return 'TOTAL'
  const [, code] = /^(\d{2,10})(?:[\s\-–:].*)?$/.exec(plain) ?? []
  if (code !== undefined) return `${system} ${code}`
  // A name is of no system. Eurostat has the system in its codes as well: SITC0_1.
  return /\d/.test(plain)
    ? `${system} ${plain.slice(0, 60).replace(new RegExp(`^${system}\\s*`), '')}`
    : plain.slice(0, 60)
}

/** Whether a text tells of services, alone or with goods; Comtrade has "S" for them. */
export function isOfServices(text: string): boolean {
  return /^s$|\bservices?\b|услуг|хизмат|қызмет/i.test(text)
}

/** Whether a text is what a table of goods and of services has in the column that parts them. */
export function isGoodsOrServices(text: string): boolean {
  return isOfServices(text) || /^(goods|merchandise|товар(ы|ов)?)$/i.test(text)
}

/** A product as a person types it: digits alone are a code of the Harmonized System, nothing is all goods. */
export function productSaid(text: string): string {
  const plain = text.trim()
  if (plain === '' || ALL.has(fold(plain))) return 'TOTAL'
  return /^\d{2,10}$/.test(plain) ? `HS ${plain}` : plain
}
