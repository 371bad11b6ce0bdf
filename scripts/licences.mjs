// Writes the licences of what the build ships into dist/: part of npm run build. Vite tells which packages are in its
// chunks, for each of the builds; the typefaces have theirs beside them too, as the SIL Open Font License asks.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'dist')
const LISTS = join(DIST, '.vite')

const read = (file) => readFileSync(join(ROOT, file), 'utf8')

/** What is in no chunk: the map's outlines were made from one of these, and style sheets bring the others. */
const BESIDE = ['world-atlas', '@fontsource-variable/source-sans-3', '@fontsource-variable/source-serif-4']

function beside(name) {
  const { version, license } = JSON.parse(read(`node_modules/${name}/package.json`))
  return { name, version, identifier: license, text: read(`node_modules/${name}/LICENSE`) }
}

/** Some packages name the MIT licence and bring no text: it is always the same but for whom it names. */
function withText(one) {
  if ((one.text ?? '').trim() !== '') return { ...one, identifier: one.identifier ?? named(one.text) }
  if (one.identifier !== 'MIT') throw new Error(`${one.name} brings no text of its licence.`)
  const { author } = JSON.parse(read(`node_modules/${one.name}/package.json`))
  const holder = author?.name ?? author ?? `the authors of ${one.name}`
  return { ...one, text: read('LICENSE').replace(/^Copyright.*$/m, `Copyright (c) ${holder}`) }
}

/** The licence that a text says it is, where its package does not. */
function named(text) {
  return /^\s*(?:The )?MIT License/i.test(text) ? 'MIT' : 'its own'
}

function shipped() {
  const lists = readdirSync(LISTS).filter((name) => /^licences-.*\.json$/.test(name))
  const all = lists.flatMap((name) => JSON.parse(readFileSync(join(LISTS, name), 'utf8')))
  const byName = new Map([...all, ...BESIDE.map(beside)].map((one) => [`${one.name} ${one.version}`, one]))
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => withText(one))
}

/** Writes LICENSES.md, and OFL texts into assets/.
 *  @throws Error when a package has another licence than MIT and no text of it */
export function writeLicences() {
  const packages = shipped()
  const sections = packages.map(
    ({ name, version, identifier, text }) => `## ${name} ${version} (${identifier})\n\n${text.trim()}\n`,
  )
  const head = `# Licences\n\n## Khorgos (MIT)\n\n${read('LICENSE').trim()}\n\nIt holds what follows.\n`
  writeFileSync(join(DIST, 'LICENSES.md'), [head, ...sections].join('\n'))
  for (const { name, identifier, text } of packages.filter(({ identifier }) => identifier === 'OFL-1.1'))
    writeFileSync(join(DIST, 'assets', `${name.replace(/.*\//, '')}-${identifier}.txt`), text)
}
