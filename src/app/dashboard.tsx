import { Tabs } from '@base-ui/react/tabs'
import { type ReactNode, useMemo, useState } from 'react'
import type { OwnCopy } from '../article/read-file.ts'
import { decodeSpec, encodeSpec, formatQuery, parseQuery } from '../chart/codec.ts'
import { formatDate } from '../chart/format.ts'
import { geometryOf } from '../chart/geometry.ts'
import { focusNotice, hasMarksAbout, lastingFocus } from '../chart/highlight.ts'
import { getMessages } from '../chart/messages/get-messages.ts'
import type { ChartModel } from '../chart/model.ts'
import { isOwn } from '../chart/own.ts'
import { nextView, type Question, questionOf } from '../chart/questions.ts'
import { resolve } from '../chart/resolve.ts'
import { type ChartSpec, DEFAULT_SPEC, isArea, type Lang, type Notice } from '../chart/spec.ts'
import { ARTICLE_CHARTS, changeSpec, isOfficial, kindOf, needsOfficial } from '../chart/views.ts'
import type { MarkInteraction } from '../drawing/interaction/mark-interaction.ts'
import { OtherColours } from '../drawing/other-colours.tsx'
import type { OwnHead } from '../import/kept/store.ts'
import { isKnown, turnovers } from '../trade/derive.ts'
import type { Dataset, Official, PassageId } from '../trade/figure.ts'
import { countriesOf, placesIn } from '../trade/groups.ts'
import { isCentralAsian } from '../trade/observation.ts'
import { PARTNERS } from '../trade/partners.ts'
import { Late } from '../ui/late.tsx'
import { Coming, LazyPart, partScript } from '../ui/lazy-part.tsx'
import type { UiMessages } from '../ui/messages/messages.ts'
import { Controls } from './controls/controls.tsx'
import { idOfTab, QuestionTabs } from './controls/question-tabs.tsx'
import { ViewHistory } from './controls/view-history.tsx'
import { ChartFigure } from './figure/chart-figure.tsx'
import { Doubt } from './figure/doubt.tsx'
import { Explain } from './figure/explain.tsx'
import { MarkDetails } from './figure/mark-details.tsx'
import { Remedies } from './figure/remedies.tsx'
import { OwnChoice } from './own/own-files.tsx'
import { evidenceByPassage } from './reader/evidence.ts'
import { ReaderPane } from './reader/reader-pane.tsx'
import { Share } from './share/share.tsx'
import { Guarded } from './states.tsx'
import { useLink } from './use-link.ts'
import type { UpdateSpec } from './use-spec.ts'
import { useViews } from './use-views.ts'

const DATES: Record<Lang, (iso: string) => string> = {
  en: (iso) => formatDate('en', iso),
  ru: (iso) => formatDate('ru', iso),
}

const ownMissing = partScript(() => import('./own/kept/own-missing.tsx'))
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
  /** Whether own statistics that the view names are on their way. */
  isOwnComing: boolean
  /** Opens the room for one's own files. */
  onOwn: () => void
  /** The own statistics that are kept, the last first. */
  kept: readonly OwnHead[]
  /** Shows one of them. */
  onKept: (id: string) => void
  /** What to say in the place of a chart whose data could not be had; null while they may still come. */
  missing: ReactNode
  /** Breaks off what is fetched of them and begins anew. */
  refetch: () => void
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
  isOwnComing,
  onOwn,
  kept,
  onKept,
  missing,
  refetch,
  messages,
}: Props) {
  const { model, table, behind } = useModels(dataset, spec)
  const [copy, setCopy] = useState<OwnCopy | null>(null)
  const isOwnMissing = isOwn(spec) && dataset.own === undefined
  // Which places it has is not known as long as its file is not here.
  const unreadHere = unread.filter(({ param }) => !isOwnMissing || (param !== 'area' && param !== 'partner'))
  const notices = [...unreadHere, ...model.notices, ...focusNotice(dataset, model, spec.focus)]
  const link = useLink({
    dataset,
    model,
    focus: spec.focus,
    setFocus,
  })
  // A mark that was derived for one view is not on another; what it is about is.
  const lasting = (patch: Partial<ChartSpec>) => ({ focus: lastingFocus(model, link.lit()), ...patch })
  const views = useViews(
    model.spec,
    (patch) => update(lasting(patch)),
    (patch) => drag(lasting(patch)),
  )
  const { change } = views
  const reader = {
    dataset,
    behind,
    lang: spec.lang,
    interaction: link.text,
    formatDate: DATES[spec.lang],
  }
  const lacking = isOwnComing || (needsOfficial(model.spec) && dataset.official === undefined)
  const statistics = isOwn(model.spec) ? dataset.own?.statistics : dataset.official
  const ofArticle = !isOfficial(model.spec)
  const question = questionOf(spec)
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
        value={question}
        onValueChange={(next: Question) => views.go(nextView(next, spec, views.side))}
      >
        <QuestionTabs
          chart={spec.chart}
          basis={spec.basis}
          isCentralAsian={countriesOf(spec.area).every(isCentralAsian)}
          go={views.go}
          ownId={dataset.own?.id ?? kept[0]?.id ?? null}
          onOwn={onOwn}
          messages={messages}
        />
        {isOwn(model.spec) && dataset.own !== undefined && kept.length > 1 && (
          <OwnChoice own={dataset.own} kept={kept} onChange={onKept} messages={messages} />
        )}
        <Coming waiting={waiting} messages={messages}>
          {statistics !== undefined && !ofArticle ? (
            <Guarded resetKeys={[model]} messages={messages}>
              <LazyPart
                script={officialControls}
                messages={messages}
                props={{
                  spec: model.spec,
                  official: statistics,
                  update: change,
                  drag: views.drag,
                  go: views.go,
                  messages,
                }}
              />
            </Guarded>
          ) : (
            ofArticle && (
              <Controls
                spec={model.spec}
                bases={turnovers(dataset.figures, PARTNERS)
                  .filter(isKnown)
                  .map((known) => known.partner)}
                update={change}
                go={views.go}
                messages={messages}
              />
            )
          )}
          <div className="notices" role="status">
            {notices.map((notice) => (
              <p key={`${notice.param}-${notice.reason}`}>{getMessages(spec.lang).notice(notice)}</p>
            ))}
          </div>
          <Tabs.Panel value={question} aria-labelledby={idOfTab(question)} className="panel" tabIndex={-1}>
            {lacking ? (
              (missing ?? (
                <>
                  {waiting}
                  <Late messages={messages} retry={refetch} />
                </>
              ))
            ) : model.needsOwn !== undefined ? (
              <LazyPart
                script={ownMissing}
                messages={messages}
                props={{ id: model.needsOwn, onOpen: onOwn, lang: spec.lang, messages }}
              />
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
                <Share model={model} passages={dataset.passages} change={change} messages={messages}>
                  <ViewHistory views={views} messages={messages} />
                </Share>
                {kindOf(model.spec).name === 'article-bars' && model.spec.relative === null && (
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
        </Coming>
      </Tabs.Root>
      <OtherColours model={model} />
      <div className="side">
        <MarkDetails
          dataset={dataset}
          model={model}
          table={table}
          chosen={link.chosen}
          onShow={showing(dataset, model, link.chosen, views.go)}
          onClose={link.close}
          go={(view) => {
            focusPanel()
            views.go({ ...view, focus: null })
          }}
          messages={messages}
        />
        <Guarded resetKeys={[copy, spec.lang]} messages={messages}>
          <ReaderPane {...reader} messages={messages} copy={copy} onCopy={setCopy} />
        </Guarded>
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
  const model = useMemo(
    () =>
      resolve(dataset, decodeSpec(parseQuery(asked), placesIn(dataset.official?.index, dataset.own)).spec),
    [dataset, asked],
  )
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
