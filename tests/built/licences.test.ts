import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = readFileSync('dist/LICENSES.md', 'utf8')
const packages = [...text.matchAll(/^## (\S+) (\S+) \((.*)\)$/gm)].map(
  ([, name = '', version = '', identifier = '']) => ({
    name,
    version,
    identifier,
  }),
)
const names = packages.map(({ name }) => name)

test('the build brings the licence of what it ships: libraries, late ones too, typefaces and outlines', () => {
  expect(text).toContain('## Khorgos (MIT)')
  for (const name of [
    'react-dom',
    'recharts',
    'valibot',
    'docx',
    'pdfkit',
    'fontkit',
    'papaparse',
    'world-atlas',
    // In the worker that reads one's own files, and nowhere else.
    'hyparquet',
    'leven',
    '@e965/xlsx',
  ])
    expect(names).toContain(name)
  // The dashboard and the embed page are built apart.
  expect(new Set(packages.map(({ name, version }) => `${name} ${version}`)).size).toBe(packages.length)
  expect(text.match(/Permission is hereby granted|Permission to use, copy/g)?.length).toBeGreaterThan(30)
})

test('every licence lets anybody use, change and pass on what it is of', () => {
  const free = /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1)\b/
  for (const { name, identifier } of packages) expect(identifier, name).toMatch(free)
})

test('typefaces have theirs beside them', () => {
  const assets = readdirSync('dist/assets')
  const families = new Set(assets.flatMap((file) => /^(source-\w+-\d)-.*\.woff2$/.exec(file)?.[1] ?? []))
  expect(families).toEqual(new Set(['source-sans-3', 'source-serif-4']))
  for (const family of families) {
    expect(readFileSync(`dist/assets/${family}-OFL-1.1.txt`, 'utf8')).toContain('SIL OPEN FONT LICENSE')
    expect(names).toContain(`@fontsource-variable/${family}`)
  }
})
