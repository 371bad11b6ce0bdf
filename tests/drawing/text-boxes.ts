import type { ChartModel } from '../../src/chart/model.ts'
import type { ChartLayout } from '../../src/drawing/layout/chart-layout.ts'
import { mapOf } from '../../src/drawing/layout/map.ts'
import type { TextBox } from '../../src/drawing/layout/text-box.ts'
import { highlightTexts } from '../../src/drawing/layout/time-texts.ts'

/** Every text of a chart as its layout has it; those beside highlighted marks too. */
export function textBoxes(
  model: ChartModel,
  layout: ChartLayout,
  highlight: ReadonlySet<string> = new Set(),
): TextBox[] {
  return [
    ...layout.header,
    ...plotTexts(model, layout),
    ...[...highlightTexts(model, layout, highlight).values()].flat(),
    ...layout.footer,
  ]
}

function plotTexts(model: ChartModel, layout: ChartLayout): TextBox[] {
  const { body } = layout
  if (model.kind === 'map') return mapOf(model, layout).regions.flatMap(({ texts }) => texts)
  if (body === null) return []
  if (body.on === 'rows') {
    return [...body.words, ...body.ticks, ...[...body.marks.values()].flatMap(({ texts }) => texts)]
  }
  return body.panels.flatMap((panel) => [
    ...(panel.title === null ? [] : [panel.title]),
    ...panel.ticks,
    ...panel.years,
    ...panel.marked.map(({ text }) => text),
    ...panel.ends.flatMap(({ texts }) => texts),
    ...panel.texts.values(),
  ])
}
