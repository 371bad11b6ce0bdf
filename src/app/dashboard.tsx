import { Tabs } from '@base-ui/react/tabs'
import { useMemo } from 'react'
import { decodeSpec, encodeSpec, formatQuery, parseQuery } from '../chart/codec.ts'
import { focusNotice, litBy } from '../chart/lit.ts'
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
import type { Dataset, PassageId } from '../trade/figure.ts'
import { PARTNERS } from '../trade/partners.ts'
import { Controls } from './controls/controls.tsx'
import { Answer } from './figure/answer.tsx'
import { ChartFigure } from './figure/chart-figure.tsx'
import { Explain } from './figure/explain.tsx'
import { figuresBehind } from './reader/behind.ts'
import { ReaderPane } from './reader/reader-pane.tsx'
import { useLink } from './use-link.ts'
import type { UpdateSpec } from './use-spec.ts'
import type { AppWords } from './words/words.ts'

interface Props {
  dataset: Dataset
  spec: ChartSpec
  /** What could not be read of the URL. */
  unread: readonly Notice[]
  update: UpdateSpec
  words: AppWords
}

/** One chart beside the article, and the controls of both. */
export function Dashboard({ dataset, spec, unread, update, words }: Props) {
  const { model, table, behind } = useModels(dataset, spec)
  const notices = [...unread, ...model.notices, ...focusNotice(dataset, model, spec.focus)]
  const link = useLink({
    dataset,
    model,
    focus: spec.focus,
    setFocus: (focus) => update({ focus }, 'replace'),
    showFor: (passage) => {
      const chart = chartShowing(dataset, spec, passage)
      if (chart !== undefined) update({ chart, focus: passage })
    },
  })

  return (
    <div className="dashboard">
      <Tabs.Root
        className="charts"
        value={spec.chart}
        onValueChange={(chart: ChartKind) => update({ chart })}
      >
        <Tabs.List className="tabs" aria-label={words.charts}>
          {CHARTS.map((chart) => (
            <Tabs.Tab key={chart} value={chart} className="tab">
              {words.chart[chart]}
            </Tabs.Tab>
          ))}
          <Tabs.Indicator className="tab-indicator" />
        </Tabs.List>
        <Controls
          spec={model.spec}
          bases={PARTNERS.filter((code) => isBase(table, code))}
          update={update}
          words={words}
        />
        <div className="notices" role="status">
          {notices.map((notice) => (
            <p key={`${notice.param}-${notice.reason}`}>{wordsIn(spec.lang).notice(notice)}</p>
          ))}
        </div>
        <Tabs.Panel value={spec.chart} className="panel" tabIndex={-1}>
          <ChartFigure dataset={dataset} model={model} linking={link.chart} words={words} />
          <Answer dataset={dataset} model={model} table={table} focus={spec.focus} words={words} />
        </Tabs.Panel>
      </Tabs.Root>
      <ReaderPane dataset={dataset} lang={spec.lang} behind={behind} linking={link.text} words={words} />
      <Explain dataset={dataset} model={model} linking={link.chart} words={words} />
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

function isBase(table: ReturnType<typeof resolve>, code: string): boolean {
  return table.marks.some(
    (mark) =>
      mark.series === code &&
      mark.measure === 'turnover' &&
      mark.x !== 'earlier' &&
      mark.amount.shown !== null,
  )
}

/** The first chart on which the passage has a mark. */
function chartShowing(dataset: Dataset, spec: ChartSpec, passage: PassageId): ChartKind | undefined {
  return CHARTS.find((chart) => {
    const model = resolve(dataset, changeSpec(spec, { chart }))
    return (litBy(dataset, model, passage)?.marks.size ?? 0) > 0
  })
}
