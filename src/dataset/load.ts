import { queryOptions } from '@tanstack/react-query'
import type { Dataset } from '../trade/figure.ts'
import { parseArticle } from './parse.ts'
import { MalformedData, Unreachable } from './problem.ts'

const FILE = 'data/article.json'

/** Fetches and parses the article's dataset, which stands beside the page.
 *  @throws Unreachable when it cannot be fetched, MalformedData when it cannot be used */
async function loadArticle(signal: AbortSignal): Promise<Dataset> {
  const url = new URL(FILE, document.baseURI)
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    signal.throwIfAborted()
    throw new Unreachable(FILE, error instanceof Error ? error.message : String(error))
  })
  if (!response.ok) throw new Unreachable(FILE, `the server answered ${response.status}.`)
  return parseArticle(await response.text(), FILE)
}

/** TanStack Query options for the article's dataset. It never changes while the page is open. */
export const articleQuery = queryOptions({
  queryKey: ['article'],
  queryFn: ({ signal }) => loadArticle(signal),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: (failures, error) => !(error instanceof MalformedData) && failures < 2,
  retryDelay: (attempt) => 300 * 2 ** attempt,
})
