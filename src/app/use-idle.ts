import { useEffect, useState } from 'react'

/** After so long, ms, a page without idle periods, or a browser that tells of none, counts as idle. */
const LATEST = 3000

/** Whether the page has come to rest, so that what may be needed soon can be fetched. Never on a line whose data are to
 *  be saved. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    if (savesData()) return
    const rest = () => setIdle(true)
    if (typeof requestIdleCallback === 'undefined') {
      const later = setTimeout(rest, LATEST)
      return () => clearTimeout(later)
    }
    const id = requestIdleCallback(rest, { timeout: LATEST })
    return () => cancelIdleCallback(id)
  }, [])
  return isIdle
}

function savesData(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null
  return typeof connection === 'object' && connection !== null && 'saveData' in connection
    ? connection.saveData === true
    : false
}
