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

  test('refuses what it does not know, with how it is used', { timeout: 60_000 }, () => {
    const { status, stderr } = run('refused', '', '--format', 'gif')
    expect(status).toBe(2)
    expect(stderr).toContain('“gif” is no format')
  })
})
