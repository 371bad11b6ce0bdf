import { describe, expect, test } from 'vitest'
import { parseRenderArgs, UsageError } from '../../src/cli/args.ts'

const read = (file: string) =>
  ({ 'report.json': '["", "chart=change"]', 'broken.json': '[', 'object.json': '{}', 'odd.json': '[1]' })[
    file
  ] ?? ''
const job = (...args: string[]) => parseRenderArgs(args, read)
const message = (...args: string[]) => {
  try {
    job(...args)
    return ''
  } catch (error) {
    return error instanceof UsageError ? error.message : 'another error'
  }
}

describe('the arguments of npm run render', () => {
  test('name queries, with or without the question mark, and manifests', () => {
    expect(job('?chart=lines', 'report.json', '--format', 'svg, csv', '--size', 'slide')).toEqual({
      queries: ['chart=lines', '', 'chart=change'],
      formats: ['svg', 'csv'],
      out: 'render',
      theme: 'light',
      width: 1100,
      scale: 2,
      link: 'index.html',
    })
    expect(job('', '--size', '640', '--theme', 'dark', '--out', 'x')).toMatchObject({
      queries: [''],
      width: 640,
      theme: 'dark',
      out: 'x',
    })
  })

  test.each([
    [[], 'There is nothing to render.'],
    [['', '--format', 'gif'], '“gif” is no format. Formats are svg, png, csv'],
    [['', '--theme', 'pink'], '“pink” is no theme.'],
    [['', '--size', '12'], '“12” is no size.'],
    [['', '--colour'], '--colour'],
    [['', '--scale', '9'], '“9” is no scale.'],
    [['broken.json'], 'broken.json: '],
    [['object.json'], 'object.json: a manifest is a list of queries'],
    [['odd.json'], 'odd.json, entry 1: 1 is no query.'],
  ])('%j are refused with what is wrong', (args, text) => {
    expect(message(...args)).toContain(text)
  })
})
