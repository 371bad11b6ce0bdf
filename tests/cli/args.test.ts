import { describe, expect, test } from 'vitest'
import { parseRenderArgs } from '../../src/cli/args.ts'
import { UsageError } from '../../src/cli/arguments.ts'

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
      outlines: false,
      scale: 2,
      link: 'index.html',
      csv: { shape: 'long', separator: 'comma' },
      own: null,
    })
    expect(
      job('', '--own', 'a.csv', '--own', 'b.csv', '--answer', 'flow=M', '--product', '1801').own,
    ).toMatchObject({
      files: ['a.csv', 'b.csv'],
      answers: { given: { flow: { value: 'M', from: 'user' } } },
      product: '1801',
    })
    expect(message('', '--rate', 'EUR,2022,1.053,ECB')).toContain(
      '--rate is about a file, and there is none.',
    )
    expect(job('', '--csv', 'wide', '--separator', 'semicolon').csv).toEqual({
      shape: 'wide',
      separator: 'semicolon',
    })
    expect(job('', '--size', '160mm', '--text', 'outlines').outlines).toBe(true)
    // With the margin of 20 px on both sides.
    expect(((job('', '--size', '160mm').width + 40) / 96) * 25.4).toBeCloseTo(160, 1)
    expect(job('', '--size', '640', '--theme', 'dark', '--out', 'x')).toMatchObject({
      queries: [''],
      width: 640,
      theme: 'dark',
      out: 'x',
    })
  })

  test.each([
    [[], 'There is nothing to render.'],
    [['', '--format', 'gif'], '“gif” is no format. There are svg, png, pdf, csv'],
    [['', '--theme', 'pink'], '“pink” is no theme.'],
    [['', '--size', '12'], '“12” is no size.'],
    [['', '--size', '20mm'], '“20mm” is no size.'],
    [['', '--text', 'curves'], '“curves” is no way to write texts.'],
    [['', '--colour'], '--colour'],
    [['', '--scale', '9'], '“9” is no scale.'],
    [['', '--csv', 'tall'], '“tall” is no shape of CSV. There are long, wide.'],
    [['', '--separator', 'tab'], '“tab” is no separator.'],
    [['broken.json'], 'broken.json: '],
    [['object.json'], 'object.json: a manifest is a list of queries'],
    [['odd.json'], 'odd.json, entry 1: 1 is no query.'],
  ])('%j are refused with what is wrong', (args, text) => {
    expect(message(...args)).toContain(text)
  })
})
