import { describe, expect, test } from 'vitest'
import { geometryOf, isDrawn, isOneRow, isOverTime } from '../../src/chart/geometry.ts'
import { GEOMETRIES } from '../../src/chart/kinds.ts'
import { getMessages } from '../../src/chart/messages/get-messages.ts'
import { PRESETS } from '../../src/chart/presets.ts'
import { QUESTIONS, questionOf } from '../../src/chart/questions.ts'
import { resolve } from '../../src/chart/resolve.ts'
import {
  ARTICLE_CHARTS,
  CHARTS,
  type ChartSpec,
  DEFAULT_SPEC,
  LANGS,
  OFFICIAL_CHARTS,
} from '../../src/chart/spec.ts'
import { kindOf } from '../../src/chart/views.ts'
import { getUiMessages } from '../../src/ui/messages/get-ui-messages.ts'
import { bothDatasets } from '../official-data.ts'

const views: Pick<ChartSpec, 'chart' | 'basis'>[] = [
  ...ARTICLE_CHARTS.map((chart) => ({ chart, basis: 'article' as const })),
  ...OFFICIAL_CHARTS.map((chart) => ({ chart, basis: 'reported' as const })),
]
const models = PRESETS.map(({ name, spec }) => ({ name, model: resolve(bothDatasets, spec) }))

describe('the table of charts', () => {
  test('has the charts in the order in which links and menus know them', () => {
    expect(CHARTS.join(' ')).toBe('bars change stacked rank table check lines multiples flows mirror map')
  })

  test.each(LANGS)('gives every question a tab of its own and every chart a form in words, in %s', (lang) => {
    const { questions } = getUiMessages(lang)
    expect(new Set(Object.values(questions)).size).toBe(Object.keys(QUESTIONS).length)
    for (const view of views) {
      expect(questions[questionOf(view)]).toMatch(/\p{L}{2}/u)
      expect(getMessages(lang).chart[kindOf(view).name]).toMatch(/\p{L}{2}/u)
    }
  })

  test('has a geometry for every measure of every chart, and no geometry that no chart has', () => {
    const found = views.flatMap((view) =>
      kindOf(view).measures.map((measure) => geometryOf({ spec: { ...DEFAULT_SPEC, ...view, measure } })),
    )
    expect(new Set(found)).toEqual(new Set(GEOMETRIES))
  })
})

test('every chart that stands ready has marks, but for two countries that reported no 2022, which it says', () => {
  const empty = models.filter(({ model }) => model.marks.length === 0)
  expect(empty.map(({ name }) => name)).toEqual([
    'reported-bars-tjk',
    'reported-bars-tkm',
    'reported-flows-tjk',
    'reported-flows-tkm',
    'official-mirror-tjk',
    'official-mirror-tkm',
  ])
  for (const { name, model } of empty)
    expect(
      model.notes.map(({ kind }) => kind),
      name,
    ).toContain('missing')
})

test('a chart stands along years, in one row or in words just where its geometry says so', () => {
  for (const { name, model } of models) {
    const geometry = geometryOf(model)
    expect(isOverTime(model), name).toBe(['lines', 'columns', 'ranks'].includes(geometry))
    expect(isOneRow(model), name).toBe(model.kind === 'stacked' && !isOverTime(model))
    expect(isDrawn(model), name).toBe(model.kind !== 'table')
  }
})
