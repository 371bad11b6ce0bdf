import { queryOptions } from '@tanstack/react-query'
import type { Dataset, Official } from '../trade/figure.ts'
import { parseArticle } from './parse.ts'
import { MalformedData, Unreachable } from './problem.ts'

const ARTICLE = 'data/article.json'
const OBSERVATIONS = 'data/series.csv'
const SOURCES = 'data/sources.json'

/** The text of a file that stands beside the page.
 *  @throws Unreachable when it cannot be fetched */
async function fetchText(file: string, signal: AbortSignal): Promise<string> {
  const broken = (error: unknown) => {
    signal.throwIfAborted()
    throw new Unreachable(file, error instanceof Error ? error.message : String(error))
  }
  const response = await fetch(new URL(file, document.baseURI), { signal }).catch(broken)
  if (!response.ok) throw new Unreachable(file, `the server answered ${response.status}.`)
  return response.text().catch(broken)
}

async function loadOfficial(signal: AbortSignal): Promise<Official> {
  const [observations, sources, { readOfficial }] = await Promise.all([
    fetchText(OBSERVATIONS, signal),
    fetchText(SOURCES, signal),
    import('./official.ts'),
  ])
  return readOfficial({ text: observations, file: OBSERVATIONS }, { text: sources, file: SOURCES })
}

/** What is fetched never changes while the page is open; a malformed file does not mend itself. */
const once = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: (failures: number, error: Error) => !(error instanceof MalformedData) && failures < 2,
  retryDelay: (attempt: number) => 300 * 2 ** attempt,
}

/** TanStack Query options for the article's dataset. */
export const articleQuery = queryOptions({
  queryKey: ['article'],
  queryFn: async ({ signal }): Promise<Dataset> => parseArticle(await fetchText(ARTICLE, signal), ARTICLE),
  ...once,
})

/** TanStack Query options for the official statistics, with their parser; for the views that need them. */
export const officialQuery = queryOptions({
  queryKey: ['official'],
  queryFn: ({ signal }) => loadOfficial(signal),
  ...once,
})
