import { type RefObject, useLayoutEffect, useState } from 'react'

/** The width of an element in whole px, 0 before it is on the page. Measured before the first paint. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const watched = element.current
    if (watched === null) return
    const measure = () => setWidth(Math.floor(watched.getBoundingClientRect().width))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return width
}
