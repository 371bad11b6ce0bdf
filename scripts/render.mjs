// Writes charts as files, without a browser: npm run render -- "<query>" --format svg,csv --out DIR
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutBrowser } from './without-browser.mjs'

const { load, close } = await withoutBrowser()
const { parseRenderArgs, UsageError } = await load('/src/cli/args.ts')

/** What is asked for, or an exit with what is wrong with it. */
function job() {
  try {
    return parseRenderArgs(process.argv.slice(2), (file) => readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exit(2)
  }
}

const wanted = job()
const { render } = await load('/src/cli/render.ts')
const { shippedDataset } = await load('/src/dataset/shipped-dataset.ts')
let number = 1
const { files, failed } = await render(shippedDataset(), wanted, ({ query, kind, text }) => {
  const said = `[${number}/${wanted.queries.length}] ?${query}: ${text}`
  if (kind !== 'changed') number += 1
  if (kind === 'done') console.log(said)
  else console.error(kind === 'failed' ? `${said} (failed)` : said)
})
mkdirSync(wanted.out, { recursive: true })
for (const { name, content } of files) writeFileSync(join(wanted.out, name), content)
console.log(`${files.length} files in ${wanted.out}`)
await close()
process.exit(failed > 0 ? 1 : 0)
