import { createContext, useContext, useSyncExternalStore } from 'react'
import { NO_HIGHLIGHT } from '../chart/highlight.ts'
import type { Lit } from '../chart/lit.ts'
import type { ChartModel } from '../chart/model.ts'
import { useDrawing } from './draw-context.ts'
import type { ChartLayout } from './layout/chart-layout.ts'
import { highlightTexts, statedMarkers } from './layout/time-texts.ts'
import { Text } from './text.tsx'

/** A picture, on which nothing is ever lit. */
export const UNLIT: Lit = { now: () => NO_HIGHLIGHT, subscribe: () => () => {} }

/** What is lit. Only what is written for it is drawn anew; marks themselves are told by interaction/highlight.ts. */
const LitContext = createContext(UNLIT)
export const LitProvider = LitContext.Provider

/** The values of the highlighted marks of a chart over time, and of those that always have theirs shown; and what the
 *  article states of the same. */
export function HighlightTexts({ model, layout }: { model: ChartModel; layout: ChartLayout }) {
  const lit = useContext(LitContext)
  const { marks: highlight } = useSyncExternalStore(lit.subscribe, lit.now, () => NO_HIGHLIGHT)
  const { paint } = useDrawing()
  return (
    <g className="highlight-texts">
      {[...highlightTexts(model, layout, highlight)].map(([id, lines]) =>
        lines.map((box) => <Text key={`${id} ${box.y}`} box={box} />),
      )}
      {statedMarkers(model, layout, highlight).map(({ id, party, x, y, isBeyond, text }) => (
        <g key={id} className="stated">
          <path
            d={isBeyond ? 'M-6 8L0 0L6 8Z' : 'M-6 0L0 -6L6 0L0 6Z'}
            transform={`translate(${x} ${y})`}
            fill={paint.partner(party)}
            stroke={paint.paper}
            strokeWidth={1.5}
          />
          <Text box={text} />
        </g>
      ))}
    </g>
  )
}
