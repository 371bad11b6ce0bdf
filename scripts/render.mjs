// Writes charts as files, without a browser: npm run render -- "<query>" --format svg,csv --out DIR
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutBrowser } from './without-browser.mjs'

const { load, close } = await withoutBrowser()
const { parseRenderArgs } = await load('/src/cli/args.ts')
const { UsageError } = await load('/src/cli/arguments.ts')

/** What `make` gives, or an exit with what is wrong with what is asked for. */
async function orExit(make) {
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exit(2)
  }
}

/** A person's own statistics in files, or an exit where they give none. */
async function ownStatistics({ files, ...settings }) {
  const { digestOf, diskFiles } = await load('/src/cli/disk-file.ts')
  const { ownForCharts } = await load('/src/cli/own-charts.ts')
  const { dayOf } = await load('/src/cli/reproducible.ts')
  const { own, lines, code } = await orExit(async () =>
    ownForCharts({
      ...settings,
      files: diskFiles(files),
      digests: await Promise.all(files.map(digestOf)),
      readOn: dayOf(process.env, new Date()),
    }),
  )
  for (const line of lines) console.error(line)
  if (own === null) process.exit(code)
  return own
}

const wanted = await orExit(() =>
  parseRenderArgs(process.argv.slice(2), (file) => readFileSync(file, 'utf8')),
)
const own = wanted.own === null ? {} : { own: await ownStatistics(wanted.own) }
const { render } = await load('/src/cli/render.ts')
const { shippedDataset } = await load('/src/dataset/shipped-dataset.ts')
let number = 1
const { files, failed } = await render({ ...shippedDataset(), ...own }, wanted, ({ query, kind, text }) => {
  const said = `[${number}/${wanted.queries.length}] ?${query}: ${text}`
  if (kind === 'done' || kind === 'failed') number += 1
  if (kind === 'done') console.log(said)
  else console.error(kind === 'failed' ? `${said} (failed)` : said)
})
mkdirSync(wanted.out, { recursive: true })
for (const { name, content } of files) writeFileSync(join(wanted.out, name), content)
console.log(`${files.length} files in ${wanted.out}`)
await close()
process.exit(failed > 0 ? 1 : 0)
