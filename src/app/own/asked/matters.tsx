import { useState } from 'react'
import type { Lang } from '../../../chart/spec.ts'
import type { Answers } from '../../../import/answers/answers.ts'
import type { OwnReport } from '../../../import/results/report.ts'
import type { ConflictRule, Key } from '../../../import/rows/ledger.ts'
import { inUnits, type OwnObservation } from '../../../import/rows/observation.ts'
import type { Party } from '../../../trade/observation.ts'
import { ALL_GOODS } from '../../../trade/own.ts'
import type { OwnMessages } from '../../../ui/messages/own.ts'
import { Choice, type Option } from '../../controls/choice.tsx'
import { listedNames } from './listed-names.ts'
import { PlaceField } from './place-field.tsx'
import { type RatesTyped, withSource, withValue } from './rates-typed.ts'
import { TextField } from './text-field.tsx'

/** Names that were not matched: one of the nearest, any other country, or left out. */
export function Names({
  report,
  answers,
  onAnswer,
  places,
  say,
}: {
  report: OwnReport
  answers: Answers
  onAnswer: (answers: Answers) => void
  places: readonly Option<Party>[]
  say: OwnMessages
}) {
  const [known, setKnown] = useState(() => ({
    of: report,
    names: listedNames([], report.unmatched, answers.names),
  }))
  const all = known.of === report ? known.names : listedNames(known.names, report.unmatched, answers.names)
  if (known.of !== report) setKnown({ of: report, names: all })
  const unlisted = report.unmatchedNames - report.unmatched.length
  const open = all.filter(({ name }) => !answers.names.has(name)).length + unlisted
  if (all.length === 0) return null
  const answer = (name: string, code: string | null) =>
    onAnswer({ ...answers, names: withValue(answers.names, name, code) })
  // Pressed once more it is taken back.
  const press = (name: string, code: string) => answer(name, answers.names.get(name) === code ? null : code)
  const labelOf = (code: string) => places.find(({ value }) => value === code)?.label ?? code
  return (
    <section className="own-part" aria-label={say.names(open)}>
      <h3 className="own-heading">{say.names(open)}</h3>
      {open > 0 && <p>{say.namesHint}</p>}
      {unlisted > 0 && <p>{say.namesListed(report.unmatched.length)}</p>}
      <ul className="own-names">
        {all.map(({ name, rows, nearest }) => (
          <li key={name}>
            <PlaceField
              label={say.other(name)}
              value={placeIn(answers.names.get(name))}
              options={places}
              onChange={(code) => answer(name, code)}
              onClear={answers.names.has(name) ? () => answer(name, null) : undefined}
              say={say}
            />
            <span className="own-nearest">
              {nearest.map(({ code }) => (
                <button
                  key={code}
                  type="button"
                  className="picker-preset"
                  aria-pressed={answers.names.get(name) === code}
                  onClick={() => press(name, code)}
                >
                  {labelOf(code)}
                </button>
              ))}
              <button
                type="button"
                className="picker-preset"
                aria-pressed={answers.names.get(name) === 'leave-out'}
                onClick={() => press(name, 'leave-out')}
              >
                {say.leaveOut}
              </button>
              {rows > 0 && <span className="share-hint">{say.rowsWith(rows)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeIn(said: string | undefined): string | null {
  return said === undefined || said === 'leave-out' ? null : said
}

/** Flows with several values, and which of them is kept. */
export function Conflicts({
  report: { conflicts },
  answers,
  onAnswer,
  places,
  lang,
  say,
}: {
  report: OwnReport
  answers: Answers
  onAnswer: (answers: Answers) => void
  places: readonly Option<Party>[]
  lang: Lang
  say: OwnMessages
}) {
  if (conflicts.count === 0) return null
  const placeText = (code: string) => places.find(({ value }) => value === code)?.label ?? code
  const flowText = ({ reporter, flow, partner, period, product }: Key) =>
    [
      placeText(reporter),
      say.flows[flow].toLocaleLowerCase(lang),
      placeText(partner),
      period,
      ...(product === ALL_GOODS ? [] : [product]),
    ].join(', ')
  // In units, so that thousands of one file and millions of another can be compared.
  const amountText = (one: OwnObservation) =>
    `${inUnits(one).toLocaleString(lang, { maximumFractionDigits: 3 })} ${one.currency}`
  const rules: readonly Option<string>[] = Object.entries(say.conflictRules).map(([value, label]) => ({
    value,
    label,
  }))
  return (
    <section className="own-part" aria-label={say.conflicts(conflicts.count)}>
      <h3 className="own-heading">{say.conflicts(conflicts.count)}</h3>
      {answers.conflict === null && <p>{say.conflictsHint}</p>}
      <ul className="own-lines">
        {conflicts.first.slice(0, 5).map(({ key, values }) => (
          <li key={`${key.reporter}${key.partner}${key.flow}${key.period}${key.product}${key.currency}`}>
            <bdi>{flowText(key)}</bdi>:{' '}
            {values.map((one) => `${amountText(one)} (${say.at(one.at.file, one.at.line)})`).join('; ')}
          </li>
        ))}
      </ul>
      <Choice
        label={say.conflictRule}
        value={answers.conflict ?? 'none'}
        options={rules}
        onChange={(value) => onAnswer({ ...answers, conflict: ruleOf(value) })}
      />
    </section>
  )
}

function ruleOf(value: string): ConflictRule {
  return value === 'first' || value === 'last' || value === 'largest' ? value : null
}

/** Rates of other currencies, by year, and whose they are. */
export function Rates({
  report: { currencies },
  typed,
  rates,
  onChange,
  say,
}: {
  report: OwnReport
  typed: RatesTyped
  /** With those that the files say themselves. */
  rates: RatesTyped
  onChange: (typed: RatesTyped) => void
  say: OwnMessages
}) {
  if (currencies.length === 0) return null
  const enter = (currency: string, year: string, value: string | null) =>
    onChange({ ...typed, dollars: withValue(typed.dollars, `${currency} ${year}`, value) })
  const enterSource = (currency: string, value: string | null) => onChange(withSource(typed, currency, value))
  return (
    <section className="own-part" aria-label={say.rates}>
      <h3 className="own-heading">{say.rates}</h3>
      <p>{say.ratesHint}</p>
      {currencies.map(({ currency, years }) => (
        <div key={currency} className="own-fields">
          {years.map((year) => (
            <TextField
              key={year}
              label={say.rate(currency, year)}
              value={rates.dollars.get(`${currency} ${year}`) ?? ''}
              inputMode="decimal"
              needs={say.needs.rate}
              read={(text) => {
                const value = text.replace(',', '.')
                return Number(value) > 0 && Number.isFinite(Number(value)) ? value : null
              }}
              onChange={(value) => enter(currency, year, value)}
              onClear={() => enter(currency, year, null)}
            />
          ))}
          <TextField
            label={say.rateSource(currency)}
            value={rates.sources.get(currency) ?? ''}
            read={(text) => (text === '' ? null : text)}
            onChange={(value) => enterSource(currency, value)}
            onClear={() => enterSource(currency, null)}
          />
        </div>
      ))}
    </section>
  )
}
