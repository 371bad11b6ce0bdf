import { useEffect } from 'react'
import type { OwnStatistics } from '../../trade/own.ts'

/** The address follows a change of view so late, ms. */
const REST = 500
const RECIPE = '#recipe='

/** Has the address say what the own statistics that are shown were made of, where it is not too long for it, so that who
 *  opens it elsewhere knows which files it needs. A view of none takes that away; one whose files are missing keeps it. */
export function useRecipeShown(own: OwnStatistics | null) {
  useEffect(() => {
    const write = async () => {
      const asked = new URLSearchParams(location.search).get('own')
      if (own === null && asked !== null) return
      const hash = own === null ? '' : (await import('./own-query.ts')).shownRecipeHash(own)
      const isOurs = location.hash === '' || location.hash.startsWith(RECIPE)
      if (!isOurs || location.hash === hash || (own !== null && asked !== own.id)) return
      history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`)
    }
    const resting = setTimeout(write, REST)
    return () => clearTimeout(resting)
  }, [own])
}
