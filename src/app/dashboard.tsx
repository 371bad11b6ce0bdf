import { Tabs } from '@base-ui/react/tabs'
import { type ReactNode, useMemo, useState } from 'react'
import { Paragraphs } from '../article/paragraphs.tsx'
import type { OwnCopy } from '../article/read-file.ts'
import { decodeSpec, encodeSpec, formatQuery, parseQuery } from '../chart/codec.ts'
import { formatDate } from '../chart/format.ts'
import { focusNotice, lastingFocus, litBy } from '../chart/lit.ts'
import { resolve } from '../chart/resolve.ts'
import {
  CHARTS,
  type ChartKind,
  type ChartSpec,
  changeSpec,
  DEFAULT_SPEC,
  type Notice,
} from '../chart/spec.ts'
import { wordsIn } from '../chart/words/words-in.ts'
import { isKnown, turnovers } from '../trade/derive.ts'
import type { Dataset, PassageId } from '../trade/figure.ts'
import { PARTNERS } from '../trade/partners.ts'
import { Controls } from './controls/controls.tsx'
import { Answer } from './figure/answer.tsx'
import { ChartFigure } from './figure/chart-figure.tsx'
import { Explain } from './figure/explain.tsx'
import { figuresBehind } from './reader/behind.ts'
import { ReaderPane } from './reader/reader-pane.tsx'
import { useWide } from './reader/use-wide.ts'
import { useLink } from './use-link.ts'
import type { UpdateSpec } from './use-spec.ts'
import type { AppWords } from './words/words.ts'

interface Props {
  dataset: Dataset
  spec: ChartSpec
  /** What could not be read of the URL. */
  unread: readonly Notice[]
  update: UpdateSpec
  setFocus: (focus: string | null) => void
  /** What to say in the place of a chart whose data could not be had; null while they may still come. */
  missing: ReactNode
  words: AppWords
}

/** One chart beside the article, and the controls of both. */
export function Dashboard({ dataset, spec, unread, update, setFocus, missing, words }: Props) {
  const { model, table, behind } = useModels(dataset, spec)
  const [copy, setCopy] = useState<OwnCopy | null>(null)
  const wide = useWide()
  const notices = [...unread, ...model.notices, ...focusNotice(dataset, model, spec.focus)]
  // A mark that was derived for one view is not on another; what it is about is.
  const change = (wish: Partial<ChartSpec>) => update({ focus: lastingFocus(model, spec.focus), ...wish })
  const link = useLink({
    dataset,
    model,
    focus: spec.focus,
    setFocus,
    showFor: (passage) => update({ ...viewShowing(dataset, spec, passage), focus: passage }),
  })
  const reader = {
    dataset,
    behind,
    lang: spec.lang,
    linking: link.text,
    formatDate: (iso: string) => formatDate(spec.lang, iso),
  }
  const lacking = model.kind === 'check' && dataset.official === undefined
  const besideChart = !wide && copy === null && !lacking
  const figure = { dataset, model, linking: link.chart, words }
  return (
    <div className="dashboard">
      <Tabs.Root
        className="charts"
        value={spec.chart}
        onValueChange={(chart: ChartKind) => change({ chart })}
      >
        <Tabs.List className="tabs" aria-label={words.charts}>
          {CHARTS.map((chart) => (
            <Tabs.Tab key={chart} value={chart} className="tab">
              {words.chart[chart]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Controls
          spec={model.spec}
          bases={turnovers(dataset.figures, PARTNERS)
            .filter(isKnown)
            .map((known) => known.partner)}
          update={change}
          words={words}
        />
        <div className="notices" role="status">
          {notices.map((notice) => (
            <p key={`${notice.param}-${notice.reason}`}>{wordsIn(spec.lang).notice(notice)}</p>
          ))}
        </div>
        <Tabs.Panel value={spec.chart} className="panel" tabIndex={-1}>
          {lacking ? (
            // Nothing else is shown yet, so that nothing has to move when the chart arrives.
            (missing ?? <div className="bone figure-bone whole" role="status" aria-label={words.loading} />)
          ) : (
            <>
              <ChartFigure {...figure} onSort={(sort) => update({ sort })} />
              {besideChart && (
                <section className="beside" aria-label={words.passages}>
                  <Paragraphs {...reader} which="bearing" />
                </section>
              )}
              <Answer dataset={dataset} model={model} table={table} focus={spec.focus} words={words} />
              <Explain {...figure} />
            </>
          )}
        </Tabs.Panel>
      </Tabs.Root>
      <ReaderPane
        {...reader}
        words={words}
        which={besideChart ? 'others' : 'all'}
        copy={copy}
        onCopy={setCopy}
      />
    </div>
  )
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
  const behind = useMemo(() => figuresBehind(dataset, table), [dataset, table])
  return { model, table, behind }
}

/** The nearest view on which the passage has a mark: another chart, or one with more partners. */
function viewShowing(dataset: Dataset, spec: ChartSpec, passage: PassageId): Partial<ChartSpec> {
  const concerned = dataset.figures
    .filter((figure) => figure.passages.includes(passage))
    .map((f) => f.partner)
  const more = PARTNERS.filter((code) => spec.partner.includes(code) || concerned.includes(code))
  const views = [spec.partner, more].flatMap((partner) =>
    [spec.chart, ...CHARTS].map((chart): Partial<ChartSpec> => ({ chart, partner })),
  )
  const shows = (view: Partial<ChartSpec>) => {
    const lit = litBy(dataset, resolve(dataset, changeSpec(spec, view)), passage)
    return (lit?.marks.size ?? 0) > 0
  }
  return views.find(shows) ?? {}
}
