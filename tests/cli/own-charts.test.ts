import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import { afterAll, describe, expect, test } from 'vitest'
import { parseRenderArgs } from '../../src/cli/args.ts'
import { UsageError } from '../../src/cli/arguments.ts'
import { ownForCharts } from '../../src/cli/own-charts.ts'
import { render } from '../../src/cli/render.ts'
import { NO_ANSWERS } from '../../src/import/answers/answers.ts'
import { recipeHash } from '../../src/import/recipe/recipe-hash.ts'
import type { Dataset } from '../../src/trade/figure.ts'
import { table, textFile } from '../import/files.ts'
import { bothDatasets } from '../official-data.ts'

const folder = mkdtempSync(join(tmpdir(), 'khorgos-own-charts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HEAD = ['Reporter', 'Partner', 'Flow', 'Year', 'Product', 'Value (USD million)']
const OF_TWO = table([
  HEAD,
  ['Poland', 'Kazakhstan', 'M', 2024, '1801', 12],
  ['Poland', 'Kazakhstan', 'M', 2024, '2709', 3400],
])

function job(text: string, product: string | null = null) {
  const file = textFile('mine.csv', text)
  return ownForCharts({
    files: [file],
    digests: [createHash('sha256').update(text).digest('hex')],
    answers: NO_ANSWERS,
    rates: [],
    product,
    readOn: '2026-11-25',
  })
}

describe('npm run render --own', () => {
  test('draws what is asked for from the file, also of places that nothing is shipped of', {
    timeout: 120_000,
  }, () => {
    const file = join(folder, 'mine.csv')
    writeFileSync(file, OF_TWO)
    const query = 'chart=bars&basis=own&measure=exports&area=KAZ&partner=POL'
    const args = [
      '--own',
      file,
      '--product',
      '1801',
      query,
      '--format',
      'csv,svg',
      '--out',
      join(folder, 'out'),
    ]
    const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/render.mjs', ...args], {
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(/^mine\.csv: .*rows 2 = 2 kept \+ 0 left out/),
    ])
    expect(stdout).toContain('3 files')
    const name = readdirSync(join(folder, 'out')).find((one) => one.endsWith('.csv'))
    const [row, ...others] = csvParse(readFileSync(join(folder, 'out', name ?? ''), 'utf8'))
    expect(others).toEqual([])
    expect(row).toMatchObject({ partner: 'Poland', year: '2024', value: '0.012', status: 'own' })
    const svg = readdirSync(join(folder, 'out')).find((one) => one.endsWith('.svg'))
    expect(readFileSync(join(folder, 'out', svg ?? ''), 'utf8')).toContain('HS 1801: ')
  })

  test('leaves beside every CSV how the file was read, whatever its shape', async () => {
    const { own } = await job(OF_TWO, 'HS 1801')
    if (own === null) throw new Error('The file has values.')
    const query = 'chart=bars&basis=own&measure=exports&area=KAZ&partner=POL'
    const rendered = async (shape: 'long' | 'wide', separator: 'comma' | 'semicolon', basis = query) => {
      const { files } = await render(
        { ...bothDatasets, own },
        {
          queries: [basis],
          formats: ['csv'],
          out: folder,
          theme: 'light',
          width: 760,
          outlines: false,
          scale: 2,
          link: '',
          csv: { shape, separator },
          own: null,
        },
        () => {},
      )
      const metadata = files.find(({ name }) => name.endsWith('.csv-metadata.json'))
      return metadata === undefined ? null : JSON.parse(String(metadata.content))
    }
    for (const [shape, separator] of [
      ['wide', 'comma'],
      ['long', 'semicolon'],
      ['wide', 'semicolon'],
    ] as const) {
      const metadata = await rendered(shape, separator)
      expect(metadata['khorgos:own'].files[0].name).toBe('mine.csv')
      expect(metadata).not.toHaveProperty('tableSchema')
      expect(metadata.dialect).toEqual(separator === 'semicolon' ? { delimiter: ';' } : undefined)
      // Nothing of an official chart is described that is not its plain long table.
      expect(await rendered(shape, separator, 'chart=bars&basis=reported')).toBeNull()
    }
    expect(await rendered('long', 'comma')).toHaveProperty('tableSchema')
  })

  test('reads a file as a link says it, unless arguments do, and says which file a link needs', async () => {
    const { own } = await job(OF_TWO, 'HS 1801')
    if (own === null) throw new Error('The file has values.')
    const hash = recipeHash(own)
    const query = `chart=bars&basis=own&own=${own.id}&measure=exports&area=KAZ&partner=POL`
    const settings = (...args: readonly string[]) =>
      parseRenderArgs(['--own', 'mine.csv', ...args], () => '').own
    expect(settings(query + hash)).toMatchObject({ product: 'HS 1801', rates: [], answers: NO_ANSWERS })
    expect(settings(query + hash, '--answer', 'flow=M')).toMatchObject({ product: null })
    expect(() => settings(query + hash, `${query}#recipe=file:b.csv:01234567`)).toThrow(UsageError)
    expect(() => settings(`${query}${hash}~colour=red`)).toThrow('what cannot be used: colour=red')
    expect(() => settings(`${query}#recipe=flow=M`)).toThrow(UsageError)

    const rendered = async (link: string, dataset: Dataset) => {
      const said: string[] = []
      const job = parseRenderArgs(
        ['--format', 'ris,csv', '--link', 'https://khorgos.example/', link],
        () => '',
      )
      const { files } = await render(dataset, job, ({ text }) => said.push(text))
      return { said: said.join(), text: String(files.find(({ name }) => name.endsWith('.ris'))?.content) }
    }
    const { text } = await rendered(query + hash, { ...bothDatasets, own })
    expect(text).toContain(`own=${own.id}${hash}`)
    const needed = 'It is of mine.csv ('
    expect((await rendered(query + hash, bothDatasets)).said).toContain(needed)
    const { own: another } = await job(OF_TWO, 'HS 2709')
    if (another === null) throw new Error('The file has values.')
    const { said } = await rendered(query + hash, { ...bothDatasets, own: another })
    expect(said).toContain(needed)
    expect(said).toContain(`which has the id ${another.id}`)
  })

  test('takes all goods, or the only product; of several it asks', async () => {
    await expect(job(OF_TWO)).rejects.toThrow(UsageError)
    await expect(job(OF_TWO)).rejects.toThrow(
      'The files have no total of all goods. Choose one by --product: HS 1801, HS 2709.',
    )
    expect((await job(OF_TWO, 'HS 2709')).own?.product).toBe('HS 2709')
    await expect(job(OF_TWO, '99')).rejects.toThrow('The files have no product “99”.')
    const one = table([HEAD, ['Poland', 'Kazakhstan', 'M', 2024, '1801', 12]])
    expect((await job(one)).own?.product).toBe('HS 1801')
  })

  test('gives no chart of a file without values, and says why', async () => {
    const { own, code, lines } = await job('%PDF-1.7')
    expect([own, code]).toEqual([null, 1])
    expect(lines.join('\n')).toContain('mine.csv: ')
    const open = await job(
      table([
        ['Partner', 'Flow', 'Year', 'Value (USD)'],
        ['China', 'X', 2022, 5],
      ]),
    )
    expect([open.own, open.code]).toEqual([null, 3])
  })
})
