import { createContext, useContext } from 'react'
import type { ChartModel } from '../chart/model.ts'
import type { ChartLayout } from './layout/chart-layout.ts'
import { highlightTexts } from './layout/time-texts.ts'
import { Text } from './text.tsx'

const NOTHING: ReadonlySet<string> = new Set()

/** Which marks are highlighted. Only what is written for them is drawn anew; marks themselves are told by
 *  interaction/highlight.ts. */
const HighlightContext = createContext(NOTHING)
export const HighlightProvider = HighlightContext.Provider

/** The values of the highlighted marks of a chart over time, and of those that always have theirs shown. */
export function HighlightTexts({ model, layout }: { model: ChartModel; layout: ChartLayout }) {
  const highlight = useContext(HighlightContext)
  return (
    <g className="highlight-texts">
      {[...highlightTexts(model, layout, highlight)].map(([id, lines]) =>
        lines.map((box) => <Text key={`${id} ${box.y}`} box={box} />),
      )}
    </g>
  )
}
