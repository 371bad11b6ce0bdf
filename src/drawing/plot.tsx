import { memo, useMemo } from 'react'
import { ComposedChart } from 'recharts'
import type { ChartModel } from '../chart/model.ts'
import { useDrawing } from './draw-context.ts'
import { Foot, Head } from './frame.tsx'
import { HighlightTexts } from './highlight-texts.tsx'
import type { Box, ChartLayout, PanelLayout, RowsLayout, TimeLayout } from './layout/chart-layout.ts'
import { LineEnds } from './line-ends.tsx'
import { RowMarks } from './marks/row-marks.tsx'
import { TimeMarks } from './marks/time-marks.tsx'
import { PanelLines, type PlotDatum } from './panel-lines.tsx'
import { PanelShades } from './panel-shades.tsx'
import { Patterns } from './patterns.tsx'
import { RowAxes } from './row-axes.tsx'
import { Text } from './text.tsx'
import { TimeAxes } from './time-axes.tsx'

interface Props {
  readonly model: ChartModel
  readonly layout: ChartLayout
  readonly body: RowsLayout | TimeLayout
}

/** The one chart of Recharts: rows across, or one or several panels along time. Recharts has the axes, their ticks, the
 *  grid, the scales and the lines; the marks stand in its scales and are ours, so that a change of data keeps every
 *  mark that stays, with its links and the keyboard's focus: docs/decisions/002. */
export const Plot = memo(({ model, layout, body }: Props) => {
  const { scope } = useDrawing()
  const { width, height } = layout
  const data = useMemo(() => dataOf(body), [body])
  return (
    <ComposedChart
      layout={body.on === 'rows' ? 'vertical' : 'horizontal'}
      width={width}
      height={height}
      data={data}
      margin={body.on === 'rows' ? around(layout.plot, layout) : NO_MARGIN}
      // As wide as its place: the style sheet scales the picture.
      style={{ width: '100%', height: 'auto' }}
      accessibilityLayer={false}
      role="group"
      data-time={body.on === 'time' ? '' : undefined}
      aria-labelledby={`${model.slug}-title${scope}`}
      aria-describedby={`${model.slug}-alt${scope}`}
    >
      <Patterns model={model} />
      <Head model={model} layout={layout} />
      {body.on === 'rows' ? (
        <Rows model={model} layout={layout} body={body} />
      ) : (
        <Panels model={model} layout={layout} body={body} years={data} />
      )}
      <Foot layout={layout} />
    </ComposedChart>
  )
})

function dataOf(body: RowsLayout | TimeLayout): PlotDatum[] {
  return body.on === 'rows'
    ? Array.from({ length: body.rows }, (_, i) => ({ at: i + 0.5 }))
    : Array.from({ length: body.to - body.from + 1 }, (_, i) => ({ at: body.from + i }))
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }

function around({ left, top, width, height }: Box, whole: ChartLayout) {
  return { left, top, right: whole.width - left - width, bottom: whole.height - top - height }
}

function Rows({ model, layout, body }: Props & { body: RowsLayout }) {
  const { plot } = layout
  const drawn = useMemo(() => ({ model, body, plot }), [model, body, plot])
  return (
    <>
      <RowAxes body={body} />
      {body.words.map((box) => (
        <Text key={`${box.role} ${box.text} ${box.y}`} box={box} />
      ))}
      <RowMarks drawn={drawn} />
    </>
  )
}

interface PanelsProps extends Props {
  readonly body: TimeLayout
  readonly years: readonly PlotDatum[]
}

function Panels({ model, layout, body, years }: PanelsProps) {
  return (
    <>
      <TimeAxes layout={layout} body={body} />
      {body.panels.map((panel) => (
        <OnePanel key={panel.key} model={model} body={body} years={years} panel={panel} />
      ))}
      <HighlightTexts model={model} layout={layout} />
    </>
  )
}

function OnePanel({ model, body, years, panel }: Omit<PanelsProps, 'layout'> & { panel: PanelLayout }) {
  const { from, to } = body
  const drawn = useMemo(() => ({ model, panel, from, to }), [model, panel, from, to])
  return (
    <>
      <PanelShades model={model} panel={panel} />
      <PanelLines model={model} panel={panel} years={years} />
      <TimeMarks drawn={drawn} />
      <LineEnds panel={panel} />
    </>
  )
}
