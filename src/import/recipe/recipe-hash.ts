import { ALL_GOODS, type OwnStatistics } from '../../trade/own.ts'
import { rateText } from '../answers/answer-texts.ts'
import { ASKED } from '../answers/answers.ts'

/* How own statistics were made of files, as a link carries it: which files, and what was said of them; no value. It stands
   behind the "#" of an address, which no browser sends to anybody.

   #recipe=file:TradeData.csv:1a2b3c4d~flow=M~assumed:unit=thousand~rate:EUR,2022,1.053,ECB~product:HS 1801

   "~" stands between entries. An entry is a file with the first digits of its SHA-256, a rate, the product where it is not
   all goods, "more" where the link would be too long for the answers, or an answer as `npm run own -- --answer` takes it;
   "assumed:" before one that holds only where the file says nothing. In an entry "%", "~" and what no line holds are
   escaped as in addresses. */

/** What own statistics were made of. */
export type MadeOf = Pick<OwnStatistics, 'files' | 'answers' | 'rates' | 'product'>

export const RECIPE = '#recipe='
/** Programs through which links go cut longer ones. */
export const LONGEST_RECIPE = 6000
/** An address in the address bar is still read by people. */
const LONGEST_SHOWN = 1500

/** The end of an address, "#" included, that says how own statistics were made; '' of more files than a link can name. */
export function recipeHash(own: MadeOf): string {
  const files = own.files.map(({ name, sha256 }) => `file:${name}:${sha256.slice(0, 8)}`)
  const said = [
    ...own.answers.map((text) => (isAssumed(own, text) ? `assumed:${text}` : text)),
    ...own.rates.map((rate) => `rate:${rateText(rate)}`),
    ...(own.product === ALL_GOODS ? [] : [`product:${own.product}`]),
  ]
  const whole = hashOf([...files, ...said])
  const shorter = whole.length <= LONGEST_RECIPE ? whole : hashOf([...files, 'more'])
  return shorter.length <= LONGEST_RECIPE ? shorter : ''
}

/** The same where it is short enough to stand in the address bar; '' where not. */
export function shownRecipeHash(own: MadeOf): string {
  const hash = recipeHash(own)
  return hash.length <= LONGEST_SHOWN ? hash : ''
}

function hashOf(entries: readonly string[]): string {
  const text = entries.map(escaped).join('~')
  return (
    RECIPE +
    encodeURIComponent(text)
      .replaceAll(/%(3A|3D|2C)/g, (sign) => decodeURIComponent(sign))
      .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  )
}

function escaped(entry: string): string {
  return entry.replaceAll(/\p{Cs}/gu, '\ufffd').replaceAll(/[%~\p{Cc}\p{Zl}\p{Zp}]/gu, encodeURIComponent)
}

/** Whether an answer about whole tables was given by nobody of these files: no table has it by hand. */
function isAssumed({ files }: Pick<MadeOf, 'files'>, text: string): boolean {
  const isByHand = files.some(({ tables }) =>
    tables.some(({ given }) => given.some(({ says, from }) => says === text && from === 'user')),
  )
  return Object.hasOwn(ASKED, text.slice(0, text.indexOf('='))) && !isByHand
}
