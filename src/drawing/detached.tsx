import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { ChartModel } from '../chart/model.ts'
import type { DrawOptions } from './draw-context.ts'
import Drawing from './drawing.tsx'

/** How long a map's outlines may take to come, in tries of a few ms. */
const TRIES = 400

/** The SVG of a chart, drawn by the screen's own components on no page.
 *  @throws Error when it cannot be drawn */
export async function drawDetached(model: ChartModel, width: number, options: DrawOptions): Promise<Element> {
  const holder = document.createElement('div')
  const root = createRoot(holder)
  try {
    flushSync(() => root.render(<Drawing model={model} width={width} options={options} />))
    for (let tries = 0; tries < TRIES; tries++) {
      const svg = holder.querySelector('svg')
      if (svg !== null && isWhole(svg, model)) return copyOf(svg)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    throw new Error(`“${model.title}” could not be drawn.`)
  } finally {
    root.unmount()
  }
}

/** Apart from React, which takes its own away. */
function copyOf(svg: Element): Element {
  const holder = document.createElement('div')
  holder.append(svg.cloneNode(true))
  return holder.querySelector('svg') ?? svg
}

function isWhole(svg: Element, model: ChartModel): boolean {
  return (
    svg.querySelector('desc[id]') !== null &&
    svg.querySelectorAll('[data-figure]').length === new Set(model.marks.map(({ id }) => id)).size
  )
}
