import { namePlaces } from '../dataset/name-places.ts'
import type { Answers } from '../import/answers/answers.ts'
import { en } from '../import/messages/en.ts'
import type { FileBytes } from '../import/read/bytes.ts'
import { readOwn } from '../import/read-own.ts'
import { type OwnSettings, ownStatistics, productsOf } from '../import/results/own-statistics.ts'
import type { Rate } from '../import/rows/convert.ts'
import { ALL_GOODS, type OwnStatistics } from '../trade/own.ts'
import { UsageError } from './arguments.ts'
import { codeOf, linesOf } from './own.ts'

/** Files of statistics that charts are to be of. */
export interface OwnJob {
  readonly files: readonly FileBytes[]
  /** SHA-256 of each file, in hexadecimal. */
  readonly digests: readonly string[]
  readonly answers: Answers
  readonly rates: readonly Rate[]
  /** The product to be charted; null for all goods, or the only one that there is. */
  readonly product: string | null
  /** The day, ISO 8601. */
  readonly readOn: string
}

/** What charts take of files, and what became of each file, a line for each table of it.
 *  @returns no statistics where the files give no value; then `code` is 3 as long as a question is open, else 1
 *  @throws UsageError where it is not clear which product is meant */
export async function ownForCharts({ files, digests, answers, rates, product, readOn }: OwnJob): Promise<{
  readonly own: OwnStatistics | null
  readonly lines: readonly string[]
  readonly code: 0 | 1 | 3
}> {
  const names = files.map(({ name }) => name)
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined)
    throw new UsageError(`Two files are called ${twice}. Values say which file they are of: rename one.`)
  const read = await readOwn(files, answers)
  const lines = linesOf(read, null, en)
  const code = codeOf(read)
  const known = productsOf(read, answers).map((one) => one.product)
  if (known.length === 0) return { own: null, lines, code: code === 0 ? 1 : code }
  const settings: OwnSettings = {
    read,
    files: files.map(({ name, size }, i) => ({ name, size, sha256: digests[i] ?? '' })),
    answers,
    rates,
    product: chosenOf(product, known),
    name: names.join(', '),
    readOn,
  }
  const own = await ownStatistics(settings)
  namePlaces(own.statistics.index)
  return { own, lines, code }
}

/** How many products are told of where one has to be chosen. */
const TOLD = 20

function chosenOf(product: string | null, known: readonly string[]): string {
  const [first = ALL_GOODS, second] = known
  if (product === null && (first === ALL_GOODS || second === undefined)) return first
  const found = known.find((one) => one === product || one === `HS ${product}`)
  if (found !== undefined) return found
  const problem =
    product === null ? 'The files have no total of all goods.' : `The files have no product “${product}”.`
  const more = known.length > TOLD ? `, … (${known.length} in all)` : ''
  throw new UsageError(`${problem} Choose one by --product: ${known.slice(0, TOLD).join(', ')}${more}.`)
}
