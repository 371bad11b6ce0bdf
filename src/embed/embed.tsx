import { useEffect, useMemo, useRef, useState } from 'react'
import { decodeSpec, encodeSpec, formatQuery, parseQuery } from '../chart/codec.ts'
import { isDrawn } from '../chart/geometry.ts'
import { focusNotice, highlightedBy, NO_HIGHLIGHT } from '../chart/highlight.ts'
import { getMessages } from '../chart/messages/get-messages.ts'
import type { ChartModel } from '../chart/model.ts'
import { resolve } from '../chart/resolve.ts'
import type { ChartSpec, Sort } from '../chart/spec.ts'
import { needsOfficial } from '../chart/views.ts'
import Drawing from '../drawing/drawing.tsx'
import type { MarkInteraction } from '../drawing/interaction/mark-interaction.ts'
import { createPin, onClear } from '../drawing/interaction/pin.ts'
import { useEventCallbacks } from '../drawing/use-event-callbacks.ts'
import { useInteraction } from '../drawing/use-interaction.ts'
import { type HostSettings, onHostMessage, postHeight } from '../export/embed-protocol.ts'
import type { Dataset, Official } from '../trade/figure.ts'
import { DataTable } from '../ui/data-table.tsx'
import { getUiMessages } from '../ui/messages/get-ui-messages.ts'
import { useWidth } from '../ui/use-width.ts'

/** One chart for another's page: the picture with its notes and source, what a mark says of itself, and the way
 *  to the full view. What cannot be read of the address shows the nearest chart and a notice. */
export function Embed({ article, load }: { article: Dataset; load: () => Promise<Official> }) {
  const [settings, setSettings] = useState<HostSettings>({})
  const { spec, notices: unread } = useMemo(
    () => decodeSpec({ ...parseQuery(location.search), ...settings }),
    [settings],
  )
  const [focus, setFocus] = useState(spec.focus)
  const [pin] = useState(() => createPin(focus, setFocus))
  useEffect(
    () =>
      onHostMessage((more) => {
        setSettings((before) => ({ ...before, ...more }))
        if (more.focus !== undefined) pin.choose(more.focus)
      }),
    [pin],
  )
  useEffect(() => onClear(() => pin.choose(null)), [pin])
  const { official, failed } = useStatistics(needsOfficial(spec), load)
  const dataset = useMemo(() => (official === null ? article : { ...article, official }), [article, official])
  const query = formatQuery(encodeSpec({ ...spec, focus: null, theme: null }))
  const model = useMemo(() => resolve(dataset, decodeSpec(parseQuery(`?${query}`)).spec), [dataset, query])
  const [sort, setSort] = useState<Sort | null>(spec.sort)
  const lit = useMemo(
    () => (focus === null ? null : highlightedBy(dataset, model, focus)) ?? NO_HIGHLIGHT,
    [dataset, model, focus],
  )
  const handlers = useEventCallbacks({
    onEnter: (id: string) => setFocus(id),
    onLeave: () => pin.onLeave(),
    onChoose: (id: string) => pin.toggle(id, false),
    onFollow: (id: string, byKeyboard: boolean) => pin.toggle(id, byKeyboard),
  })
  const interaction = useMemo((): MarkInteraction => ({ ...handlers, lit: lit.marks }), [handlers, lit])
  const messages = getUiMessages(spec.lang)
  const say = getMessages(spec.lang)
  useAppearance(spec, model)

  const waits = needsOfficial(spec) && official === null
  const notices = [...unread, ...model.notices, ...focusNotice(dataset, model, spec.focus)]
  return (
    <main className="embed">
      <h1 className={isDrawn(model) ? 'unseen' : undefined}>{model.title}</h1>
      {failed !== null && (
        <p role="alert">
          {messages.problem.network} {failed}
        </p>
      )}
      {notices.length > 0 && (
        <div role="status">
          {notices.map((notice) => (
            <p key={`${notice.param}-${notice.reason}`} className="soft">
              {say.notice(notice)}
            </p>
          ))}
        </div>
      )}
      {!waits &&
        (!isDrawn(model) ? (
          <figure data-chart={model.slug} data-kind={model.kind}>
            <figcaption>
              <p>{model.subtitle}</p>
            </figcaption>
            <DataTable
              dataset={dataset}
              model={model}
              interaction={interaction}
              messages={messages}
              sort={sort}
              onSort={setSort}
              idPrefix="mark"
            />
            {[...model.notes, ...model.sources].map(({ text }) => (
              <p key={text} className="soft">
                {text}
              </p>
            ))}
          </figure>
        ) : (
          <Chart model={model} interaction={interaction} />
        ))}
      <p className="said" role="status">
        {spokenOf(model, focus === null ? null : lit.marks)}
      </p>
      <p>
        <a href={`./${addressOf(spec, focus)}`} target="_blank" rel="noopener">
          {messages.share.fullView}
        </a>
      </p>
    </main>
  )
}

function Chart({ model, interaction }: { model: ChartModel; interaction: MarkInteraction }) {
  const figure = useRef<HTMLElement>(null)
  const width = useWidth(figure)
  useInteraction(figure, interaction)
  return (
    <figure ref={figure} data-chart={model.slug} data-kind={model.kind}>
      {width > 0 && <Drawing model={model} width={width} highlight={interaction.lit} />}
    </figure>
  )
}

/** The statistics, once they are needed. */
function useStatistics(needed: boolean, load: () => Promise<Official>) {
  const [official, setOfficial] = useState<Official | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    if (!needed) return
    load().then(setOfficial, (error: unknown) => {
      setFailed(error instanceof Error ? error.message : String(error))
    })
  }, [needed, load])
  return { official, failed }
}

/** Theme, language and title of the page; and its height, whenever that changes. */
function useAppearance({ theme, lang }: ChartSpec, { title }: ChartModel) {
  useEffect(() => {
    const page = document.documentElement
    page.lang = lang
    document.title = title
    if (theme === null) delete page.dataset.theme
    else page.dataset.theme = theme
  }, [theme, lang, title])
  useEffect(() => {
    const isDrawn = () => document.querySelector('figure [data-figure]') !== null
    const onResize = () => postHeight(isDrawn())
    const size = new ResizeObserver(onResize)
    size.observe(document.body)
    // Marks may come into a picture whose size was known before.
    const marks = new MutationObserver(() => {
      if (!isDrawn()) return
      marks.disconnect()
      onResize()
    })
    marks.observe(document.body, { childList: true, subtree: true })
    return () => {
      size.disconnect()
      marks.disconnect()
    }
  }, [])
}

/** What the lit marks say of themselves. */
function spokenOf({ marks }: ChartModel, lit: ReadonlySet<string> | null): string {
  return marks
    .filter(({ id }) => lit?.has(id))
    .map(({ words }) => words.spoken)
    .join(' ')
}

function addressOf(spec: ChartSpec, focus: string | null): string {
  const query = formatQuery(encodeSpec({ ...spec, focus }))
  return query === '' ? '' : `?${query}`
}
