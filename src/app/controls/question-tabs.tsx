import { Tabs } from '@base-ui/react/tabs'
import { memo } from 'react'
import { hasSides, QUESTION_NAMES, type Question, questionOf, viewFor } from '../../chart/questions.ts'
import { BASES, type ChartSpec } from '../../chart/spec.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'
import { OwnButton } from '../own/own-button.tsx'
import type { UpdateSpec } from '../use-spec.ts'
import { Segments } from './segments.tsx'

/** The id of a tab's element, by which its panel is named from the first, also in markup made at build. */
export function idOfTab(question: Question): string {
  return `tab-${question}`
}

/** One row: what is asked, and whose numbers answer it. */
export const QuestionTabs = memo(function QuestionTabs({
  chart,
  basis,
  isCentralAsian,
  go,
  ownId,
  onOwn,
  messages,
}: Pick<ChartSpec, 'chart' | 'basis'> & {
  /** Whether it is Central Asia's trade. */
  isCentralAsian: boolean
  /** To another chart. */
  go: UpdateSpec
  /** The own statistics that are shown, or were kept last; null where there are none. */
  ownId: string | null
  /** Opens the room for one's own files. */
  onOwn: () => void
  messages: UiMessages
}) {
  const question = questionOf({ chart, basis })
  const isSided = hasSides(question)
  return (
    <div className="questions">
      <Tabs.List className="tabs" aria-label={messages.charts}>
        {QUESTION_NAMES.map((name) => (
          <Tabs.Tab
            key={name}
            id={idOfTab(name)}
            value={name}
            className="tab"
            data-name={messages.questions[name]}
          >
            {messages.questions[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <div className="sides">
        <Segments
          label={messages.basis}
          value={isSided ? basis : null}
          options={BASES.filter((value) => value !== 'own' || basis === 'own' || ownId !== null).map(
            (value) => ({
              value,
              label: value === 'reported' && !isCentralAsian ? messages.ownNumbers : messages.bases[value],
              disabled: !isSided || viewFor(question, value) === null,
            }),
          )}
          onChange={(next) => {
            // The chart stays as it is, where there is one of the same.
            const view = viewFor(question, next, chart)
            if (view !== null) go(next === 'own' && ownId !== null ? { ...view, own: ownId } : view)
          }}
        />
        <OwnButton onOpen={onOwn} messages={messages} />
      </div>
    </div>
  )
})
