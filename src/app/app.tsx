import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useMemo } from 'react'
import { needsOfficial } from '../chart/views.ts'
import { articleQuery, officialQuery } from '../dataset/load.ts'
import { Dashboard } from './dashboard.tsx'
import { Footer, Masthead } from './masthead.tsx'
import { DataProblem, Skeleton } from './states.tsx'
import { useSpec } from './use-spec.ts'
import { appWordsIn } from '../ui/messages/get-ui-messages.ts'

/** The dashboard's page: loads the dataset, and says so when that takes time or fails. */
export function App() {
  const { spec, notices, update, drag, setFocus } = useSpec()
  const { data, error, isFetching, refetch } = useQuery(articleQuery)
  const official = useQuery({ ...officialQuery, enabled: needsOfficial(spec) })
  const dataset = useMemo(
    () => data && (official.data === undefined ? data : { ...data, official: official.data }),
    [data, official.data],
  )
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
      <Masthead lang={spec.lang} theme={spec.theme} update={update} words={words} />
      <main>
        {dataset !== undefined ? (
          <Dashboard
            dataset={dataset}
            spec={spec}
            unread={notices}
            update={update}
            drag={drag}
            setFocus={setFocus}
            missing={
              official.error === null ? null : (
                <DataProblem error={official.error} words={words} retry={() => official.refetch()} />
              )
            }
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
