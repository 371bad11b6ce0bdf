import './document.ts'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { toPdf } from '../../src/export/pdf/pdf.ts'
import { rasterise } from '../../src/export/png/png-without-browser.ts'
import { withOutlines } from '../../src/export/svg/outlines.ts'
import { drawSvg } from '../../src/export/svg/svg.ts'
import { readTypeface } from '../../src/export/typefaces/typeface-files-without-browser.ts'
import { bothDatasets } from '../official-data.ts'
import { FULL } from '../runs.ts'
import { byLibreOffice, byRsvg, covering, cutOff, has, unseenIn, wordsOf } from './opened.ts'

/* Every kind of chart in both languages, opened by programs of other makers, in whose typefaces it may be: librsvg and
   LibreOffice draw the SVG, Poppler reads and draws what they make of it, and our own PDF. Only where they are installed. A
   few kinds in every run, all in a full one. */

const FEW = ['chart=change', 'chart=map', 'chart=bars&basis=reported']
const MORE = [
  '',
  'relative=RUS',
  'chart=stacked',
  'chart=rank',
  'chart=check',
  'chart=check&measure=rank',
  'chart=check&measure=earlier',
  'chart=lines&mark=2009~2020',
  'chart=lines&scale=log&partner=CHN~AFG',
  'chart=lines&measure=concentration&area=KAZ~KGZ',
  'chart=bars&basis=mirror&measure=balance&time=2019',
  'chart=change&basis=reported&time=2015..2022&partner=CHN~EU~RUS~USA~UKR',
  'chart=stacked&basis=reported',
  'chart=multiples&partner=CHN~RUS&panels=free',
  'chart=rank&basis=reported',
  'chart=flows&time=2020&area=KAZ',
  'chart=flows&time=2000..2022&area=KAZ~UZB&partner=CHN~EU~RUS&panels=free',
  'chart=mirror',
  'chart=mirror&time=2000..2022&area=KAZ&partner=CHN',
]
const WIDTH = 760
const CHARTS = (FULL ? [...FEW, ...MORE] : FEW).flatMap((query) =>
  ['en', 'ru'].map((lang) => ({
    name: `${query} ${lang}`.trim().replace(/[^\w]+/g, '-'),
    model: resolve(bothDatasets, decodeSpec(parseQuery(`?${query}&lang=${lang}`)).spec),
  })),
)

const folder = mkdtempSync(join(tmpdir(), 'khorgos-pictures-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The words that an SVG says, without the bands around them. */
function saidIn(svg: string): string[] {
  const page = new DOMParser().parseFromString(svg, 'image/svg+xml')
  return [...page.querySelectorAll('text:not([aria-hidden])')].flatMap((text) => {
    const lines = text.children.length > 0 ? [...text.children] : [text]
    return lines.flatMap((line) => (line.textContent ?? '').split(/[\s\u00a0\u202f]+/)).filter(Boolean)
  })
}

/** What is wrong with a picture that says these words: what is missing, cut off, covered or not to be seen. */
async function faultsOf(pdf: string, said: readonly string[]) {
  const page = wordsOf(pdf)
  const found = page.words.map(({ text }) => text).join('')
  return {
    missing: said.filter((word) => !found.includes(word)),
    cut: cutOff(page),
    covered: covering(page),
    unseen: await unseenIn(pdf, page.words),
  }
}

const NONE = { missing: [], cut: [], covered: [], unseen: [] }

async function svgs(): Promise<Record<string, string>> {
  const made: Record<string, string> = {}
  for (const { name, model } of CHARTS) made[name] = await drawSvg(model, { width: WIDTH, theme: 'light' })
  return made
}

describe.runIf(has('rsvg-convert', 'pdftotext'))('librsvg', { timeout: 1_200_000 }, () => {
  test('draws every value of every chart: none cut off, none covered', async () => {
    const made = await svgs()
    const faults: Record<string, unknown> = {}
    for (const [name, pdf] of Object.entries(byRsvg(join(folder, 'rsvg'), made))) {
      faults[name] = await faultsOf(pdf, saidIn(made[name] ?? ''))
    }
    expect(faults).toEqual(Object.fromEntries(CHARTS.map(({ name }) => [name, NONE])))
  })

  test('would be found to lose a text under its band, off the edge, or under another', async () => {
    const text = (more: string, words: string) =>
      `<text font-family="Arial" font-size="15" ${more}>${words}</text>`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="300" height="100" fill="#fdfcf9"/>${[
      text('x="10" y="30" stroke="#fdfcf9" stroke-width="5"', 'swallowed'),
      text('x="250" y="60"', 'beyondtheedge'),
      text('x="10" y="60"', 'below'),
      text('x="20" y="62"', 'above'),
    ].join('')}</svg>`
    const { 'lost-texts': pdf = '' } = byRsvg(join(folder, 'lost'), { 'lost-texts': svg })
    expect(await faultsOf(pdf, ['elsewhere'])).toEqual({
      missing: ['elsewhere'],
      cut: [expect.stringMatching(/^beyond/)],
      covered: [expect.stringMatching(/below|above/)],
      unseen: ['swallowed'],
    })
  })

  test('draws texts as outlines like our own picture of them', async () => {
    for (const { name, model } of CHARTS.slice(0, 6)) {
      const options = { width: WIDTH, theme: 'light' } as const
      const { svg } = await withOutlines(
        await drawSvg(model, { ...options, hasTypefaces: true }),
        readTypeface,
      )
      expect(svg).not.toContain('<text')
      const file = join(folder, `${name}.outlines`)
      writeFileSync(`${file}.svg`, svg)
      expect(spawnSync('rsvg-convert', ['-o', `${file}.png`, `${file}.svg`]).status).toBe(0)
      const { png } = await rasterise(model, { ...options, scale: 1 })
      expect(await apart(`${file}.png`, Buffer.from(png))).toBeLessThan(0.01)
    }
  })
})

/** What part of two pictures is of clearly different colours. */
async function apart(...pictures: readonly (string | Buffer)[]): Promise<number> {
  const [a, b] = await Promise.all(
    pictures.map(async (picture) => {
      const image = await loadImage(picture)
      const context = createCanvas(image.width, image.height).getContext('2d')
      context.drawImage(image, 0, 0)
      return context.getImageData(0, 0, image.width, image.height).data
    }),
  )
  expect(a?.length).toBe(b?.length)
  const differing = a?.filter((value, i) => Math.abs(value - (b?.[i] ?? 0)) > 96).length ?? Infinity
  return differing / (a?.length ?? 1)
}

describe.runIf(has('soffice', 'pdftotext'))('LibreOffice', { timeout: 1_200_000 }, () => {
  test('draws every value of every chart: none cut off, none covered', async () => {
    const made = await svgs()
    const faults: Record<string, unknown> = {}
    for (const [name, pdf] of Object.entries(byLibreOffice(join(folder, 'office'), made))) {
      faults[name] = await faultsOf(pdf, saidIn(made[name] ?? ''))
    }
    expect(faults).toEqual(Object.fromEntries(CHARTS.map(({ name }) => [name, NONE])))
  })
})

describe.runIf(has('pdftotext', 'pdffonts'))('Poppler', { timeout: 1_200_000 }, () => {
  test('finds every value of a chart in its PDF, in typefaces that it brings', async () => {
    const faults: Record<string, unknown> = {}
    for (const { name, model } of CHARTS) {
      const options = { width: WIDTH, theme: 'light' } as const
      const pdf = join(folder, `${name}.pdf`)
      writeFileSync(pdf, await toPdf(model, { ...options, read: readTypeface, date: new Date(0) }))
      const said = saidIn(await drawSvg(model, { ...options, hasTypefaces: true }))
      faults[name] = await faultsOf(pdf, said)
      const { stdout } = spawnSync('pdffonts', [pdf], { encoding: 'utf8' })
      const fonts = stdout.trim().split('\n').slice(2)
      expect(fonts.length).toBeGreaterThan(0)
      // Whether it is embedded, and as a subset, by whose letters it can be searched.
      for (const font of fonts) expect(font).toMatch(/Source(Sans3|Serif4).* yes yes yes /)
    }
    expect(faults).toEqual(Object.fromEntries(CHARTS.map(({ name }) => [name, NONE])))
  })
})
