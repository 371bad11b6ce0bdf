import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useMemo } from 'react'
import type { ChartSpec } from '../chart/spec.ts'
import { needsOfficial } from '../chart/views.ts'
import { articleQuery, officialQuery } from '../dataset/load.ts'
import { getUiMessages } from '../ui/messages/get-ui-messages.ts'
import { useHydrated } from '../ui/use-hydrated.ts'
import { Dashboard } from './dashboard.tsx'
import { Footer, Masthead } from './masthead.tsx'
import { DataProblem, Skeleton } from './states.tsx'
import { useIdle } from './use-idle.ts'
import { useSpec } from './use-spec.ts'

/** The dashboard's page: loads the dataset, and says so when that takes time or fails. */
export function App() {
  const { spec, notices, update, drag, setFocus } = useSpec()
  const { data, error, isFetching, refetch } = useQuery({ ...articleQuery, retryOnMount: false })
  const isNeeded = needsOfficial(spec)
  const isIdle = useIdle()
  const official = useQuery({ ...officialQuery, enabled: isNeeded || isIdle })
  const dataset = useMemo(
    () => data && (isNeeded && official.data !== undefined ? { ...data, official: official.data } : data),
    [data, official.data, isNeeded],
  )
  const messages = getUiMessages(spec.lang)

  return (
    <>
      <DocumentSettings lang={spec.lang} theme={spec.theme} title={messages.title} />
      <Masthead lang={spec.lang} theme={spec.theme} update={update} messages={messages} />
      <main>
        {dataset !== undefined ? (
          <Dashboard
            dataset={dataset}
            official={official.data}
            spec={spec}
            unread={notices}
            update={update}
            drag={drag}
            setFocus={setFocus}
            missing={
              official.error === null ? null : (
                <DataProblem error={official.error} messages={messages} retry={() => official.refetch()} />
              )
            }
            messages={messages}
          />
        ) : error !== null && !isFetching ? (
          <DataProblem error={error} messages={messages} retry={() => refetch()} />
        ) : (
          <Skeleton messages={messages} />
        )}
      </main>
      <Footer messages={messages} />
    </>
  )
}

/** Language, title and theme of the document. A component of its own, as it is rendered once more when React has taken
 *  the first view over: until then the address is not read, and the theme it asks for is on already. */
function DocumentSettings({ lang, theme, title }: Pick<ChartSpec, 'lang' | 'theme'> & { title: string }) {
  const isHydrated = useHydrated()
  useLayoutEffect(() => {
    if (!isHydrated) return
    const page = document.documentElement
    page.lang = lang
    document.title = `Khorgos: ${title}`
    if (theme === null) delete page.dataset.theme
    else page.dataset.theme = theme
  }, [isHydrated, lang, theme, title])
  return null
}
