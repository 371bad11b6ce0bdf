import { namePlaces } from '../../dataset/name-places.ts'
import { loadOwn } from '../../import/store.ts'
import type { OwnStatistics } from '../../trade/own.ts'
import { type OwnRecord, ownOf } from '../../trade/own-record.ts'

export { shownRecipeHash } from '../../import/recipe-hash.ts'
export { listOwn } from '../../import/store.ts'
export { firstViewOf } from './first-view.ts'

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
