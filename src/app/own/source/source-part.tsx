import { useId, useRef, useState } from 'react'
import type { Lang } from '../../../chart/spec.ts'
import { CENTRAL_ASIA, type Party } from '../../../trade/observation.ts'
import { PARTNERS } from '../../../trade/partners.ts'
import type { UiMessages } from '../../../ui/messages/messages.ts'
import { getSourceMessages } from '../../../ui/messages/own-source.ts'
import type { Option } from '../../controls/choice.tsx'
import { summaryOf } from '../../controls/official/options.ts'
import { Picker } from '../../controls/official/picker.tsx'
import { AskingState } from './asking-state.tsx'
import type { HostSource } from './host-source.ts'
import { queryOf, type SourceForm, type WrongField } from './source-form.ts'
import { useAsking } from './use-asking.ts'

interface Props {
  readonly source: HostSource
  readonly places: readonly Option<Party>[]
  /** Takes the answer as a file that was chosen. */
  readonly onAnswer: (file: File) => void
  readonly lang: Lang
  readonly messages: UiMessages
}

/** So many years are asked for at first. */
const YEARS = 10

function firstForm(): SourceForm {
  const to = new Date().getFullYear() - 1
  return { reporters: CENTRAL_ASIA, partners: null, from: `${to - YEARS + 1}`, to: `${to}`, product: '' }
}

/** Asks the host's source for some of its observations: whose, with whom, of which years and goods. */
export function SourcePart({ source, places, onAnswer, lang, messages }: Props) {
  const say = getSourceMessages(lang)
  const [form, setForm] = useState(firstForm)
  const [wrong, setWrong] = useState<WrongField | null>(null)
  const { asking, ask, cancel } = useAsking(source.address, onAnswer)
  const fields = { from: useRef<HTMLInputElement>(null), to: useRef<HTMLInputElement>(null) }
  const [heading, problem] = [useId(), useId()]
  const change = (part: Partial<SourceForm>) => {
    setForm({ ...form, ...part })
    setWrong(null)
  }
  const submit = () => {
    if (asking.stage === 'asking') return
    const asked = queryOf(form)
    if ('query' in asked) return ask(asked.query)
    setWrong(asked.wrong)
    fields[asked.wrong.field].current?.focus()
  }
  const namesOf = (codes: readonly string[]) =>
    places.filter(({ value }) => codes.includes(value)).map(({ label }) => label)
  const year = (field: 'from' | 'to', hint: string) => (
    <label className="choice source-year">
      <span className="choice-label">{say[field]}</span>
      <input
        ref={fields[field]}
        className="own-text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={hint}
        value={form[field]}
        aria-invalid={wrong?.field === field}
        aria-describedby={wrong?.field === field ? problem : undefined}
        onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
      />
    </label>
  )
  return (
    <section className="own-part" aria-labelledby={heading}>
      <h3 className="own-heading" id={heading}>
        {say.title(source.host)}
      </h3>
      <p>{say.leaves(source.host)}</p>
      <form
        className="own-fields source-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Picker
          label={say.reporters}
          options={places}
          chosen={places.map(({ value }) => value).filter((code) => form.reporters.includes(code))}
          presets={[{ label: messages.presets.each, values: CENTRAL_ASIA }]}
          summary={summaryOf(namesOf(form.reporters), messages)}
          onChange={(reporters) => change({ reporters })}
          messages={messages.picker}
        />
        <Picker
          label={say.partners}
          options={places}
          chosen={places
            .map(({ value }) => value)
            .filter((code) => form.partners === null || form.partners.includes(code))}
          presets={[
            { label: messages.presets.all, values: places.map(({ value }) => value) },
            { label: messages.presets.article, values: PARTNERS },
          ]}
          summary={form.partners === null ? say.allPartners : summaryOf(namesOf(form.partners), messages)}
          onChange={(partners) => change({ partners: partners.length === places.length ? null : partners })}
          messages={messages.picker}
        />
        {year('from', '2022')}
        {year('to', say.toHint)}
        <label className="choice">
          <span className="choice-label">{say.product}</span>
          <input
            className="own-text"
            autoComplete="off"
            placeholder={say.productHint}
            value={form.product}
            onChange={({ currentTarget }) => change({ product: currentTarget.value })}
          />
        </label>
        <button type="submit" className="button" disabled={asking.stage === 'asking'}>
          {say.ask}
        </button>
      </form>
      <p id={problem} className={wrong === null ? undefined : 'problem-line'} role="alert">
        {wrong === null ? '' : wrong.why === 'order' ? say.order : say.noYear}
      </p>
      <AskingState
        asking={asking}
        host={source.host}
        onCancel={cancel}
        onAgain={submit}
        say={say}
        lang={lang}
        messages={messages}
      />
    </section>
  )
}
