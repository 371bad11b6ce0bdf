import { Tabs } from '@base-ui/react/tabs'
import { memo } from 'react'
import { KINDS } from '../../chart/kinds.ts'
import { ARTICLE_CHARTS, type ChartSpec, OFFICIAL_CHARTS } from '../../chart/spec.ts'
import { isOfficial, kindOf } from '../../chart/views.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'

/** The charts to choose from: those of the article, then those of official statistics. */
const FAMILIES = [
  {
    family: 'article',
    tabs: ARTICLE_CHARTS.map((chart) => ({ chart, name: KINDS.article[chart].name })),
  },
  {
    family: 'official',
    tabs: OFFICIAL_CHARTS.map((chart) => ({ chart, name: KINDS.official[chart].name })),
  },
] as const

/** The tab of a chart, by its name. */
export function tabOf(spec: Pick<ChartSpec, 'chart' | 'basis'>): string {
  return kindOf(spec).name
}

/** The id of a tab's element, by which its panel is named from the first, also in markup made at build. */
export function idOfTab(tab: string): string {
  return `tab-${tab}`
}

/** What a tab stands for. Whose figures a reader has chosen stays as long as the chart is of official statistics. */
export function specOfTab(tab: string, spec: ChartSpec): Partial<ChartSpec> {
  for (const { family, tabs } of FAMILIES) {
    const found = tabs.find(({ name }) => name === tab)
    if (found === undefined) continue
    if (family === 'article') return { chart: found.chart, basis: 'article' }
    return { chart: found.chart, basis: isOfficial(spec) ? spec.basis : 'reported' }
  }
  return {}
}

/** The tabs, in two families. */
export const ChartTabs = memo(function ChartTabs({ messages }: { messages: UiMessages }) {
  return (
    <Tabs.List className="tabs" aria-label={messages.charts}>
      {FAMILIES.map(({ family, tabs }) => (
        <div key={family} className="family" role="presentation">
          <span className="family-name" aria-hidden="true">
            {messages.family[family]}
          </span>
          <div className="family-tabs" role="presentation">
            {tabs.map(({ name }) => (
              <Tabs.Tab key={name} id={idOfTab(name)} value={name} className="tab">
                {messages.chart[name]}
              </Tabs.Tab>
            ))}
          </div>
        </div>
      ))}
    </Tabs.List>
  )
})
