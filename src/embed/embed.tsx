import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { flushSync } from 'react-dom'
import { decodeSpec, encodeSpec, formatQuery, parseQuery } from '../chart/codec.ts'
import { isDrawn } from '../chart/geometry.ts'
import { focusNotice, highlighter } from '../chart/highlight.ts'
import { createLit, type Lit, type LitSwitch } from '../chart/lit.ts'
import { getMessages } from '../chart/messages/get-messages.ts'
import type { ChartModel } from '../chart/model.ts'
import { readAddress } from '../chart/query-text.ts'
import { resolve } from '../chart/resolve.ts'
import type { ChartSpec, Sort } from '../chart/spec.ts'
import { needsOfficial } from '../chart/views.ts'
import Drawing from '../drawing/drawing.tsx'
import type { MarkInteraction } from '../drawing/interaction/mark-interaction.ts'
import { createPin, onClear } from '../drawing/interaction/pin.ts'
import { OtherColours } from '../drawing/other-colours.tsx'
import { useEventCallbacks } from '../drawing/use-event-callbacks.ts'
import { useInteraction } from '../drawing/use-interaction.ts'
import { postHeight } from '../export/embeds/embed-protocol.ts'
import type { Dataset, Official } from '../trade/figure.ts'
import { placesIn } from '../trade/groups.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Late } from '../ui/late.tsx'
import { getUiMessages } from '../ui/messages/get-ui-messages.ts'
import { useWidth } from '../ui/use-width.ts'
import { HIDE, readHidden, withoutHidden } from './hidden-parts.ts'
import type { HostWishes } from './host-wishes.ts'

/** One chart for another's page: the picture with its notes and source, what a mark says of itself, and the way
 *  to the full view. What cannot be read of the address shows the nearest chart and a notice. */
export function Embed({
  article,
  load,
  host,
}: {
  article: Dataset
  load: () => Promise<Official>
  host: HostWishes
}) {
  const { search } = readAddress(location)
  const settings = useSyncExternalStore(host.subscribe, host.get)
  const asked = useMemo(() => ({ ...parseQuery(search), ...settings }), [search, settings])
  const { official, failed, again } = useStatistics(needsOfficial(decodeSpec(asked).spec), load)
  const dataset = useMemo(() => (official === null ? article : { ...article, official }), [article, official])
  const places = useMemo(() => placesIn(official?.index), [official])
  const { spec, notices: unread } = useMemo(() => decodeSpec(asked, places), [asked, places])
  const hidden = useMemo(() => readHidden(new URLSearchParams(search).get(HIDE)), [search])
  const query = formatQuery(encodeSpec({ ...spec, focus: null, theme: null }))
  const model = useMemo(
    () => resolve(dataset, decodeSpec(parseQuery(`?${query}`), places).spec),
    [dataset, query, places],
  )
  const find = useMemo(() => highlighter(dataset, model), [dataset, model])
  const [lit] = useState(() => createLit(find, spec.focus))
  useLayoutEffect(() => lit.over(find), [lit, find])
  const [pin] = useState(() => createPin(spec.focus, lit.show))
  useEffect(
    () =>
      host.subscribe(({ focus }) => {
        if (focus !== undefined) pin.choose(focus)
      }),
    [host, pin],
  )
  useEffect(() => onClear(() => pin.choose(null)), [pin])
  const [sort, setSort] = useState<Sort | null>(spec.sort)
  const handlers = useEventCallbacks({
    onEnter: (id: string) => lit.show(id),
    onLeave: () => pin.onLeave(),
    onChoose: (id: string) => pin.toggle(id, false),
    onFollow: (id: string, byKeyboard: boolean) => pin.toggle(id, byKeyboard),
  })
  const interaction = useMemo((): MarkInteraction => ({ ...handlers, lit }), [handlers, lit])
  const shown = useMemo(() => withoutHidden(model, hidden.parts), [model, hidden])
  const isUntitled = hidden.parts.has('title')
  const messages = getUiMessages(spec.lang)
  const say = getMessages(spec.lang)
  useAppearance(spec, model)

  const waits = needsOfficial(spec) && official === null
  const notices = [...unread, ...model.notices, ...focusNotice(dataset, model, spec.focus)]
  return (
    <main className="embed">
      <OtherColours model={model} />
      <h1
        className={isDrawn(model) || isUntitled ? 'unseen' : undefined}
        // Where the picture has no title, this is what it is called by.
        id={isDrawn(model) && isUntitled ? `${model.slug}-title` : undefined}
      >
        {model.title}
      </h1>
      {failed !== null && (
        <div role="alert">
          <p>
            {messages.problem.network} {failed}
          </p>
          <button type="button" className="button" onClick={again}>
            {messages.problem.retry}
          </button>
        </div>
      )}
      {notices.length + hidden.unread.length > 0 && (
        <div role="status">
          {hidden.unread.map((part) => (
            <p key={part} className="soft">
              {say.notice({ param: HIDE, given: part, used: null, reason: 'unknown' })}
            </p>
          ))}
          {notices.map((notice) => (
            <p key={`${notice.param}-${notice.reason}`} className="soft">
              {say.notice(notice)}
            </p>
          ))}
        </div>
      )}
      {waits && failed === null && <Late messages={messages} retry={again} />}
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
            {[...shown.notes, ...model.sources].map(({ text }) => (
              <p key={text} className="soft">
                {text}
              </p>
            ))}
          </figure>
        ) : (
          <Chart model={shown} interaction={interaction} />
        ))}
      <Said model={model} lit={lit} />
      {!hidden.parts.has('controls') && (
        <p>
          <FullView spec={{ ...spec, sort }} lit={lit}>
            {messages.share.fullView}
          </FullView>
        </p>
      )}
    </main>
  )
}

function Chart({ model, interaction }: { model: ChartModel; interaction: MarkInteraction }) {
  const figure = useRef<HTMLElement>(null)
  const onScreen = useWidth(figure)
  const width = usePrinting() && onScreen > 0 ? PAPER : onScreen
  useInteraction(figure, interaction)
  return (
    <figure ref={figure} data-chart={model.slug} data-kind={model.kind}>
      {/* On paper, where a frame keeps its height, a picture that grew with it would be cut off. */}
      <div style={{ maxWidth: width }}>
        {width > 0 && <Drawing model={model} width={width} lit={interaction.lit} />}
      </div>
    </figure>
  )
}

/** What a page of paper has room for, px. */
const PAPER = 680

/** Whether the page is being printed by itself. In a frame it keeps the height that the page around has given it. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    if (parent !== window) return
    // The browser does not wait for what is drawn later.
    const turn = ({ type }: Event) => flushSync(() => setPrinting(type === 'beforeprint'))
    addEventListener('beforeprint', turn)
    addEventListener('afterprint', turn)
    return () => {
      removeEventListener('beforeprint', turn)
      removeEventListener('afterprint', turn)
    }
  }, [])
  return printing
}

/** The statistics, once they are needed, and a way to ask for them once more. */
function useStatistics(needed: boolean, load: () => Promise<Official>) {
  const [official, setOfficial] = useState<Official | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const again = useCallback(() => {
    setFailed(null)
    load().then(setOfficial, (error: unknown) => {
      setFailed(error instanceof Error ? error.message : String(error))
    })
  }, [load])
  useEffect(() => {
    if (needed) again()
  }, [needed, again])
  // An attempt that failed does not matter once another did not.
  return { official, failed: official === null ? failed : null, again }
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
function Said({ model, lit }: { model: ChartModel; lit: Lit }) {
  const { marks } = useSyncExternalStore(lit.subscribe, lit.now)
  const spoken = model.marks.filter(({ id }) => marks.has(id)).map(({ words }) => words.spoken)
  return (
    <p className="said" role="status">
      {spoken.join(' ')}
    </p>
  )
}

/** The way to the dashboard takes along what is lit. */
function FullView({ spec, lit, children }: { spec: ChartSpec; lit: LitSwitch; children: string }) {
  const focus = useSyncExternalStore(lit.subscribe, lit.id)
  const query = formatQuery(encodeSpec({ ...spec, focus }))
  return (
    <a href={query === '' ? './' : `./?${query}`} target="_blank" rel="noopener">
      {children}
    </a>
  )
}
