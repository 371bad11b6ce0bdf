import { Tabs } from '@base-ui/react/tabs'
import { type ReactNode, Suspense, useMemo, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { OwnCopy } from '../article/read-file.ts'
import { decodeSpec, encodeSpec, formatQuery, parseQuery } from '../chart/codec.ts'
import { formatDate } from '../chart/format.ts'
import { geometryOf } from '../chart/geometry.ts'
import { focusNotice, hasMarksAbout, lastingFocus } from '../chart/highlight.ts'
import { getMessages } from '../chart/messages/get-messages.ts'
import type { ChartModel } from '../chart/model.ts'
import { resolve } from '../chart/resolve.ts'
import { type ChartSpec, DEFAULT_SPEC, isArea, type Lang, type Notice } from '../chart/spec.ts'
import { ARTICLE_CHARTS, changeSpec, isOfficial, needsOfficial } from '../chart/views.ts'
import type { MarkInteraction } from '../drawing/interaction/mark-interaction.ts'
import { isKnown, turnovers } from '../trade/derive.ts'
import type { Dataset, Official, PassageId } from '../trade/figure.ts'
import { PARTNERS } from '../trade/partners.ts'
import { LazyPart, partScript } from '../ui/lazy-part.tsx'
import type { UiMessages } from '../ui/messages/messages.ts'
import { ChartTabs, idOfTab, specOfTab, tabOf } from './controls/chart-tabs.tsx'
import { Controls } from './controls/controls.tsx'
import { ViewHistory } from './controls/view-history.tsx'
import { ChartFigure } from './figure/chart-figure.tsx'
import { Doubt } from './figure/doubt.tsx'
import { Explain } from './figure/explain.tsx'
import { MarkDetails } from './figure/mark-details.tsx'
import { Remedies } from './figure/remedies.tsx'
import { evidenceByPassage } from './reader/evidence.ts'
import { ReaderPane } from './reader/reader-pane.tsx'
import { Share } from './share/share.tsx'
import { Failure } from './states.tsx'
import { useLink } from './use-link.ts'
import type { UpdateSpec } from './use-spec.ts'
import { useViews } from './use-views.ts'

const DATES: Record<Lang, (iso: string) => string> = {
  en: (iso) => formatDate('en', iso),
  ru: (iso) => formatDate('ru', iso),
}

const officialControls = partScript(() => import('./controls/official/official-controls.tsx'))

interface Props {
  /** With the official statistics where the chart needs them and they are there. */
  dataset: Dataset
  /** These, as soon as they are there. */
  official: Official | undefined
  spec: ChartSpec
  /** What could not be read of the URL. */
  unread: readonly Notice[]
  update: UpdateSpec
  /** The same without a step in the browser's history. */
  drag: UpdateSpec
  setFocus: (focus: string | null) => void
  /** What to say in the place of a chart whose data could not be had; null while they may still come. */
  missing: ReactNode
  messages: UiMessages
}

/** One chart beside the article, and the controls of both. */
export function Dashboard({
  dataset,
  official,
  spec,
  unread,
  update,
  drag,
  setFocus,
  missing,
  messages,
}: Props) {
  const { model, table, behind } = useModels(dataset, spec)
  const [copy, setCopy] = useState<OwnCopy | null>(null)
  const notices = [...unread, ...model.notices, ...focusNotice(dataset, model, spec.focus)]
  // A mark that was derived for one view is not on another; what it is about is.
  const lasting = (patch: Partial<ChartSpec>) => ({ focus: lastingFocus(model, spec.focus), ...patch })
  const views = useViews(
    model.spec,
    (patch) => update(lasting(patch)),
    (patch) => drag(lasting(patch)),
  )
  const { change } = views
  const link = useLink({
    dataset,
    model,
    focus: spec.focus,
    setFocus,
  })
  const reader = {
    dataset,
    behind,
    lang: spec.lang,
    interaction: link.text,
    formatDate: DATES[spec.lang],
  }
  const lacking = needsOfficial(model.spec) && dataset.official === undefined
  const ofArticle = !isOfficial(model.spec)
  // Where there is no room beside the chart, the paragraphs that bear figures stand under it: see styles/reader.css.
  const interleaves = copy === null && !lacking
  const figure = {
    dataset,
    model,
    interaction: geometryOf(model) === 'map' ? choosing(link.chart, model, change) : link.chart,
    messages,
  }
  // Nothing else is shown yet, so that nothing has to move when the chart arrives.
  const waiting = <div className="bone figure-bone whole" role="status" aria-label={messages.loading} />
  return (
    <div className={interleaves ? 'dashboard interleaved' : 'dashboard'}>
      <Tabs.Root
        className="charts"
        value={tabOf(spec)}
        onValueChange={(tab: string) => views.go(specOfTab(tab, spec))}
      >
        <ChartTabs messages={messages} />
        <Suspense fallback={waiting}>
          {dataset.official !== undefined && !ofArticle ? (
            <ErrorBoundary resetKeys={[model]} fallbackRender={() => <Failure messages={messages} />}>
              <LazyPart
                script={officialControls}
                messages={messages}
                props={{
                  spec: model.spec,
                  official: dataset.official,
                  update: change,
                  drag: views.drag,
                  messages,
                }}
              />
            </ErrorBoundary>
          ) : (
            ofArticle && (
              <Controls
                spec={model.spec}
                bases={turnovers(dataset.figures, PARTNERS)
                  .filter(isKnown)
                  .map((known) => known.partner)}
                update={change}
                messages={messages}
              />
            )
          )}
          <div className="notices" role="status">
            {notices.map((notice) => (
              <p key={`${notice.param}-${notice.reason}`}>{getMessages(spec.lang).notice(notice)}</p>
            ))}
          </div>
          <Tabs.Panel
            value={tabOf(spec)}
            aria-labelledby={idOfTab(tabOf(spec))}
            className="panel"
            tabIndex={-1}
          >
            {lacking ? (
              (missing ?? waiting)
            ) : (
              <>
                <ChartFigure {...figure} onSort={(sort) => change({ sort })} />
                <Remedies
                  dataset={dataset}
                  model={model}
                  change={(patch) => {
                    focusPanel()
                    change(patch)
                  }}
                  messages={messages}
                />
                <Share model={model} messages={messages}>
                  <ViewHistory views={views} messages={messages} />
                </Share>
                {tabOf(model.spec) === 'article-bars' && model.spec.relative === null && (
                  <Doubt
                    dataset={dataset}
                    official={official}
                    spec={model.spec}
                    onCheck={() => {
                      focusPanel()
                      views.go({ chart: 'check', basis: 'article', measure: 'turnover' })
                    }}
                    messages={messages}
                  />
                )}
                <Explain {...figure} />
              </>
            )}
          </Tabs.Panel>
        </Suspense>
      </Tabs.Root>
      <div className="side">
        <MarkDetails
          dataset={dataset}
          model={model}
          table={table}
          chosen={link.chosen}
          onShow={showing(dataset, model, link.chosen, views.go)}
          onClose={link.close}
          messages={messages}
        />
        <ReaderPane {...reader} messages={messages} copy={copy} onCopy={setCopy} />
      </div>
    </div>
  )
}

/** On a map, following a mark chooses its country for all charts; choosing it again takes the choice back. */
function choosing(interaction: MarkInteraction, model: ChartModel, change: UpdateSpec): MarkInteraction {
  return {
    ...interaction,
    onFollow: (id) => {
      const code = model.marks.find((mark) => mark.id === id)?.party ?? ''
      if (!isArea(code)) return
      const isChosen = model.spec.area.length === 1 && model.spec.area.includes(code)
      interaction.onChoose(id)
      change({ area: isChosen ? DEFAULT_SPEC.area : [code], focus: isChosen ? null : id })
    },
  }
}

/** The chart's model, and that of all figures, which the text and the answers speak from.
 *  Neither depends on what is lit or on the theme, so pointing at marks resolves nothing anew. */
function useModels(dataset: Dataset, spec: ChartSpec) {
  const { lang } = spec
  const asked = formatQuery(encodeSpec({ ...spec, focus: null, theme: null }))
  const model = useMemo(() => resolve(dataset, decodeSpec(parseQuery(asked)).spec), [dataset, asked])
  const table = useMemo(
    () => resolve(dataset, { ...DEFAULT_SPEC, chart: 'table', order: 'article', lang }),
    [dataset, lang],
  )
  const behind = useMemo(() => evidenceByPassage(dataset, table), [dataset, table])
  return { model, table, behind }
}

/** What is pressed and goes away with the press hands the keyboard's focus on to the chart. */
function focusPanel() {
  document.querySelector<HTMLElement>('.panel')?.focus({ preventScroll: true })
}

/** Goes to a chart that has a mark of the phrase that is chosen; null where this one has, or none is chosen. */
function showing(dataset: Dataset, model: ChartModel, chosen: string | null, go: UpdateSpec) {
  const passage = dataset.passages.find(({ id }) => id === chosen)
  if (passage === undefined || hasMarksAbout(dataset, model, passage.id)) return null
  const view = viewShowing(dataset, model.spec, passage.id)
  if (Object.keys(view).length === 0) return null
  return () => {
    focusPanel()
    go({ ...view, focus: passage.id })
  }
}

/** The nearest view on which the passage has a mark of its own: another chart, or one with more partners. */
function viewShowing(dataset: Dataset, spec: ChartSpec, passage: PassageId): Partial<ChartSpec> {
  const concerned = dataset.figures
    .filter((figure) => figure.passages.includes(passage))
    .map((f) => f.partner)
  const more = PARTNERS.filter((code) => spec.partner.includes(code) || concerned.includes(code))
  const views = [spec.partner, more].flatMap((partner) =>
    [spec.chart, ...ARTICLE_CHARTS].map(
      (chart): Partial<ChartSpec> => ({ chart, partner, basis: 'article' }),
    ),
  )
  const shows = (view: Partial<ChartSpec>) =>
    hasMarksAbout(dataset, resolve(dataset, changeSpec(spec, view)), passage)
  return views.find(shows) ?? {}
}
