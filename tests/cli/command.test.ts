import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { FULL } from '../runs.ts'

const folder = mkdtempSync(join(tmpdir(), 'khorgos-render-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(out: string, ...args: string[]) {
  return spawnSync(process.execPath, ['scripts/render.mjs', ...args, '--out', join(folder, out)], {
    encoding: 'utf8',
  })
}
/** A full run makes the whole example; every run its first two charts. */
const REPORT = FULL ? ['docs/examples/article-report.json'] : ['', 'chart=change']
const filesIn = (name: string) =>
  new Map(readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file))]))

describe('npm run render', () => {
  test('makes a report twice, byte for byte the same', { timeout: 120_000 }, () => {
    const args = [...REPORT, '--format', 'svg,png,csv,xlsx,pptx,docx,json,html,md,tex']
    expect(run('one', ...args)).toMatchObject({ status: 0, stderr: '' })
    run('two', ...args)
    const [one, two] = [filesIn('one'), filesIn('two')]
    expect([...one.keys()]).toContain('report.pptx')
    expect([...one.keys()]).toContain('khorgos-turnover-2022-china-eu-russia-us.svg')
    expect([...two.keys()]).toEqual([...one.keys()])
    for (const [name, bytes] of one) expect(two.get(name)?.equals(bytes), name).toBe(true)
    const png = one.get('khorgos-turnover-2022-china-eu-russia-us.png')
    expect(png?.readUInt32BE(16)).toBe(2 * (760 + 40))
    expect(png?.includes('China has the largest stated')).toBe(true)
    const report = one.get('report.md')?.toString('utf8') ?? ''
    for (const [, picture = ''] of report.matchAll(/\]\((khorgos-[^)]*)\)/g))
      expect(one.has(picture)).toBe(true)
  })

  test('shows the nearest chart for what it cannot read, and says so', { timeout: 60_000 }, () => {
    const { status, stdout, stderr } = run('nearest', 'chart=pie&time=1900', '--format', 'csv')
    expect(status).toBe(0)
    expect(stderr).toContain('“chart=pie” could not be read. Shown instead: bars.')
    expect(stdout).toContain('[1/1]')
  })

  test('numbers what is asked for twice, and says that a table has no picture', { timeout: 60_000 }, () => {
    const { status, stdout, stderr } = run(
      'twice',
      '',
      'chart=table',
      'theme=dark',
      '',
      '--format',
      'svg,csv,md',
    )
    expect(status).toBe(0)
    expect(stderr).toBe('[2/4] ?chart=table: A table has no svg, md.\n')
    const stem = 'khorgos-turnover-2022-china-eu-russia-us'
    const files = filesIn('twice')
    expect([...files.keys()].filter((name) => name.endsWith('.svg'))).toEqual([
      `${stem}-2.svg`,
      `${stem}-theme-dark.svg`,
      `${stem}.svg`,
    ])
    expect(stdout).toContain(`${files.size} files in `)
    expect(files.get(`${stem}-2.svg`)).toEqual(files.get(`${stem}.svg`))
    expect(files.get(`${stem}-theme-dark.svg`)).not.toEqual(files.get(`${stem}.svg`))
    const shown = [...(files.get('report.md')?.toString('utf8') ?? '').matchAll(/\]\((khorgos-[^)]*)\)$/gm)]
    expect(shown.map(([, name]) => name)).toEqual([`${stem}.svg`, `${stem}-theme-dark.svg`, `${stem}-2.svg`])
  })

  test('fails for a table of which pictures alone are asked for', { timeout: 60_000 }, () => {
    const { status, stdout, stderr } = run('none', 'chart=table', '--format', 'svg,png')
    expect(status).toBe(1)
    expect(stderr).toContain('A table has no svg, png.')
    expect(stderr).toContain('Nothing was made of it.')
    expect(stdout).toContain('0 files in ')
  })

  test('refuses what it does not know, with how it is used', { timeout: 60_000 }, () => {
    const { status, stderr } = run('refused', '', '--format', 'gif')
    expect(status).toBe(2)
    expect(stderr).toContain('“gif” is no format')
  })
})
