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
  const chooseBoth = (one: number, other: number) => {
    const [from, to] = [Math.max(Math.min(one, other), first), Math.min(Math.max(one, other), last)]
    if (from < to) onChange({ from, to })
  }
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
            onRange={chooseBoth}
          />
        )}
        {isRange && <span aria-hidden="true">–</span>}
        <YearBox
          label={isRange ? messages.last : messages.year}
          year={time.to}
          within={[isRange ? time.from + 1 : first, last]}
          onChange={(to) => onChange({ from: isRange ? time.from : to, to })}
          {...(isRange ? { onRange: chooseBoth } : {})}
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

/** A year to be typed, or stepped through by arrow keys; or both years at once, as 2010–2022. */
function YearBox({
  label,
  year,
  within: [min, max],
  onChange,
  onRange,
}: {
  label: string
  year: number
  within: readonly [number, number]
  onChange: (year: number) => void
  onRange?: (from: number, to: number) => void
}) {
  // What is typed stands until another year is chosen, here or elsewhere.
  const [typed, setTyped] = useState<{ readonly text: string; readonly instead: number } | null>(null)
  const text = typed?.instead === year ? typed.text : String(year)
  const choose = (next: number) => {
    setTyped(null)
    const nearest = Math.min(Math.max(next, min), max)
    if (nearest !== year) onChange(nearest)
  }
  const commit = () => {
    const [one, other] = (text.match(/\d{4}/g) ?? []).map(Number)
    setTyped(null)
    if (one === undefined) return
    if (other === undefined || onRange === undefined) choose(one)
    else onRange(one, other)
  }
  return (
    <input
      className="year-box"
      type="text"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      value={text}
      onChange={({ target }) => setTyped({ text: target.value, instead: year })}
      onBlur={commit}
      onKeyDown={(event) => {
        const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setTyped(null)
        if (step === undefined) return
        event.preventDefault()
        choose(year + step)
      }}
    />
  )
}
