import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChartModel } from '../../src/chart/model.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { honestTexts, honestValues, numbersIn } from '../honest-numbers.ts'
import { bothDatasets as dataset } from '../official-data.ts'
import { officialTexts, officialValues } from '../official-numbers.ts'
import { runs } from '../runs.ts'
import { anyArticleSpec as anySpec } from './arbitrary-spec.ts'

const texts = new Set([...honestTexts(dataset), ...officialTexts(dataset)])
const values = [...honestValues(dataset), ...officialValues(dataset)]

/** The numbers in what a model says that are neither in the dataset nor derived from it. Axis ticks, dates and
 *  paragraph numbers are told apart by the field they stand in. */
function inventedTexts(model: ChartModel): string[] {
  const { title, subtitle, series, marks, notes, legend, alt } = model
  // A title of one's own may say anything; it is in the alternative text as well.
  const own = model.spec.title
  const free = [
    own === '' ? title : '',
    subtitle,
    own === '' ? alt : alt.replace(own, ''),
    ...notes.map((n) => n.text),
    ...legend.map((l) => l.label),
  ]
  const words = marks.flatMap(({ label, words: w }) => [
    label,
    w.partner,
    w.measure,
    w.year,
    w.value,
    w.interval,
    w.status,
    w.reason ?? '',
  ])
  const remarks = series.flatMap((s) => [s.label, s.remark ?? ''])
  const spoken = marks.flatMap(({ words: w }) => numbersIn(withoutEnding(w.spoken, w.paragraphs.join(', '))))
  const dates = model.sources
    .filter(({ issued }) => issued !== null)
    .flatMap(({ text, issued }) => {
      const parts = (issued ?? '').split('-').map((part) => String(Number(part)))
      return numbersIn(text).filter((number) => !parts.includes(number))
    })
  const said = [...free, ...words, ...remarks].flatMap(numbersIn)
  return [...[...said, ...spoken].filter((number) => !texts.has(number)), ...dates]
}

/** `text` without the paragraph numbers that it must end with. */
function withoutEnding(text: string, ending: string): string {
  if (ending === '') return text
  expect(text.endsWith(` ${ending}`)).toBe(true)
  return text.slice(0, -ending.length)
}

function inventedValues({ marks }: ChartModel): number[] {
  return marks
    .flatMap(({ amount, extent }) => [amount.low, amount.shown, amount.high, ...extent])
    .filter((value) => value !== null)
    .filter((value) => !values.some((honest) => Math.abs(honest - value) < 1e-9))
}

test('no model of the article says or draws a number that is neither stated nor derived', () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      const model = resolve(dataset, spec)
      expect(inventedTexts(model)).toEqual([])
      expect(inventedValues(model)).toEqual([])
    }),
    { numRuns: runs(1000) },
  )
})

test('an invented number would be found', () => {
  const spec = fc.sample(anySpec, 1)[0] ?? expect.fail()
  const model = resolve(dataset, { ...spec, title: '' })
  expect(inventedTexts({ ...model, title: 'US$9.9 bn in 2021' })).toEqual(['9.9', '2021'])
})
