import { NumberField } from '@base-ui/react/number-field'
import { Slider } from '@base-ui/react/slider'
import { useState } from 'react'
import type { Time } from '../../../chart/spec.ts'
import type { UiMessages } from '../../../ui/messages/messages.ts'

/** One year, or the first and last of a range, out of those of which anything is held. */
export function YearSlider({
  time,
  years,
  isRange,
  onChange,
  onDrag,
  messages,
}: {
  time: Time
  years: readonly number[]
  isRange: boolean
  onChange: (time: Time) => void
  /** The same as part of a movement that goes on. */
  onDrag: (time: Time) => void
  messages: UiMessages['years']
}) {
  const [first = time.from, last = time.to] = [years.at(0), years.at(-1)]
  const value = isRange ? [time.from, time.to] : [time.to]
  const names = isRange ? [messages.first, messages.last] : [messages.year]
  return (
    <Slider.Root
      className="choice years"
      value={value}
      min={first}
      max={last}
      largeStep={5}
      minStepsBetweenValues={isRange ? 1 : 0}
      format={{ useGrouping: false }}
      onValueChange={(next) => {
        const [from = time.from, to = from] = [...(Array.isArray(next) ? next : [next])]
        onDrag({ from, to })
      }}
    >
      <div className="years-head">
        <Slider.Label className="choice-label">{isRange ? messages.range : messages.year}</Slider.Label>
        {isRange && (
          <YearBox
            label={messages.first}
            year={time.from}
            within={[first, time.to - 1]}
            onChange={(from) => onChange({ from, to: time.to })}
          />
        )}
        {isRange && <span aria-hidden="true">–</span>}
        <YearBox
          label={isRange ? messages.last : messages.year}
          year={time.to}
          within={[isRange ? time.from + 1 : first, last]}
          onChange={(to) => onChange({ from: isRange ? time.from : to, to })}
        />
      </div>
      <Slider.Control className="years-control">
        <Slider.Track className="years-track">
          <Slider.Indicator className="years-indicator" />
          {names.map((name, i) => (
            <Slider.Thumb key={name} index={i} className="years-thumb" aria-label={name} />
          ))}
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  )
}

/** A year to be typed, or stepped through by arrow keys. */
function YearBox({
  label,
  year,
  within: [min, max],
  onChange,
}: {
  label: string
  year: number
  within: readonly [number, number]
  onChange: (year: number) => void
}) {
  // What is typed stands until another year is chosen, here or elsewhere.
  const [typed, setTyped] = useState<{ readonly value: number | null; readonly instead: number } | null>(null)
  const shown = typed?.instead === year ? typed.value : year
  const commit = (next: number | null) => {
    setTyped(null)
    if (next !== null && next !== year) onChange(Math.min(Math.max(Math.round(next), min), max))
  }
  return (
    <NumberField.Root
      value={shown}
      min={min}
      max={max}
      format={{ useGrouping: false }}
      onValueChange={(value) => setTyped({ value, instead: year })}
      onValueCommitted={commit}
    >
      <NumberField.Input
        className="year-box"
        aria-label={label}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit(shown)
        }}
      />
    </NumberField.Root>
  )
}
