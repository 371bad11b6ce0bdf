import { namePlaces } from '../../../dataset/name-places.ts'
import { loadOwn } from '../../../import/kept/store.ts'
import { RECIPE, shownRecipeHash } from '../../../import/recipe/recipe-hash.ts'
import type { OwnStatistics } from '../../../trade/own.ts'
import { type OwnRecord, ownOf } from '../../../trade/own-record.ts'

export { listOwn } from '../../../import/kept/store.ts'
export { firstViewOf } from '../first-view.ts'

/** Own statistics with the names of their places; null where they are not here. */
export async function loadStatistics(id: string): Promise<OwnStatistics | null> {
  const record = await loadOwn(id)
  return record === null ? null : statisticsOf(record)
}

export function statisticsOf(record: OwnRecord): OwnStatistics {
  const own = ownOf(record)
  namePlaces(own.statistics.index)
  return own
}

/** Writes behind the address of a view what its own statistics were made of, where that is short enough; nothing behind
 *  one of none. An address that names others says of them what it says. */
export function showRecipe(own: OwnStatistics | null): void {
  const { hash, pathname, search } = location
  const asked = new URLSearchParams(search).get('own')
  const next = own === null ? '' : shownRecipeHash(own)
  const isOurs = hash === '' || hash.startsWith(RECIPE)
  if (asked === (own?.id ?? null) && isOurs && hash !== next)
    history.replaceState(history.state, '', pathname + search + next)
}
