import { getMessages } from '../../../chart/messages/get-messages.ts'
import { answersTo, questionOf } from '../../../chart/questions.ts'
import {
  BESIDES,
  type Beside,
  type ChartSpec,
  type Measure,
  ORDERS,
  PANELS,
  SCALES,
  type Time,
  yearsIn,
} from '../../../chart/spec.ts'
import { coveragesFor, isBetweenYears, kindOf, RANGE, takes } from '../../../chart/views.ts'
import type { Official } from '../../../trade/figure.ts'
import { placesIn } from '../../../trade/groups.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { UiMessages } from '../../../ui/messages/messages.ts'
import { useNarrow } from '../../use-media.ts'
import type { UpdateSpec } from '../../use-spec.ts'
import { Choice } from '../choice.tsx'
import { Segments } from '../segments.tsx'
import { MarksControl } from './marks-control.tsx'
import { areaOptions, partnerOptions, summaryOf } from './options.ts'
import { Picker } from './picker.tsx'
import { areaPresets, type Presets, partnerPresets } from './presets.ts'
import { YearSlider } from './year-slider.tsx'
import './pickers.css'

interface Props {
  spec: ChartSpec
  official: Official
  update: UpdateSpec
  /** A step of a movement that goes on: no step in the browser's history. */
  drag: UpdateSpec
  /** To another chart. */
  go: UpdateSpec
  messages: UiMessages
}

/** The forms in which the same may be seen. */
const FORMS = ['lines', 'stacked'] as const

/** What a chart of official statistics shows: of what, of whom, when, and how. On narrow screens
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

/** "Turnover · Kazakhstan · China and 3 more · 2000–2022". */
function inShort({ spec, messages }: Props): string {
  const kind = kindOf(spec)
  const names = getMessages(spec.lang)
  const { from, to } = spec.time
  return [
    kind.measures.length > 1 ? nameOf(spec.measure, spec, messages) : null,
    takes(spec, 'area') ? summaryOf(spec.area.map(names.official.area), messages) : null,
    summaryOf(
      spec.partner.map((code) => names.partner(code)),
      messages,
    ),
    kind.time === 'range' && from < to ? `${from}–${to}` : String(to),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

function OfficialChoices({ spec, official, update, drag, go, messages }: Props) {
  const kind = kindOf(spec)
  const coverages = coveragesFor(spec)
  const answers = answersTo(questionOf(spec), spec)
  const forms = FORMS.filter((form) => answers.includes(form))
  const names = getMessages(spec.lang)
  const places = placesIn(official.index)
  const ofPartners = spec.measure !== 'concentration'
  const presets: Presets = { spec, official, messages }
  return (
    <div className="controls">
      {kind.measures.length > 1 && (
        <Choice
          label={messages.measure}
          value={spec.measure}
          options={kind.measures.map((measure) => ({
            value: measure,
            label: nameOf(measure, spec, messages),
          }))}
          onChange={(measure) => update({ measure })}
        />
      )}
      {takes(spec, 'area') && (
        <Picker
          label={messages.area}
          options={areaOptions(names, places)}
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
          options={partnerOptions(names, places)}
          chosen={spec.partner}
          presets={partnerPresets(presets)}
          summary={summaryOf(
            spec.partner.map((code) => names.partner(code)),
            messages,
          )}
          onChange={(partner) => update({ partner })}
          messages={messages.picker}
        />
      )}
      {kind.overTime !== undefined && (
        <Segments
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
      {forms.length > 1 && (
        <Segments
          label={messages.form}
          value={forms.find((form) => form === spec.chart) ?? null}
          options={forms.map((form) => ({ value: form, label: messages.forms[form] }))}
          onChange={(chart) => go({ chart })}
        />
      )}
      {takes(spec, 'scale') && (
        <Segments
          label={messages.scale}
          value={spec.scale}
          options={SCALES.map((scale) => ({ value: scale, label: messages.scales[scale] }))}
          onChange={(scale) => update({ scale })}
        />
      )}
      {takes(spec, 'panels') && (
        <Segments
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
        <MarksControl spec={spec} onChange={(mark) => update({ mark })} messages={messages} />
      )}
      {takes(spec, 'order') && (
        <Choice
          label={messages.order}
          value={spec.order}
          options={ORDERS.map((order) => ({ value: order, label: messages.orders[order] }))}
          onChange={(order) => update({ order })}
        />
      )}
      {takes(spec, 'beside') && (
        <Choice<Beside | null>
          label={messages.own.beside}
          value={spec.beside ?? null}
          options={[
            { value: null, label: messages.own.alone },
            ...BESIDES.map((value) => ({ value, label: messages.bases[value] })),
          ]}
          onChange={(beside) => update({ beside: beside ?? undefined })}
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

function nameOf(measure: Measure, spec: ChartSpec, messages: UiMessages): string {
  return measure === 'growth' && isBetweenYears(spec) ? messages.growthOverYears : messages.measures[measure]
}

const SPANS = ['year', 'range'] as const

/** The last year of a range, or the range of years that ends with a year. */
function timeOf(span: (typeof SPANS)[number], { time: { to } }: ChartSpec, first = to): Time {
  if (span === 'year') return { from: to, to }
  return to === first ? { from: to, to: to + 1 } : { from: Math.min(RANGE.from, to - 1), to }
}
