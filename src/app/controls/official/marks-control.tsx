import { Popover } from '@base-ui/react/popover'
import { useEffect, useRef } from 'react'
import { EVENT_YEARS, eventIn } from '../../../chart/events.ts'
import { getMessages } from '../../../chart/messages/get-messages.ts'
import { LONGEST_LABEL, plainLabel } from '../../../chart/params.ts'
import { type ChartSpec, type MarkedYear, yearsIn } from '../../../chart/spec.ts'
import type { UiMessages } from '../../../ui/messages/messages.ts'
import { summaryOf } from './options.ts'

type Marks = readonly MarkedYear[]

/** The years that are marked on the axis of time: all crises with one press, or one by one, each with words of one's own
 *  for it. */
export function MarksControl({
  spec: { mark, time, lang },
  onChange,
  messages,
}: {
  spec: Pick<ChartSpec, 'mark' | 'time' | 'lang'>
  onChange: (mark: Marks) => void
  messages: UiMessages
}) {
  const place = useRef<HTMLDivElement>(null)
  const years = yearsIn(time)
  const crises = EVENT_YEARS.filter((year) => years.includes(year))
  const isMarked = (year: number) => mark.some((one) => one.year === year)
  const areMarked = crises.length > 0 && crises.every(isMarked)
  const without = (taken: readonly number[]) => mark.filter(({ year }) => !taken.includes(year))
  const withYears = (added: Marks) =>
    onChange([...without(added.map(({ year }) => year)), ...added].sort((a, b) => a.year - b.year))
  const added = crises.filter((year) => !isMarked(year)).map((year) => ({ year, label: null }))
  const summary =
    mark.length === 0
      ? messages.noYears
      : summaryOf(
          mark.map(({ year }) => String(year)),
          messages,
        )
  return (
    <div className="choice" ref={place}>
      <span className="choice-label" id="marks-label">
        {messages.mark}
      </span>
      <div className="marks-line">
        <Popover.Root>
          <Popover.Trigger
            className="choice-trigger picker-trigger"
            aria-labelledby="marks-label marks-summary"
          >
            <span className="picker-summary" id="marks-summary">
              {summary}
            </span>
            <span className="choice-icon" aria-hidden="true">
              ▾
            </span>
          </Popover.Trigger>
          <Popover.Portal container={place}>
            <Popover.Positioner className="choice-positioner" align="start" sideOffset={4}>
              <Popover.Popup className="choice-popup picker-popup" aria-labelledby="marks-label">
                <ul className="marks">
                  {years.map((year) => (
                    <YearRow
                      key={year}
                      year={year}
                      mark={mark.find((one) => one.year === year)}
                      event={eventIn(getMessages(lang), year)}
                      onMark={(next) => (next === null ? onChange(without([year])) : withYears([next]))}
                      label={messages.markLabel(year)}
                    />
                  ))}
                </ul>
              </Popover.Popup>
            </Popover.Positioner>
          </Popover.Portal>
        </Popover.Root>
        {crises.length > 0 && (
          <button
            type="button"
            className="picker-preset"
            aria-pressed={areMarked}
            onClick={() => (areMarked ? onChange(without(crises)) : withYears(added))}
          >
            {messages.crises}
          </button>
        )}
      </div>
    </div>
  )
}

/** A year to be marked; once it is, what stands beside it. */
function YearRow({
  year,
  mark,
  event,
  onMark,
  label,
}: {
  year: number
  mark: MarkedYear | undefined
  event: string | null
  /** Told null where the year is no longer marked. */
  onMark: (mark: MarkedYear | null) => void
  label: string
}) {
  // What is typed gives way to what is chosen elsewhere.
  const field = useRef<HTMLInputElement>(null)
  const own = mark?.label ?? ''
  useEffect(() => {
    if (field.current !== null) field.current.value = own
  }, [own])
  const commit = (words: string) => {
    const next = plainLabel(words) || null
    if (mark !== undefined && next !== mark.label) onMark({ year, label: next })
  }
  return (
    <li className="marks-row">
      <label className="marks-year">
        <input
          type="checkbox"
          checked={mark !== undefined}
          onChange={({ currentTarget: { checked } }) => onMark(checked ? { year, label: null } : null)}
        />
        {year}
      </label>
      {mark === undefined ? (
        <span className="marks-event">{event}</span>
      ) : (
        <input
          ref={field}
          className="marks-words"
          aria-label={label}
          placeholder={event ?? label}
          defaultValue={own}
          maxLength={LONGEST_LABEL}
          onBlur={({ currentTarget: { value } }) => commit(value)}
          onKeyDown={({ key, currentTarget: { value } }) => {
            if (key === 'Enter') commit(value)
          }}
        />
      )}
    </li>
  )
}
