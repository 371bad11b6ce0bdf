import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useMemo } from 'react'
import { isOwn } from '../chart/own.ts'
import type { ChartSpec } from '../chart/spec.ts'
import { needsOfficial } from '../chart/views.ts'
import { articleQuery, officialQuery } from '../dataset/load.ts'
import type { Dataset, Official } from '../trade/figure.ts'
import { placesIn } from '../trade/groups.ts'
import type { OwnStatistics } from '../trade/own.ts'
import { Late } from '../ui/late.tsx'
import { MissingPart } from '../ui/lazy-part.tsx'
import { getUiMessages } from '../ui/messages/get-ui-messages.ts'
import { reloadIfReachable } from '../ui/missing-script.ts'
import { useHydrated } from '../ui/use-hydrated.ts'
import { Dashboard } from './dashboard.tsx'
import { Footer, Masthead } from './masthead.tsx'
import { useKept, useOwn } from './own/kept/use-own.ts'
import { OwnFiles, OwnProblem } from './own/own-files.tsx'
import { useRecipeShown } from './own/recipe/use-recipe-shown.ts'
import { useOwnRoom } from './own/use-own-room.ts'
import { DataProblem, Skeleton } from './states.tsx'
import { useIdle } from './use-idle.ts'
import { useSpec } from './use-spec.ts'

/** The dashboard's page: loads the dataset, and says so when that takes time or fails. */
export function App() {
  // What a chart may be asked for is known as soon as the statistics are, whoever fetches them.
  const held = useQuery({ ...officialQuery, enabled: false }).data
  const { own, error: ownError, retry: lookAgain } = useOwn()
  const places = useMemo(() => placesIn(held?.index, own ?? undefined), [held, own])
  const { spec, notices, words, update, drag, setFocus } = useSpec(places, own != null)
  const { data, error, isFetching, refetch } = useQuery({ ...articleQuery, retryOnMount: false })
  const isNeeded = needsOfficial(spec)
  const isIdle = useIdle()
  const official = useQuery({ ...officialQuery, enabled: isNeeded || isIdle })
  const dataset = useDataset(data, isNeeded ? official.data : undefined, own ?? undefined)
  const room = useOwnRoom()
  const { kept, showKept } = useKept(isIdle, room.wanted, update)
  useRecipeShown(own ?? null)
  const messages = getUiMessages(spec.lang)
  const client = useQueryClient()
  // Of data that have never come, asking again would wait for what hangs.
  const anew = async (what: { readonly queryKey: readonly unknown[] }, ask: () => unknown) => {
    await client.cancelQueries({ queryKey: what.queryKey })
    ask()
  }

  return (
    <>
      <DocumentSettings lang={spec.lang} theme={spec.theme} title={messages.title} />
      <Masthead lang={spec.lang} theme={spec.theme} update={update} messages={messages} />
      <main>
        {words.error !== null && <MissingPart error={words.error} messages={messages} retry={words.again} />}
        {dataset !== undefined ? (
          <Dashboard
            dataset={dataset}
            official={official.data}
            spec={spec}
            unread={notices}
            update={update}
            drag={drag}
            setFocus={setFocus}
            isOwnComing={own === undefined}
            onOwn={room.show}
            kept={kept}
            // One that is gone is asked for as by a link, and its place says what it needs.
            onKept={async (id) => (await showKept(id)) || update({ basis: 'own', own: id })}
            missing={
              ownError !== null ? (
                <OwnProblem error={ownError} messages={messages} retry={lookAgain} />
              ) : official.error === null ? null : (
                <DataProblem error={official.error} messages={messages} retry={() => official.refetch()} />
              )
            }
            // A script that hangs is had anew by the page alone.
            refetch={own === undefined ? reloadIfReachable : () => anew(officialQuery, official.refetch)}
            messages={messages}
          />
        ) : error !== null && !isFetching ? (
          <DataProblem error={error} messages={messages} retry={() => refetch()} />
        ) : (
          <>
            <Skeleton messages={messages} />
            <Late messages={messages} retry={() => anew(articleQuery, refetch)} />
          </>
        )}
      </main>
      <OwnFiles
        room={room}
        needed={own === null && isOwn(spec) ? (spec.own ?? null) : null}
        official={official.data}
        onShow={update}
        onKept={showKept}
        lang={spec.lang}
        messages={messages}
      />
      <Footer messages={messages} />
    </>
  )
}

/** The article's data with the statistics that a view needs; the same object as long as nothing of it changes, as the
 *  first drawing is of it. */
function useDataset(
  data: Dataset | undefined,
  official: Official | undefined,
  own: OwnStatistics | undefined,
) {
  return useMemo(() => {
    if (data === undefined || (official === undefined && own === undefined)) return data
    return { ...data, ...(official && { official }), ...(own && { own }) }
  }, [data, official, own])
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
