import { Slider } from '@base-ui/react/slider'
import type { Time } from '../../../chart/spec.ts'
import type { UiMessages } from '../../../ui/messages/messages.ts'

/** One year, or the first and last of a range, out of those of which anything is held. */
export function YearSlider({
  time,
  years,
  isRange,
  onChange,
  messages,
}: {
  time: Time
  years: readonly number[]
  isRange: boolean
  onChange: (time: Time) => void
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
      format={{ useGrouping: false }}
      onValueChange={(next) => {
        const [from = time.from, to = from] = [...(Array.isArray(next) ? next : [next])]
        onChange({ from, to })
      }}
    >
      <Slider.Label className="choice-label">
        {isRange ? messages.range : messages.year}:{' '}
        <Slider.Value className="years-value">
          {(_, [from, to]) => (to === undefined || from === to ? String(from) : `${from}–${to}`)}
        </Slider.Value>
      </Slider.Label>
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
