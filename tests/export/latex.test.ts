import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { ARTICLE_CHARTS, OFFICIAL_CHARTS } from '../../src/chart/views.ts'
import { stemOf } from '../../src/export/file-name.ts'
import { toBibtex } from '../../src/export/references/bibtex.ts'
import { dateOf, type Reference, referencesOf } from '../../src/export/references/cite.ts'
import { latexText, toLatex } from '../../src/export/references/latex.ts'
import { bothDatasets } from '../official-data.ts'

/* What is written for LaTeX is read by LaTeX and its two readers of references. Only where they are installed: Debian
   has them in texlive-latex-recommended, texlive-bibtex-extra, texlive-lang-cyrillic, cm-super, biber and poppler-utils. */

const isThere = (program: string, option = '--version') => spawnSync(program, [option]).status === 0
const hasLatex = ['pdflatex', 'biber', 'bibtex'].every((program) => isThere(program))
if (!hasLatex) console.log('Without pdflatex, biber and bibtex what is written for LaTeX is not compiled.')
const hasReader = isThere('pdftotext', '-v')

const root = mkdtempSync(join(tmpdir(), 'khorgos-latex-'))
afterAll(() => rmSync(root, { recursive: true }))

const LINK = 'https://your.host/khorgos/?chart=lines&partner=CHN~EU&title=%D0%9C%D0%BE%D0%B9%20100%25'
const ODD = '#1 & 50% of $x_1^2$ {braces} ~ \\ <b> | "quoted" −12 ≥ 5'
const models = ['en', 'ru'].flatMap((lang) =>
  [
    ...ARTICLE_CHARTS.map((chart) => `?chart=${chart}&lang=${lang}`),
    ...OFFICIAL_CHARTS.map((chart) => `?chart=${chart}&basis=reported&lang=${lang}`),
    `?lang=${lang}&title=${encodeURIComponent(ODD)}`,
  ].map((query) => resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)),
)
const all = models.flatMap((model) => referencesOf(model, LINK))
const references = [...new Map(all.map((one) => [one.id, one])).values()]
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A folder with a document, its references and the pictures. */
function written(name: string, document: string): string {
  const folder = join(root, name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'main.tex'), document)
  writeFileSync(join(folder, 'report.bib'), toBibtex(references))
  for (const model of models)
    for (const again of ['', '-2']) writeFileSync(join(folder, `${stemOf(model)}${again}.png`), onePixel)
  return folder
}

/** Vitest's MODE would be that of a printer to what makes TeX's metrics where none are held yet. */
const { MODE: _, ...env } = process.env

/** Runs a program in a folder; what it says. */
function run(folder: string, program: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, { cwd: folder, env, encoding: 'utf8' })
  expect(status, `${stdout}${stderr}`.slice(-2000)).toBe(0)
  return stdout
}

function compile(folder: string) {
  run(folder, 'pdflatex', '-interaction=nonstopmode', '-halt-on-error', 'main')
  const log = readFileSync(join(folder, 'main.log'), 'latin1')
  expect(log.match(/^(!|Missing character).*/gm)).toBeNull()
}

/** What a PDF says, without its line ends; nothing where no program reads it. */
function words(folder: string): string | null {
  if (!hasReader) return null
  return run(folder, 'pdftotext', '-layout', 'main.pdf', '-')
    .replaceAll(/-\n\s*/g, '')
    .replaceAll(/\s+/g, ' ')
}

const preamble = (...more: string[]) =>
  [
    '\\documentclass{article}',
    '\\usepackage[T2A]{fontenc}',
    '\\usepackage[english,russian]{babel}',
    '\\usepackage{graphicx}',
    ...more,
    '\\usepackage{hyperref}',
    '\\begin{document}',
  ].join('\n')

describe.runIf(hasLatex)('LaTeX', { timeout: 300_000 }, () => {
  test('reads every reference by biber, in both alphabets, with version, date and address', () => {
    const folder = written(
      'biblatex',
      `${preamble('\\usepackage{biblatex}', '\\addbibresource{report.bib}')}
\\nocite{*}\\printbibliography\\end{document}`,
    )
    compile(folder)
    expect(run(folder, 'biber', '--validate-datamodel', 'main')).not.toMatch(/WARN|ERROR/)
    compile(folder)
    const entries = readFileSync(join(folder, 'main.bbl'), 'utf8').split('\\entry{').slice(1)
    const found = new Map(entries.map((entry) => [/^[^}]*/.exec(entry)?.[0], entry]))
    expect([...found.keys()].sort()).toEqual(references.map(({ id }) => id).sort())
    for (const reference of references) expectFields(found.get(reference.id) ?? '', reference)
    const russian = models.find(({ spec }) => spec.lang === 'ru')
    expect(words(folder) ?? russian?.title).toContain(russian?.title)
  })

  test('reads the same by BibTeX, whose styles know years and months only', () => {
    const folder = written(
      'bibtex',
      `${preamble()}\n\\nocite{*}\\bibliographystyle{plain}\\bibliography{report}\\end{document}`,
    )
    compile(folder)
    run(folder, 'bibtex', 'main')
    const list = readFileSync(join(folder, 'main.bbl'), 'utf8')
    expect(list.match(/\\bibitem/g)).toHaveLength(references.length)
    expect(list).toContain('November 2023')
    expect(list).not.toMatch(/\\u\s/)
    compile(folder)
    compile(folder)
  })

  test('sets every picture with its caption, and lists them', () => {
    // More than LaTeX can hold back at once.
    const charts = Array.from({ length: 2 * models.length }, (_, i) => {
      const model = models[i % models.length] ?? expect.fail()
      const file = i < models.length ? `${stemOf(model)}.png` : `${stemOf(model)}-2.png`
      return { model, file, link: LINK }
    })
    const folder = written('figures', `${preamble()}\n\\listoffigures\n\\input{report}\n\\end{document}`)
    writeFileSync(join(folder, 'report.tex'), toLatex(charts))
    compile(folder)
    compile(folder)
    expect(readFileSync(join(folder, 'main.log'), 'latin1')).not.toContain('multiply defined')
    expect(existsSync(join(folder, 'main.lof'))).toBe(true)
    const said = words(folder)
    if (said === null) return
    for (const { title } of models)
      expect(said).toContain(title.replaceAll('\u00a0', ' ').replaceAll('"', '”'))
  })
})

/** What biber has understood of a reference. */
function expectFields(entry: string, reference: Reference) {
  const field = (name: string) => new RegExp(`\\\\field\\{${name}\\}\\{(.*)\\}$`, 'm').exec(entry)?.[1]
  // Biber writes some signs anew, as they may stand in the encodings of today.
  const title = field('title')?.replaceAll(/([<>|])\{\}/g, '$1')
  const signs = { less: '<', greater: '>', bar: '|' }
  const wanted = Object.entries(signs).reduce(
    (text, [command, sign]) => text.replaceAll(`\\text${command}{}`, sign),
    latexText(reference.title),
  )
  expect(title).toBe(`{${wanted}}`)
  expect(field('version')).toBe(reference.version)
  const date = ['year', 'month', 'day'].flatMap((name) => field(name) ?? [])
  expect(date.map(Number)).toEqual([...dateOf(reference)])
  const address = /\\verb\{url\}\n\s*\\verb (.*)/.exec(entry)?.[1]
  expect(address).toBe(reference.URL)
}
