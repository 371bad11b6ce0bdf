import { memo, type ReactNode } from 'react'
import type { ChartModel, LegendEntry, Mark, Series } from '../../chart/model.ts'
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
  const { isFile } = useDrawing()
  const own = model.marks.filter((mark) => mark.panel === panel.panel?.id)
  const quiet = quietOf(own, panel)
  const place = (mark: Mark) => (
    <PlacedMark
      quiet={quiet.has(mark.id)}
      key={mark.id}
      mark={mark}
      first={mark === model.marks[0]}
      slug={model.slug}
      panel={panel}
      flag={isFile ? null : flagOf(model, mark)}
      {...scales}
    />
  )
  return (
    // What a page reads where the reader points: interaction/plots.ts.
    <g data-panel={panel.panel?.id} {...(isFile ? {} : plotFacts(panel))}>
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

/** The dots that stand on a line between two others and have nothing to say of their own. */
function quietOf(marks: readonly Mark[], panel: PanelLayout): ReadonlySet<string> {
  const places = new Set(marks.map(({ series, x }) => `${series} ${x}`))
  const isThere = ({ series, x }: Mark, by: number) => places.has(`${series} ${Number(x) + by}`)
  const isPlain = ({ id, form, status, hollow, breaks }: Mark) =>
    form === 'dot' &&
    (status === 'published' || status === 'derived') &&
    hollow !== true &&
    breaks !== true &&
    !panel.texts.has(id)
  const found = marks.filter((mark) => isPlain(mark) && isThere(mark, -1) && isThere(mark, 1))
  return new Set(found.map(({ id }) => id))
}

function plotFacts({ panel, left, top, right, base }: PanelLayout) {
  const box = [left, top, right, base].map(Math.round).join(' ')
  return { 'data-plot': box, 'data-label': panel?.label }
}

/** What a sign at a value means, by the chart's legend; that a value is a bound is in its words. */
function flagOf({ legend }: ChartModel, { breaks, hollow, status }: Mark): string | null {
  const meaning = (symbol: LegendEntry['symbol']) =>
    legend.findLast((entry) => entry.symbol === symbol)?.label
  const flags = [
    hollow === true && status !== 'partial' ? meaning('hollow') : undefined,
    status === 'mirrored' ? meaning('filled') : undefined,
    status === 'own' ? (meaning('own-point') ?? meaning('own')) : undefined,
    breaks === true ? meaning('break') : undefined,
  ].filter((flag) => flag !== undefined)
  return flags.length === 0 ? null : flags.join('; ')
}

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
  const { paint, isFile } = useDrawing()
  const context = series.context === true
  const colour = context ? paint.rule : paint.partner(series.party)
  return (
    <g
      className={context ? 'series context' : 'series'}
      data-partner={series.party}
      {...(isFile ? {} : { 'data-series': series.id, 'data-name': series.label })}
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
  readonly flag: string | null
  readonly quiet: boolean
}

function PlacedMark({ mark, first, quiet, slug, panel, flag, x, y }: PlacedProps) {
  const Shape = TIME_SHAPES[mark.form]
  if (Shape === null) return null
  const text = panel.texts.get(mark.id)
  return (
    <MarkGroup
      mark={mark}
      first={first}
      inSeries={mark.form !== 'band'}
      flag={flag}
      {...(text === undefined ? {} : { texts: [text] })}
    >
      <Shape
        mark={mark}
        x={x(Number(mark.x))}
        y1={y(mark.extent[0])}
        y2={y(mark.extent[1])}
        panel={panel}
        slug={slug}
        lettered={text?.role === 'numeral'}
        quiet={quiet}
      />
      {text?.role === 'numeral' && <Numeral box={text} />}
      {text?.role === 'label' && <Text box={text} />}
    </MarkGroup>
  )
}
