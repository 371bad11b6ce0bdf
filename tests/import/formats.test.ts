import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../src/import/formats/list.ts'
import { recognise } from '../../src/import/recognise.ts'
import { linesOf, readFiles } from './files.ts'
import { FORMAT_SAMPLES } from './format-samples.ts'

describe('every format', () => {
  test('has a sample', () => {
    expect(FORMAT_SAMPLES.map(({ format }) => format).sort()).toEqual(FORMATS.map(({ id }) => id).sort())
  })

  test.each(FORMAT_SAMPLES)('$format is recognised and read as it says', async (sample) => {
    const read = await readFiles(sample.file)
    if (sample.refused !== undefined) {
      expect(read.tables).toEqual([])
      expect(read.notRead).toMatchObject([{ format: sample.format, refusal: { is: sample.refused } }])
      return
    }
    expect(read.notRead).toEqual([])
    expect(new Set(read.tables.map(({ format }) => format))).toEqual(new Set([sample.format]))
    for (const { certainty } of read.tables) expect(certainty).toBe('certain')
    expect(linesOf(read)).toEqual(expect.arrayContaining([...sample.says]))
    const sum = (of: (counts: (typeof read.tables)[number]['counts']) => number) =>
      read.tables.reduce((all, { counts }) => all + of(counts), 0)
    expect([sum(({ rows }) => rows), sum(({ rowsKept }) => rowsKept)]).toEqual(sample.rows)
    expect(linesOf(read)).toHaveLength(sum(({ valuesKept }) => valuesKept))
    const reasons = read.tables.flatMap(({ leftOut }) =>
      [...leftOut].map(([reason, { rows }]) => `${reason} ${rows}`),
    )
    expect(reasons.sort()).toEqual([...(sample.leftOut ?? [])].sort())
    const asked = read.tables.flatMap(({ questions }) =>
      questions.map(({ asks, guess }) => (guess === null ? asks : `${asks}: ${guess.value}`)),
    )
    expect(asked).toEqual(sample.asks ?? [])
  })

  test('is no other’s: each sample has one format that fits best', async () => {
    for (const { format, file } of FORMAT_SAMPLES) {
      const { tables, notRead } = await readFiles(file)
      expect([...tables, ...notRead].map((one) => one.format)).toContain(format)
    }
    expect(recognise({ file: 'x.csv', sheet: null, rows: [] })).toBeNull()
  })
})
