import { useEffect } from 'react'
import type { OwnStatistics } from '../../../trade/own.ts'
import { ownQuery } from '../kept/use-own.ts'

/** The address follows a change of view so late, ms. */
const REST = 500

/** Has the address say what the own statistics that are shown were made of, so that who opens it elsewhere knows which
 *  files it needs. A view of none takes that away; one whose files are missing keeps it. */
export function useRecipeShown(own: OwnStatistics | null) {
  useEffect(() => {
    if (own === null && !location.hash.startsWith('#recipe')) return
    const resting = setTimeout(async () => (await ownQuery()).showRecipe(own), REST)
    return () => clearTimeout(resting)
  }, [own])
}
