import { getMessages } from '../../../chart/messages/get-messages.ts'
import { type Basis, type ChartSpec, ORDERS, PANELS, SCALES, type Time } from '../../../chart/spec.ts'
import { coveragesFor, kindOf, RANGE, takes } from '../../../chart/views.ts'
import type { Official } from '../../../trade/figure.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { UiMessages } from '../../../ui/messages/messages.ts'
import { useNarrow } from '../../use-media.ts'
import type { UpdateSpec } from '../../use-spec.ts'
import { Choice } from '../choice.tsx'
import { areaOptions, crisisPresets, partnerOptions, summaryOf, yearOptions } from './options.ts'
import { Picker } from './picker.tsx'
import { areaPresets, type Presets, partnerPresets } from './presets.ts'
import { YearSlider } from './year-slider.tsx'

interface Props {
  spec: ChartSpec
  official: Official
  update: UpdateSpec
  /** A step of a movement that goes on: no step in the browser's history. */
  drag: UpdateSpec
  messages: UiMessages
}

const SIDES: readonly Basis[] = ['reported', 'mirror']

/** What a chart of official statistics shows: whose numbers, of what, of whom, when, and how. On narrow screens
 *  a line says so, and unfolds the controls. */
export default function OfficialControls(props: Props) {
  const narrow = useNarrow()
  if (!narrow) return <OfficialChoices {...props} />
  return (
    <Disclosure title={inShort(props)}>
      <OfficialChoices {...props} />
    </Disclosure>
  )
}

/** "As Central Asia reports · Turnover · Kazakhstan · China and 3 more · 2000–2022". */
function inShort({ spec, messages }: Props): string {
  const kind = kindOf(spec)
  const names = getMessages(spec.lang)
  const { from, to } = spec.time
  return [
    takes(spec, 'basis') ? messages.bases[spec.basis] : null,
    kind.measures.length > 1 ? messages.measures[spec.measure] : null,
    takes(spec, 'area') ? summaryOf(spec.area.map(names.official.area), messages) : null,
    summaryOf(
      spec.partner.map((code) => names.partner[code]),
      messages,
    ),
    kind.time === 'range' && from < to ? `${from}–${to}` : String(to),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

function OfficialChoices({ spec, official, update, drag, messages }: Props) {
  const kind = kindOf(spec)
  const coverages = coveragesFor(spec)
  const names = getMessages(spec.lang)
  const ofPartners = spec.measure !== 'concentration'
  const presets: Presets = { spec, official, messages }
  return (
    <div className="controls">
      {takes(spec, 'basis') && (
        <Choice
          label={messages.basis}
          value={spec.basis}
          options={SIDES.map((basis) => ({ value: basis, label: messages.bases[basis] }))}
          onChange={(basis) => update({ basis })}
        />
      )}
      {kind.measures.length > 1 && (
        <Choice
          label={messages.measure}
          value={spec.measure}
          options={kind.measures.map((measure) => ({ value: measure, label: messages.measures[measure] }))}
          onChange={(measure) => update({ measure })}
        />
      )}
      {takes(spec, 'area') && (
        <Picker
          label={messages.area}
          options={areaOptions(names)}
          chosen={spec.area}
          presets={areaPresets(messages)}
          summary={summaryOf(spec.area.map(names.official.area), messages)}
          onChange={(area) => update({ area })}
          messages={messages.picker}
        />
      )}
      {ofPartners && (
        <Picker
          label={messages.partners}
          options={partnerOptions(names)}
          chosen={spec.partner}
          presets={partnerPresets(presets)}
          summary={summaryOf(
            spec.partner.map((code) => names.partner[code]),
            messages,
          )}
          onChange={(partner) => update({ partner })}
          messages={messages.picker}
        />
      )}
      {kind.overTime !== undefined && (
        <Choice
          label={messages.span}
          value={kind.time}
          options={SPANS.map((span) => ({ value: span, label: messages.spans[span] }))}
          onChange={(span) => update({ time: timeOf(span, spec, official.index.years[0]) })}
        />
      )}
      <YearSlider
        time={spec.time}
        years={official.index.years}
        isRange={kind.time === 'range'}
        onChange={(time) => update({ time })}
        onDrag={(time) => drag({ time })}
        messages={messages.years}
      />
      {takes(spec, 'scale') && (
        <Choice
          label={messages.scale}
          value={spec.scale}
          options={SCALES.map((scale) => ({ value: scale, label: messages.scales[scale] }))}
          onChange={(scale) => update({ scale })}
        />
      )}
      {takes(spec, 'panels') && (
        <Choice
          label={messages.panels}
          value={spec.panels}
          options={PANELS.map((panels) => ({ value: panels, label: messages.panelScales[panels] }))}
          onChange={(panels) => update({ panels })}
        />
      )}
      {takes(spec, 'base') && (
        <Choice
          label={messages.base}
          value={String(spec.base ?? spec.time.from)}
          options={yearsIn(spec.time).map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(base) => update({ base: Number(base) === spec.time.from ? null : Number(base) })}
        />
      )}
      {takes(spec, 'mark') && (
        <Picker
          label={messages.mark}
          options={yearOptions(yearsIn(spec.time))}
          chosen={spec.mark}
          presets={crisisPresets(spec.time, messages)}
          optional
          summary={spec.mark.length === 0 ? messages.noYears : summaryOf(spec.mark.map(String), messages)}
          onChange={(mark) => update({ mark })}
          messages={messages.picker}
        />
      )}
      {takes(spec, 'order') && (
        <Choice
          label={messages.order}
          value={spec.order}
          options={ORDERS.map((order) => ({ value: order, label: messages.orders[order] }))}
          onChange={(order) => update({ order })}
        />
      )}
      {coverages.length > 1 && (
        <Choice
          label={messages.coverage}
          value={spec.coverage}
          options={coverages.map((coverage) => ({ value: coverage, label: messages.coverages[coverage] }))}
          onChange={(coverage) => update({ coverage })}
        />
      )}
    </div>
  )
}

const SPANS = ['year', 'range'] as const

/** The last year of a range, or the range of years that ends with a year. */
function timeOf(span: (typeof SPANS)[number], { time: { to } }: ChartSpec, first = to): Time {
  if (span === 'year') return { from: to, to }
  return to === first ? { from: to, to: to + 1 } : { from: Math.min(RANGE.from, to - 1), to }
}

function yearsIn({ from, to }: Time): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
