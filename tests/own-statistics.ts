import { createHash } from 'node:crypto'
import { type Answers, NO_ANSWERS } from '../src/import/answers/answers.ts'
import type { FileBytes } from '../src/import/read/bytes.ts'
import { readOwn } from '../src/import/read-own.ts'
import { ownStatistics } from '../src/import/results/own-statistics.ts'
import type { Rate } from '../src/import/rows/convert.ts'
import { ALL_GOODS, type OwnStatistics } from '../src/trade/own.ts'

export interface Settings {
  readonly answers?: Partial<Answers>
  readonly rates?: readonly Rate[]
  readonly product?: string
}

/** What charts take of files, as somebody would have opened them on 25 November 2026. */
export async function ownOf(files: readonly FileBytes[], settings: Settings = {}): Promise<OwnStatistics> {
  const answers = { ...NO_ANSWERS, ...settings.answers }
  const read = await readOwn(files, answers)
  return ownStatistics({
    read,
    files: await Promise.all(files.map(withDigest)),
    answers,
    rates: settings.rates ?? [],
    product: settings.product ?? ALL_GOODS,
    name: 'My figures',
    readOn: '2026-11-25',
  })
}

async function withDigest({ name, size, arrayBuffer }: FileBytes) {
  const sha256 = createHash('sha256')
    .update(new Uint8Array(await arrayBuffer()))
    .digest('hex')
  return { name, size, sha256 }
}
