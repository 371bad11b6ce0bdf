import { useXAxisScale } from 'recharts'
import { isOneRow } from '../../chart/geometry.ts'
import type { ChartModel, Mark, Series } from '../../chart/model.ts'
import type { MarkInteraction } from '../interaction/mark-interaction.ts'
import { type ChartLayout, LANE, PAIR, REMARK, SIZE } from '../layout/layout.ts'
import { widthOf, wrap } from '../layout/text.ts'
import { MarkLink } from '../mark-link.tsx'
import { shapeOf } from './shapes.tsx'

/** The row in which a series stands: a stacked bar has but one. */
export function rowOf(model: ChartModel, series: Series['id']): string {
  return isOneRow(model) ? 'sum' : series
}

export interface RowProps {
  readonly row: string
  /** The top and height of the band, px. */
  readonly band: { readonly y: number; readonly height: number }
  readonly model: ChartModel
  readonly layout: ChartLayout
  readonly interaction: MarkInteraction
  readonly scope: string
}

/** One row of a chart, in the band that Recharts gives it: the name of its series, then their marks. */
export function Row({ row, band, model, layout, interaction, scope }: RowProps) {
  const scale = useXAxisScale()
  if (scale === undefined) return null

  const { plot, narrow } = layout
  const y = band.y + band.height / 2 + belowMiddle(model, layout)
  const x = (value: number) => (model.kind === 'rank' ? plot.left : (scale(value) ?? plot.left))
  const reachable = model.marks.find((mark) => interaction.lit.has(mark.id)) ?? model.marks[0]
  return (
    <>
      {model.series
        .filter((series) => rowOf(model, series.id) === row)
        .map((series) => (
          <RowWords key={series.id} series={series} model={model} layout={layout} y={y} scale={x} />
        ))}
      {model.marks
        .filter((mark) => rowOf(model, mark.series) === row)
        .map((mark) => (
          <MarkLink
            key={mark.id}
            mark={mark}
            lit={interaction.lit.has(mark.id)}
            on={interaction}
            reachable={mark === reachable}
          >
            {shapeOf({
              mark,
              x1: x(mark.extent[0]),
              x2: x(mark.extent[1]),
              y: y + laneOffset(mark),
              narrow,
              scope,
            })}
          </MarkLink>
        ))}
    </>
  )
}

interface RowWordsProps {
  series: Series
  model: ChartModel
  layout: ChartLayout
  y: number
  scale: (value: number) => number
}

/** A row's name, and what there is to say of it beside its marks. */
function RowWords({ series, model, layout, y, scale }: RowWordsProps) {
  switch (model.kind) {
    case 'stacked':
    case 'table':
    case 'lines':
    case 'multiples':
    case 'map':
      return null
    case 'check':
    case 'flows':
      return <SideWords series={series} model={model} layout={layout} y={y} />
    case 'mirror':
      return <PairWords series={series} layout={layout} y={y} />
    case 'rank':
      return <RankWords series={series} layout={layout} y={y} />
    case 'bars':
    case 'change':
      return (
        <>
          <RowName series={series} layout={layout} y={y} />
          {series.remark !== null && (
            <text
              className="remark"
              x={besideSlot(model, series, scale) ?? layout.plot.left + 9}
              y={y}
              dy="0.35em"
            >
              {series.remark}
            </text>
          )}
        </>
      )
  }
}

/** How far below the middle of its row a mark's lane is, px. */
function laneOffset({ lane }: Mark): number {
  return lane === undefined ? 0 : (lane[0] - (lane[1] - 1) / 2) * LANE
}

/** Whose row it is, and the verdict on it. */
function SideWords({ series, model, layout, y }: Pick<RowWordsProps, 'series' | 'model' | 'layout' | 'y'>) {
  const { plot, narrow, row } = layout
  const lines = wrap(series.remark ?? '', 'sans-400', SIZE.small, narrow ? layout.width : plot.left - 14)
  const top = narrow ? y - belowMiddle(model, layout) - row / 2 + 22 : y - 6 - lines.length * 8
  return (
    <>
      <text className="name" x={narrow ? plot.left : 0} y={top}>
        {series.label}
      </text>
      {lines.map((line, i) => (
        <text key={line} className="remark" x={narrow ? plot.left : 0} y={top + 18 + i * 16}>
          {line}
        </text>
      ))}
    </>
  )
}

/** Above a pair: who sends to whom, and how far the books are apart. */
function PairWords({ series, layout, y }: Pick<RowWordsProps, 'series' | 'layout' | 'y'>) {
  const { narrow, row, width } = layout
  const remark = series.remark ?? ''
  const lines = narrow ? wrap(remark, 'sans-400', SIZE.small, width) : [remark]
  const top = y - (narrow ? row - PAIR + 40 : 24)
  const beside = widthOf(series.label, 'sans-600', SIZE.label) + 12
  return (
    <>
      <text className="name" x={0} y={top}>
        {series.label}
      </text>
      {lines.map((line, i) => (
        <text key={line} className="remark" x={narrow ? 0 : beside} y={narrow ? top + 18 + i * REMARK : top}>
          {line}
        </text>
      ))}
    </>
  )
}

/** How far below the middle of its band the marks of a row stand, to leave room for words above them. */
function belowMiddle({ kind }: ChartModel, { narrow, row }: ChartLayout): number {
  if (kind === 'mirror') return narrow ? 20 + (row - PAIR) / 2 : 12
  if (!narrow) return 0
  if (kind === 'bars' || kind === 'change') return 11
  return kind === 'check' || kind === 'flows' ? 24 : 0
}

/** To the left of the row, or above it for want of width. */
function RowName({ series, layout, y }: Pick<RowWordsProps, 'series' | 'layout' | 'y'>) {
  const { plot, narrow } = layout
  const place = narrow
    ? { x: plot.left, y: y - (layout.row > 80 ? 36 : 26) }
    : { x: plot.left - 14, y, dy: '0.35em', textAnchor: 'end' as const }
  return (
    <text className="name" {...place}>
      {series.label}
    </text>
  )
}

/** Beside a rank: whose it is, and how it is known. */
function RankWords({ series, layout, y }: Pick<RowWordsProps, 'series' | 'layout' | 'y'>) {
  const { plot, width } = layout
  const x = plot.left + 58
  const lines = wrap(series.remark ?? '', 'sans-400', SIZE.small, width - x)
  const top = y - 4 - (lines.length - 1) * 8
  return (
    <>
      <text className="name" x={x} y={top}>
        {series.label}
      </text>
      {lines.map((line, i) => (
        <text key={line} className="remark" x={x} y={top + 19 + i * 16}>
          {line}
        </text>
      ))}
    </>
  )
}

/** Where a remark stands clear of the slot of its row, if the row has one. */
function besideSlot(model: ChartModel, series: Series, scale: RowWordsProps['scale']): number | undefined {
  const slot = model.marks.find((mark) => mark.series === series.id && mark.form === 'slot')
  return slot && scale(slot.extent[1]) + 10
}
