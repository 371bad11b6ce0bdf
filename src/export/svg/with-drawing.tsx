import { createRoot } from 'react-dom/client'
import type { ChartModel } from '../../chart/model.ts'
import Drawing from '../../drawing/drawing.tsx'

/** What `use` makes of a chart drawn by the screen's own components, `width` px wide, in an element that is on no page.
 *  The element is whole only while `use` runs.
 *  @throws Error when the chart cannot be drawn */
export async function withDrawing<T>(
  model: ChartModel,
  width: number,
  use: (holder: Element) => T,
): Promise<T> {
  const holder = document.createElement('div')
  const root = createRoot(holder)
  try {
    root.render(<Drawing model={model} width={width} />)
    await drawn(holder, model)
    return use(holder)
  } finally {
    root.unmount()
  }
}

/** Waits until React has drawn every mark. */
async function drawn(holder: Element, model: ChartModel): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const marks = new Set(
      [...holder.querySelectorAll('[data-figure]')].map((mark) => mark.getAttribute('data-figure')),
    )
    if (holder.querySelector('svg desc') !== null && model.marks.every(({ id }) => marks.has(id))) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`“${model.title}” could not be drawn.`)
}
