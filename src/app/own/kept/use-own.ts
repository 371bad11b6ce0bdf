import { useQuery, useQueryClient } from '@tanstack/react-query'
import { parseAsString, useQueryStates } from 'nuqs'
import { useEventCallbacks } from '../../../drawing/use-event-callbacks.ts'
import type { OwnHead } from '../../../import/kept/store.ts'
import type { OwnStatistics } from '../../../trade/own.ts'
import type { UpdateSpec } from '../../use-spec.ts'
import { mayBeKept } from './kept-note.ts'

const ASKED = { basis: parseAsString, own: parseAsString }
const NONE: readonly OwnHead[] = []

/** What is kept here changes by this page's hands, which say so; what was not here may come by another tab's. It is there
 *  without a network, and only what reads it may have to wait for one. */
export const KEPT_HERE = {
  staleTime: ({ state }: { readonly state: { readonly data?: unknown } }) =>
    state.data === null ? 0 : Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
  networkMode: 'always',
  refetchOnReconnect: true,
} as const

/** TanStack Query's keys: of own statistics, of the list of those that are kept, of what is remembered of columns. */
export const ownKey = (id: string) => ['own', id] as const
export const KEPT_KEY = ['own', 'list'] as const
export const CHOICES_KEY = ['own', 'choices'] as const

/** Everything but this file that reads what is kept comes with its first use. */
export const ownQuery = () => import('./own-query.ts')

/** The own statistics that the page's address names. Which places a chart may be asked for depends on them, so that they
 *  are looked for before the rest of it is read.
 *  @returns `own` is undefined as long as nobody knows whether they are here; null where they are not, or none are named.
 *   `error` is why nobody can know, as when the script that looks for them does not come */
export function useOwn(): {
  readonly own: OwnStatistics | null | undefined
  readonly error: Error | null
  /** Looks once more; rejects where that fails, too. */
  readonly retry: () => Promise<unknown>
} {
  const [{ basis, own }] = useQueryStates(ASKED)
  const id = own ?? ''
  const isWanted = basis === 'own' && id !== ''
  const { data, error, refetch } = useQuery({
    queryKey: ownKey(id),
    queryFn: async () => (await ownQuery()).loadStatistics(id),
    enabled: isWanted,
    ...KEPT_HERE,
  })
  const retry = () => refetch({ throwOnError: true })
  return isWanted ? { own: data, error, retry } : { own: null, error: null, retry }
}

/** The own statistics that are kept, and a way to show one. They are looked for once the page is at rest, and only where
 *  some were kept or the room for them was opened. Showing one gives whether it was still here. */
export function useKept(isIdle: boolean, wasOpened: boolean, update: UpdateSpec) {
  const client = useQueryClient()
  const { data: kept = NONE } = useQuery({
    queryKey: KEPT_KEY,
    queryFn: async () => (await ownQuery()).listOwn(),
    enabled: isIdle && (wasOpened || mayBeKept()),
    ...KEPT_HERE,
  })
  const ways = useEventCallbacks({
    showKept: async (id: string) => {
      const { firstViewOf, loadStatistics } = await ownQuery()
      const own = await client.fetchQuery<OwnStatistics | null>({
        queryKey: ownKey(id),
        queryFn: () => loadStatistics(id),
        ...KEPT_HERE,
      })
      if (own !== null) update(firstViewOf(own))
      return own !== null
    },
  })
  return { kept, ...ways }
}
