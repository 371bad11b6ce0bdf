import { memo } from 'react'
import type { ChartModel } from '../../chart/model.ts'
import type { Box, RowsLayout } from '../layout/chart-layout.ts'
import { Lines } from '../text.tsx'
import { MarkGroup } from './mark.tsx'
import { ROW_SHAPES } from './shapes.ts'
import { useInScales } from './use-in-scales.ts'

/** What is drawn together: one model in one layout. */
export interface RowsDrawn {
  readonly model: ChartModel
  readonly body: RowsLayout
  readonly plot: Box
}

/** The name of the axes of a chart of rows. */
export const ROWS_AXES = 'rows'

/** The marks of a chart of rows, in Recharts' scales. */
export function RowMarks({ drawn }: { drawn: RowsDrawn }) {
  const { body, plot } = drawn
  const { axis, rows } = body
  const shown = useInScales(
    drawn,
    { x: ROWS_AXES, y: ROWS_AXES },
    {
      x: [
        [axis.min, plot.left],
        [axis.max, plot.left + plot.width],
      ],
      y: [
        [0, plot.top],
        [rows, plot.top + plot.height],
      ],
    },
  )
  return shown && <Marks {...shown} />
}

const Marks = memo(
  ({
    drawn: { model, body },
    x: across,
    y: down,
  }: {
    drawn: RowsDrawn
    x: (value: number) => number
    y: (value: number) => number
  }) => {
    const x = (value: number) => across(body.inColumn ? body.axis.min : value)
    return model.marks.map((mark, i) => {
      const at = body.marks.get(mark.id)
      const Shape = ROW_SHAPES[mark.form]
      if (at === undefined || Shape === null) return null
      return (
        <MarkGroup key={mark.id} mark={mark} first={i === 0} texts={at.texts}>
          <Shape
            mark={mark}
            x1={x(mark.extent[0])}
            x2={x(mark.extent[1])}
            y={down(at.row + 0.5) + at.shift}
            height={at.height}
            slug={model.slug}
          />
          <Lines boxes={at.texts} />
        </MarkGroup>
      )
    })
  },
)
