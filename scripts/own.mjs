// Reads files of statistics without a browser: npm run own -- FILE… --out DIR [--answer reporter=KAZ,flow=M]
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { withoutDocument } from './without-browser.mjs'

const { load, close } = await withoutDocument()
const { UsageError } = await load('/src/cli/arguments.ts')
const { parseOwnArgs } = await load('/src/cli/own-args.ts')
const { sourceAt } = await load('/src/import/sources/by-address.ts')
const { digestOf, diskFiles } = await load('/src/cli/disk-file.ts')

/** What is asked for, or an exit with what is wrong with it. */
function asked() {
  try {
    const args = parseOwnArgs(process.argv.slice(2))
    return {
      ...args,
      opened: diskFiles(args.files),
      from: args.from && { source: sourceOf(args.from.address), query: args.from.query },
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exit(2)
  }
}

function sourceOf(address) {
  const source = sourceAt(address, fetch)
  if (source === null)
    throw new UsageError(
      `“${address}” is no source. Sources look like https://host/observations.parquet, or clickhouse+https://user@host:8443/database/table.`,
    )
  return source
}

const { opened, from, files, out, answers, rates, lang } = asked()
const { own } = await load('/src/cli/own.ts')
const { officialValues } = await load('/src/cli/official-values.ts')
mkdirSync(out, { recursive: true })
/** What is to be written of each file: a system call for each line would take most of the time. */
const written = new Map()
const { lines, code } = await own(
  {
    files: opened,
    digests: await Promise.all(files.map(digestOf)),
    from,
    answers,
    rates,
    lang,
    official: officialValues(),
  },
  (name, text) => {
    const file = written.get(name) ?? { descriptor: openSync(join(out, name), 'w'), pending: [], length: 0 }
    written.set(name, file)
    file.pending.push(text)
    file.length += text.length
    if (file.length > 1 << 20) flush(file)
  },
)
for (const file of written.values()) {
  flush(file)
  closeSync(file.descriptor)
}

function flush(file) {
  writeSync(file.descriptor, file.pending.join(''))
  file.pending = []
  file.length = 0
}

for (const line of lines) console.log(line)
console.log(`${written.size} files in ${out}`)
await close()
process.exit(code)
