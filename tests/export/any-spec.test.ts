import { csvParse, csvParseRows } from 'd3-dsv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { PARAMS } from '../../src/chart/spec.ts'
import { layoutOf } from '../../src/drawing/layout/layout.ts'
import { toDataPrecision } from '../../src/export/data-precision.ts'
import { toIframe, toMarkdown } from '../../src/export/embeds/snippets.ts'
import { fileName } from '../../src/export/file-name.ts'
import { toLatex } from '../../src/export/references/latex.ts'
import { toCsv } from '../../src/export/tables/csv.ts'
import { gridsOf } from '../../src/export/tables/grid.ts'
import { anySpec } from '../chart/arbitrary-spec.ts'
import { bothDatasets } from '../official-data.ts'
import { runs } from '../runs.ts'

/** Queries that are readable and such that are not. */
const anyQuery = fc
  .array(
    fc.tuple(
      fc.constantFrom(...PARAMS),
      fc.oneof(fc.string(), fc.constantFrom('lines', 'rank', 'CHN~XXX', '1800..2100')),
    ),
    { maxLength: 5 },
  )
  .map(
    (pairs) => decodeSpec(parseQuery(`?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`)).spec,
  )

test('charts of any kind, sensible and not, leave as files that hold their values and no others', () => {
  fc.assert(
    fc.property(fc.oneof(anySpec, anyQuery), (spec) => {
      const model = resolve(bothDatasets, spec)
      const plain = (value: number | null) => (value === null ? null : toDataPrecision(value))
      const values = new Set(model.marks.map(({ amount }) => plain(amount.shown)))
      for (const { value, status } of csvParse(toCsv(model)))
        if (status !== 'missing') expect(values).toContain(value === '' ? null : Number(value))
        else expect(value).toBe('')
      const [, ...wide] = csvParseRows(toCsv(model, { shape: 'wide' }))
      for (const row of wide)
        for (const cell of row.slice(1, -1)) if (cell !== '') expect(values).toContain(Number(cell))
      for (const { columns, categories } of gridsOf(model)) {
        for (const { marks } of columns) {
          expect(marks).toHaveLength(categories.length)
          for (const mark of marks) if (mark !== null) expect(model.marks).toContain(mark)
        }
      }
      expect(fileName(model, 'svg')).toMatch(/^khorgos-[\w-]+\.svg$/)
      const texts = [
        toMarkdown(model, 'a', 'b'),
        toLatex([{ model, file: 'a', link: 'b' }]),
        toIframe(model, 'a', { most: 1, lines: [] }),
      ]
      for (const text of texts) expect(text).not.toMatch(/undefined|NaN|\[object/)
      expect(layoutOf(model, 640).height).toBeGreaterThan(0)
    }),
    { numRuns: runs(5000) },
  )
}, 180_000)
