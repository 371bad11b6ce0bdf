import { memo, type ReactNode } from 'react'
import type { ChartModel, Mark, Series } from '../../chart/model.ts'
import { useDrawing } from '../draw-context.ts'
import type { PanelLayout } from '../layout/chart-layout.ts'
import { Numeral, Text } from '../text.tsx'
import { NUMERALS } from '../theme.ts'
import { MarkGroup } from './mark.tsx'
import { TIME_SHAPES } from './shapes.ts'
import { useInScales } from './use-in-scales.ts'

/** What is drawn together: a panel of one model in one layout. */
export interface PanelDrawn {
  readonly model: ChartModel
  readonly panel: PanelLayout
  readonly from: number
  readonly to: number
}

interface Scales {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

/** The marks of a panel, in Recharts' scales: bands behind everything, then each value; those of a line in one group. */
export function TimeMarks({ drawn }: { drawn: PanelDrawn }) {
  const { panel, from, to } = drawn
  const { axis } = panel
  const shown = useInScales(drawn, panel.axes, {
    x: [
      [from, panel.x(from)],
      [to + 0.5, panel.right],
    ],
    y: [
      [axis.min, panel.y(axis.min)],
      [axis.max, panel.y(axis.max)],
    ],
  })
  return shown && <Marks {...shown} />
}

const Marks = memo(({ drawn, ...scales }: { drawn: PanelDrawn } & Scales) => {
  const { model, panel } = drawn
  const own = model.marks.filter((mark) => mark.panel === panel.panel?.id)
  const place = (mark: Mark) => (
    <PlacedMark
      key={mark.id}
      mark={mark}
      first={mark === model.marks[0]}
      slug={model.slug}
      panel={panel}
      {...scales}
    />
  )
  return (
    // By its panel and place, interaction/keyboard.ts knows which marks are of one year.
    <g data-panel={panel.panel?.id}>
      {own.filter(({ form }) => form === 'band').map(place)}
      {model.series.map((series) => {
        const marks = own.filter((mark) => mark.form !== 'band' && mark.series === series.id)
        return marks.length === 0 ? null : (
          <SeriesGroup key={series.id} series={series} lettered={marks.some(({ id }) => panel.texts.has(id))}>
            {marks.map(place)}
          </SeriesGroup>
        )
      })}
    </g>
  )
})

function SeriesGroup({
  series,
  lettered,
  children,
}: {
  series: Series
  /** Whether numerals stand in its marks. */
  lettered: boolean
  children: ReactNode
}) {
  const { paint } = useDrawing()
  const context = series.context === true
  const colour = context ? paint.rule : paint.partner(series.party)
  return (
    <g
      className={context ? 'series context' : 'series'}
      data-partner={series.party}
      fill={colour}
      stroke={colour}
      strokeWidth={0}
      {...(lettered ? NUMERALS : {})}
    >
      {children}
    </g>
  )
}

interface PlacedProps extends Scales {
  readonly mark: Mark
  readonly first: boolean
  readonly slug: string
  readonly panel: PanelLayout
}

function PlacedMark({ mark, first, slug, panel, x, y }: PlacedProps) {
  const Shape = TIME_SHAPES[mark.form]
  if (Shape === null) return null
  const text = panel.texts.get(mark.id)
  return (
    <MarkGroup mark={mark} first={first} inSeries={mark.form !== 'band'}>
      <Shape
        mark={mark}
        x={x(Number(mark.x))}
        y1={y(mark.extent[0])}
        y2={y(mark.extent[1])}
        panel={panel}
        slug={slug}
        lettered={text?.role === 'numeral'}
      />
      {text?.role === 'numeral' && <Numeral box={text} />}
      {text?.role === 'label' && <Text box={text} />}
    </MarkGroup>
  )
}
