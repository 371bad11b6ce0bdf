import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Lang } from '../chart/spec.ts'
import { tryAgain } from '../ui/missing-script.ts'

/** The words of a language, beside those of English that are always there: to be had once, and then at hand. */
export function wordsQuery(lang: Lang) {
  return queryOptions({
    queryKey: ['words', lang],
    queryFn: async () => {
      if (lang === 'ru') await import('../ui/messages/russian.ts')
      return lang
    },
    retry: false,
    // A script may be at hand without a line.
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    ...(lang === 'en' ? { initialData: lang } : {}),
  })
}

/** The language that is asked for once its words are there; until then, and where they cannot be had, the one before.
 *  @returns why they cannot be had, and a way to ask once more, beside it */
export function useWords(asked: Lang): {
  readonly lang: Lang
  readonly error: Error | null
  readonly again: () => Promise<void>
} {
  const [last, setLast] = useState<Lang>('en')
  const { data, error, refetch } = useQuery(wordsQuery(asked))
  if (data !== undefined && data !== last) setLast(data)
  const again = async () => {
    if (error !== null) await tryAgain(error, () => refetch({ throwOnError: true }))
  }
  return { lang: data ?? last, error, again }
}
