import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import { articleQuery } from '../dataset/load.ts'
import { Dashboard } from './dashboard.tsx'
import { Footer, Masthead } from './masthead.tsx'
import { DataProblem, Skeleton } from './states.tsx'
import { useSpec } from './use-spec.ts'
import { appWordsIn } from './words/words-in.ts'

/** The dashboard's page: loads the dataset, and says so when that takes time or fails. */
export function App() {
  const { spec, notices, update, setFocus } = useSpec()
  const { data, error, isFetching, refetch } = useQuery(articleQuery)
  const words = appWordsIn(spec.lang)

  useLayoutEffect(() => {
    const page = document.documentElement
    page.lang = spec.lang
    document.title = `Khorgos: ${words.title}`
    if (spec.theme === null) delete page.dataset.theme
    else page.dataset.theme = spec.theme
  }, [spec.lang, spec.theme, words])

  return (
    <>
      <Masthead spec={spec} update={update} words={words} />
      <main>
        {data !== undefined ? (
          <Dashboard
            dataset={data}
            spec={spec}
            unread={notices}
            update={update}
            setFocus={setFocus}
            words={words}
          />
        ) : error !== null && !isFetching ? (
          <DataProblem error={error} words={words} retry={() => refetch()} />
        ) : (
          <Skeleton words={words} />
        )}
      </main>
      <Footer words={words} />
    </>
  )
}
