import type { ReactNode } from 'react'
import type { ChartModel } from '../chart/model.ts'
import type { ChartLayout } from './layout/layout.ts'

/** Of an SVG there is no other element for a group with a name. */
const GROUP = { role: 'group' }

/** The SVG of a chart, named by its title and described by its alternative text. */
export function Picture({
  model,
  layout: { width, height },
  children,
}: {
  model: ChartModel
  layout: ChartLayout
  children: ReactNode
}) {
  return (
    <svg
      {...GROUP}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      data-time={model.years === null ? undefined : ''}
      aria-labelledby={`${model.slug}-title`}
      aria-describedby={`${model.slug}-alt`}
    >
      {children}
    </svg>
  )
}
