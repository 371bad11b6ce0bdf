import { LEFT_OUT_HEAD, leftOutLine } from '../../../export/own/left-out.ts'
import type { Answers } from '../../../import/answers/answers.ts'
import { en } from '../../../import/messages/en.ts'
import { ru } from '../../../import/messages/ru.ts'
import { nearestPlaces } from '../../../import/places/places.ts'
import { readableOf } from '../../../import/read/readable.ts'
import { type OwnRead, readOwn } from '../../../import/read-own.ts'
import { digestOf } from '../../../import/results/digest.ts'
import { type FileRead, ownStatistics, productsOf } from '../../../import/results/own-statistics.ts'
import { previewsOf, type TablePreview } from '../../../import/results/preview.ts'
import type { OwnReport } from '../../../import/results/report.ts'
import type { Rate } from '../../../import/rows/convert.ts'
import { isYear } from '../../../import/rows/observation.ts'
import { PARTIES } from '../../../trade/observation.ts'
import { ALL_GOODS } from '../../../trade/own.ts'
import { type OwnRecord, recordOf } from '../../../trade/own-record.ts'

/** What the worker is asked, each time of one reading, by its number. The first is to read; whoever wants to stop half-way
 *  ends the worker. */
export type OwnRequest = { readonly of: number } & (
  | {
      readonly asks: 'read'
      readonly files: readonly File[]
      /** SHA-256 by file, of those that are known. */
      readonly digests: readonly (string | null)[]
      readonly answers: Answers
      /** The name of a lock that is held as long as the worker lives: nothing else tells when it is killed. */
      readonly lock: string
    }
  | {
      readonly asks: 'statistics'
      readonly product: string
      readonly rates: readonly Rate[]
      readonly name: string
      /** ISO 8601. */
      readonly day: string
    }
  | { readonly asks: 'left-out'; readonly lang: 'en' | 'ru' }
  /** What was read is no longer wanted. */
  | { readonly asks: 'forget' }
)

/** What it answers. */
export type OwnAnswer =
  | { readonly says: 'alive' }
  | { readonly says: 'recognised'; readonly previews: readonly TablePreview[] }
  /** The share of all bytes that was read, 0 to 1. */
  | { readonly says: 'progress'; readonly share: number }
  | { readonly says: 'read'; readonly report: OwnReport }
  /** SHA-256 by file; null for those that cannot be read. */
  | { readonly says: 'digests'; readonly digests: readonly (string | null)[] }
  | { readonly says: 'statistics'; readonly record: OwnRecord }
  | { readonly says: 'left-out'; readonly csv: Blob }
  | { readonly says: 'failed'; readonly message: string }

/** Progress is told no more often, ms. */
const PAUSE = 100
const LISTED = 50
const COMPARED = 5000
const PACKED = 10_000

export type Said = OwnAnswer & { readonly of: number }

type Answering = (message: OwnAnswer) => void

interface Held {
  readonly files: readonly File[]
  readonly answers: Answers
  /** What is read once more takes its place at once: two of the largest would not fit into memory. */
  read: Promise<OwnRead>
}

/** What was read last. */
let held: Held | null = null
let digests: Promise<readonly FileRead[]> | null = null

/* However large a file is, the page goes on answering meanwhile. */
addEventListener('message', async ({ data }: MessageEvent<OwnRequest>) => {
  const answer: Answering = (message) => postMessage({ ...message, of: data.of } satisfies Said)
  try {
    switch (data.asks) {
      case 'read':
        return await read(data, answer)
      case 'statistics':
        return await statistics(data, answer)
      case 'left-out':
        return await leftOut(data.lang, answer)
      case 'forget':
        held = null
        digests = null
    }
  } catch (error) {
    answer({ says: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})

async function read(request: Extract<OwnRequest, { asks: 'read' }>, answer: Answering) {
  await hold(request.lock)
  answer({ says: 'alive' })
  await readReadable(request, answer)
}

async function readReadable(
  {
    files,
    answers,
    digests: known,
  }: Pick<Extract<OwnRequest, { asks: 'read' }>, 'files' | 'answers' | 'digests'>,
  answer: Answering,
): Promise<void> {
  const { readable, refused } = await readableOf(files)
  try {
    answer({ says: 'recognised', previews: await previewsOf(readable, answers) })
    const read = await readOwn(readable, answers, { onProgress: paced(answer) })
    const result = { ...read, notRead: [...refused, ...read.notRead] }
    held = { files: readable, answers, read: Promise.resolve(result) }
    answer({ says: 'read', report: reportOf(result, answers) })
    digests = digestsOf(
      readable,
      readable.map((file) => known[files.indexOf(file)] ?? null),
    )
    const found = await digests
    answer({
      says: 'digests',
      digests: files.map((file) => found[readable.indexOf(file)]?.sha256 ?? null),
    })
  } catch (error) {
    // What is moved while it is read takes no other file with it.
    const still = await readableOf(readable)
    if (still.refused.length === 0) throw error
    await readReadable({ files, answers, digests: known }, answer)
  }
}

/** Holds a lock until the worker ends, where the browser has locks. */
function hold(lock: string): Promise<void> {
  if (!('locks' in navigator)) return Promise.resolve()
  return new Promise((held) => {
    navigator.locks.request(lock, () => {
      held()
      return new Promise(() => {})
    })
  })
}

function paced(answer: Answering): (share: number) => void {
  let last = Number.NEGATIVE_INFINITY
  return (share) => {
    const now = performance.now()
    if (now - last < PAUSE) return
    last = now
    answer({ says: 'progress', share })
  }
}

async function digestsOf(
  files: readonly File[],
  known: readonly (string | null)[],
): Promise<readonly FileRead[]> {
  const found: FileRead[] = []
  for (const [i, file] of files.entries())
    found.push({ name: file.name, size: file.size, sha256: known[i] ?? (await digestOf(file)) })
  return found
}

async function statistics(
  { product, rates, name, day }: Extract<OwnRequest, { asks: 'statistics' }>,
  answer: Answering,
) {
  if (held === null || digests === null) throw new Error('Nothing has been read.')
  const { answers } = held
  const [read, files] = await Promise.all([held.read, digests])
  answer({
    says: 'statistics',
    record: recordOf(await ownStatistics({ read, files, answers, rates, product, name, readOn: day })),
  })
}

/** Reads once more, as what is left out is told as it comes and held by nobody. */
async function leftOut(lang: 'en' | 'ru', answer: Answering) {
  if (held === null) throw new Error('Nothing has been read.')
  const words = lang === 'ru' ? ru : en
  const parts: BlobPart[] = [LEFT_OUT_HEAD]
  // A text that grows with the rows is handed to the browser in pieces, which keeps it out of the memory of the page.
  let lines: string[] = []
  const pack = () => {
    parts.push(new Blob(lines))
    lines = []
  }
  held.read = readOwn(held.files, held.answers, {
    onProgress: paced(answer),
    onLeftOut: (one) => {
      if (lines.push(leftOutLine(one, words)) >= PACKED) pack()
    },
  })
  await held.read
  pack()
  answer({ says: 'left-out', csv: new Blob(parts, { type: 'text/csv' }) })
}

function reportOf(read: OwnRead, answers: Answers): OwnReport {
  const { tables, notRead, conflicts, ledger } = read
  const currencies = new Map<string, Set<string>>()
  const comparable: OwnReport['comparable'][number][] = []
  for (const one of ledger.observations(answers.conflict)) {
    if (!isYear(one.period)) continue
    if (one.currency !== 'USD') {
      const years = currencies.get(one.currency) ?? new Set()
      currencies.set(one.currency, years.add(one.period))
    } else if (
      comparable.length < COMPARED &&
      one.product === ALL_GOODS &&
      isShipped(one.reporter) &&
      isShipped(one.partner)
    )
      comparable.push(one)
  }
  const names = new Map<string, number>()
  for (const { unmatched } of tables)
    for (const [name, rows] of unmatched) names.set(name, (names.get(name) ?? 0) + rows)
  return {
    tables,
    notRead,
    conflicts: {
      count: conflicts.length,
      first: conflicts.slice(0, LISTED).map(({ key, alternatives }) => ({ key, values: alternatives })),
    },
    products: productsOf(read, answers),
    currencies: [...currencies].map(([currency, years]) => ({ currency, years: [...years].sort() })),
    comparable,
    unmatchedNames: names.size,
    unmatched: [...names]
      .sort(([, a], [, b]) => b - a)
      .slice(0, LISTED)
      .map(([name, rows]) => ({ name, rows, nearest: nearestPlaces(name) })),
  }
}

const SHIPPED: ReadonlySet<string> = new Set(PARTIES)
const isShipped = (code: string) => SHIPPED.has(code)
