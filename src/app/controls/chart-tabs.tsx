import { Tabs } from '@base-ui/react/tabs'
import { memo } from 'react'
import type { ChartKind, ChartSpec } from '../../chart/spec.ts'
import { ARTICLE_CHARTS, isOfficial, OFFICIAL_CHARTS } from '../../chart/views.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'

/** A tab's name: what it is of, and which chart. */
export function tabOf(spec: Pick<ChartSpec, 'chart' | 'basis'>): string {
  return `${isOfficial(spec) ? 'official' : 'article'} ${spec.chart}`
}

/** The id of a tab's element, by which its panel is named from the first, also in markup made at build. */
export function idOfTab(tab: string): string {
  return `tab-${tab.replace(' ', '-')}`
}

/** What a tab stands for. Whose books a reader has chosen stays as long as the chart is of official statistics. */
export function specOfTab(tab: string, { basis }: ChartSpec): Partial<ChartSpec> {
  const [family, name] = tab.split(' ')
  const charts = family === 'official' ? OFFICIAL_CHARTS : ARTICLE_CHARTS
  const chart = charts.find((one) => one === name)
  if (chart === undefined) return {}
  if (family === 'article') return { chart, basis: 'article' }
  return { chart, basis: basis === 'article' ? 'reported' : basis }
}

/** The charts to choose from: those of the article, then those of official statistics. */
export const ChartTabs = memo(function ChartTabs({ messages }: { messages: UiMessages }) {
  return (
    <Tabs.List className="tabs" aria-label={messages.charts}>
      <Family
        name="article"
        label={messages.family.article}
        charts={ARTICLE_CHARTS}
        messages={messages.chart}
      />
      <Family
        name="official"
        label={messages.family.official}
        charts={OFFICIAL_CHARTS}
        messages={messages.officialChart}
      />
    </Tabs.List>
  )
})

function Family({
  name,
  label,
  charts,
  messages,
}: {
  name: 'article' | 'official'
  label: string
  charts: readonly ChartKind[]
  messages: Partial<Record<ChartKind, string>>
}) {
  return (
    <div className="family" role="presentation">
      <span className="family-name" aria-hidden="true">
        {label}
      </span>
      <div className="family-tabs" role="presentation">
        {charts.map((chart) => (
          <Tabs.Tab key={chart} id={idOfTab(`${name} ${chart}`)} value={`${name} ${chart}`} className="tab">
            {messages[chart]}
          </Tabs.Tab>
        ))}
      </div>
    </div>
  )
}
