import { createContext, type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ChartModel } from '../../chart/model.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'

/** The markup of the first view's chart, drawn at build at every width for which charts are drawn. Known only where the
 *  page is rendered: in the browser it stands on the page already. */
export const FirstDrawing = createContext('')

/** Whether the drawing made at build is shown: until the living chart of the same model stands in `place`. The one
 *  takes the place of the other before the browser shows anything of it. */
export function useFirstDrawing(model: ChartModel, place: RefObject<HTMLElement | null>): boolean {
  const isHydrated = useHydrated()
  const [drawn] = useState(() => (isHydrated ? null : model))
  const [isOver, setOver] = useState(isHydrated)
  const isShown = !isOver && model === drawn
  useLayoutEffect(() => {
    const living = place.current
    if (isOver || living === null) return
    if (!isShown) return setOver(true)
    const arrive = () => {
      if (living.querySelector('[data-figure]') === null) return
      watch.disconnect()
      const focused = document.activeElement?.closest('.first [data-figure]')?.getAttribute('data-figure')
      flushSync(() => setOver(true))
      if (typeof focused === 'string') focusMark(living, focused)
    }
    const watch = new MutationObserver(arrive)
    watch.observe(living, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [isOver, isShown, place])
  return isShown
}

/** Gives the marks of the drawing that is seen the ids by which passages lead to them, until the living ones have them.
 *  Passages may be followed before React has come to the figure. */
export function nameFirstMarks() {
  for (const mark of document.querySelectorAll<SVGElement>('.first [data-figure]'))
    if (mark.getClientRects().length > 0) mark.id = `mark-${mark.dataset.figure}`
}

/** The keyboard's focus goes from a mark of the first drawing to the same one of the living chart. */
function focusMark(living: Element, id: string) {
  for (const mark of living.querySelectorAll('[data-figure]'))
    if (mark instanceof SVGElement && mark.dataset.figure === id) return mark.focus({ preventScroll: true })
}
