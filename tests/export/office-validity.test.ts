// @vitest-environment jsdom

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import * as v from 'valibot'
import { afterAll, describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { ARTICLE_CHARTS, LANGS, OFFICIAL_CHARTS } from '../../src/chart/spec.ts'
import { toDocx } from '../../src/export/ooxml/docx.ts'
import { toXlsx } from '../../src/export/ooxml/xlsx.ts'
import { toPptx } from '../../src/export/pptx/pptx.ts'
import { ALL_PARTNERS } from '../../src/trade/groups.ts'
import { bothDatasets } from '../official-data.ts'
import { FULL, sampled } from '../runs.ts'

/* What Microsoft's own Open XML SDK says of every Office file: the schemas of ECMA-376 and what they cannot say, such as
   that two masters do not share a theme. The package is a program for Linux on x64, and only there are these run. */

const VALIDATOR = join('node_modules', '@xarsh', 'ooxml-validator-linux-x64', 'ooxml-validator')
const isThere = existsSync(VALIDATOR)

const folder = mkdtempSync(join(tmpdir(), 'khorgos-valid-'))
afterAll(() => rmSync(folder, { recursive: true }))

const EVERYBODY = ALL_PARTNERS.filter((code) => code !== 'WLD').join('~')
/** Every kind of chart, in its forms that have slides of their own. */
const VIEWS = [
  ...ARTICLE_CHARTS.map((chart) => `chart=${chart}`),
  'relative=RUS',
  'chart=check&measure=rank',
  'chart=check&measure=earlier',
  ...OFFICIAL_CHARTS.map((chart) => `chart=${chart}&basis=reported`),
  'chart=lines&scale=log&basis=mirror',
  'chart=bars&basis=reported&measure=balance&time=2019&coverage=filled',
  'chart=stacked&basis=reported&measure=share',
  'chart=flows&time=2000..2022',
  'chart=mirror&time=2000..2022',
  `chart=flows&time=2000..2022&partner=${EVERYBODY}`,
  `chart=bars&basis=reported&partner=${EVERYBODY}`,
  `chart=lines&partner=${EVERYBODY}`,
  'chart=lines&title=A %3C%26%3E “title” with %00 odd signs',
]
const modelOf = (query: string) => resolve(bothDatasets, decodeSpec(parseQuery(`?${query}`)).spec)
/** A picture of one dot. */
const DOT = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABXvMqOgAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
)

const FOUND = v.object({
  errors: v.array(
    v.object({ path: v.nullable(v.string()), xPath: v.nullable(v.string()), description: v.string() }),
  ),
})

async function faultsOf(file: Blob, name: string) {
  const path = join(folder, name)
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()))
  const run = spawnSync(VALIDATOR, [path], { encoding: 'utf8' })
  expect(run.status, run.stderr).toBe(0)
  const { errors } = v.parse(FOUND, JSON.parse(run.stdout))
  return errors.map(({ path: part, xPath, description }) => `${part} ${xPath}: ${description}`)
}

describe.runIf(isThere).each(sampled(LANGS, 1))('in %s the Open XML SDK finds no fault', (lang) => {
  const models = VIEWS.map((query) => modelOf(`${query}&lang=${lang}`))

  test('in a deck of all kinds of slides', { timeout: 120_000 }, async () => {
    expect(await faultsOf(await toPptx(models), `all-${lang}.pptx`)).toEqual([])
  })

  test.each([1, 2, 7])('in a deck of %d', { timeout: 120_000 }, async (count) => {
    expect(await faultsOf(await toPptx(models.slice(5, 5 + count)), `${count}-${lang}.pptx`)).toEqual([])
  })

  // In a full run each in one language, as it takes the validator a while to start.
  const some = FULL ? VIEWS.filter((_, i) => LANGS[i % LANGS.length] === lang) : sampled(VIEWS, 2)
  test.each(some)('in the workbook and the document of %s', { timeout: 120_000 }, async (query) => {
    const model = modelOf(`${query}&lang=${lang}`)
    const picture = model.kind === 'table' ? null : { png: DOT, width: 760, height: 500 }
    expect(await faultsOf(await toXlsx(model), 'one.xlsx')).toEqual([])
    expect(await faultsOf(await toDocx(model, picture), 'one.docx')).toEqual([])
  })
})

test.runIf(isThere)('the validator sees a fault where there is one', { timeout: 60_000 }, async () => {
  const parts = unzipSync(new Uint8Array(await (await toXlsx(modelOf(''))).arrayBuffer()))
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())
  parts['xl/styles.xml'] = strToU8(styles.replace('<b/><sz val="11"/>', '<sz val="11"/><b/>'))
  expect(await faultsOf(new Blob([new Uint8Array(zipSync(parts))]), 'wrong.xlsx')).toHaveLength(1)
})
