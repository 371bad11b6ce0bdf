import {
  type Answers,
  ASKED,
  givenBy,
  NAMED,
  type Named,
  NO_ANSWERS,
} from '../../../import/answers/answers.ts'
import type { Question } from '../../../import/columns/mapping.ts'
import { periodOf } from '../../../import/columns/periods.ts'
import { productSaid } from '../../../import/columns/products.ts'
import type { TableRead } from '../../../import/read-own.ts'
import type { Party } from '../../../trade/observation.ts'
import type { OwnMessages } from '../../../ui/messages/own.ts'
import { Choice, type Option } from '../../controls/choice.tsx'
import { PlaceField } from './place-field.tsx'
import { TextField } from './text-field.tsx'

type Asks = keyof OwnMessages['asks']

/** In the order in which they are asked. */
const ALL: readonly Asks[] = ['reporter', 'partner', 'flow', 'year', 'unit', 'currency', 'product', 'decimal']

interface Props {
  readonly tables: readonly TableRead[]
  readonly answers: Answers
  readonly onAnswer: (answers: Answers) => void
  readonly places: readonly Option<Party>[]
  readonly say: OwnMessages
}

/** What no cell says: asked as long as nobody has said it, a guess being marked as one. */
export function Questions({ tables, answers, onAnswer, places, say }: Props) {
  const asked = ALL.flatMap((asks) => questionsAbout(asks, tables, answers))
  if (asked.length === 0) return null
  return (
    <section className="own-part" aria-label={say.questions}>
      <h3 className="own-heading">{say.questions}</h3>
      <div className="own-fields">
        {asked.map((one) => (
          <OneQuestion
            key={`${one.asks} ${one.instead}`}
            {...one}
            answers={answers}
            onAnswer={onAnswer}
            places={places}
            say={say}
          />
        ))}
      </div>
    </section>
  )
}

/** A question, and the guess that it is about where several files have each another. */
interface Asking {
  readonly asks: Asks
  readonly guess: Question['guess']
  readonly instead: string | null
  /** The files that one answer holds for, where there are several. */
  readonly files: readonly string[]
}

/** What is asked of one thing: once of all tables, but for what each file's name says otherwise. */
function questionsAbout(asks: Asks, tables: readonly TableRead[], answers: Answers): Asking[] {
  const open = tables.flatMap(({ questions }) => questions.filter((one) => one.asks === asks))
  const said = answerTo(asks, answers) !== null
  const guesses = new Map(
    open.flatMap(({ guess }) => (guess === null ? [] : [[guess.value, guess] as const])),
  )
  const answeredGuesses = [...answers.instead.keys()].flatMap((key) =>
    key.startsWith(`${asks}:`) ? [key.slice(asks.length + 1)] : [],
  )
  const several = [...new Set([...answeredGuesses, ...guesses.keys()])].sort()
  if (!isNamed(asks) || several.length < 2) {
    const [first] = open
    const files = isNamed(asks) ? filesAsked(asks, tables) : []
    return first === undefined && !said ? [] : [{ asks, guess: first?.guess ?? null, instead: null, files }]
  }
  const each = several.map((instead) => ({ asks, guess: guesses.get(instead) ?? null, instead, files: [] }))
  return said || open.some(({ guess }) => guess === null)
    ? [{ asks, guess: null, instead: null, files: filesAsked(asks, tables) }, ...each]
    : each
}

/** The files that say nothing of it, not by their names either. */
function filesAsked(asks: Asks, tables: readonly TableRead[]): string[] {
  const isAsked = ({ questions }: TableRead) =>
    questions.some((one) => one.asks === asks && one.guess === null)
  return [...new Set(tables.filter(isAsked).map(({ file }) => file))]
}

function isNamed(asks: Asks): asks is Named {
  return NAMED.some((one) => one === asks)
}

function OneQuestion({
  asks,
  guess,
  instead,
  files,
  answers,
  onAnswer,
  places,
  say,
}: Omit<Props, 'tables'> & Asking) {
  const about = instead === null ? null : `${asks}:${instead}`
  const answer = (value: string) =>
    onAnswer(about === null ? answeredWith(answers, asks, value) : withInstead(answers, about, value))
  const said = about === null ? answerTo(asks, answers) : (answers.instead.get(about) ?? null)
  const value = said ?? guess?.value ?? null
  const takeBack =
    said === null
      ? undefined
      : () => onAnswer(about === null ? withoutAnswer(answers, asks) : withInstead(answers, about, null))
  const name = places.find((one) => one.value === instead)?.label ?? instead
  const label = name === null ? say.asks[asks] : `${say.asks[asks]} (${name})`
  return (
    <div className="own-question" data-asks={asks}>
      <Field
        asks={asks}
        label={label}
        value={value}
        onChange={answer}
        onClear={takeBack}
        places={places}
        say={say}
      />
      {files.length > 1 && <p className="own-guess">{say.oneForAll(files)}</p>}
      {guess !== null && (
        <p className="own-guess">
          {guess.from === 'file-name' ? say.fromFileName : say.assumed}{' '}
          <button type="button" className="link-button" onClick={() => answer(guess.value)}>
            {say.confirm}
          </button>
        </p>
      )}
    </div>
  )
}

function Field({
  asks,
  label,
  value,
  onChange,
  onClear,
  places,
  say,
}: {
  asks: Asks
  label: string
  value: string | null
  onChange: (value: string) => void
  /** Takes the answer back; undefined where there is none. */
  onClear: (() => void) | undefined
  places: readonly Option<Party>[]
  say: OwnMessages
}) {
  const list = { label, value, onChange, onClear, say }
  const text = { label, value: value ?? '', onChange, onClear: onClear ?? (() => {}) }
  switch (asks) {
    case 'reporter':
    case 'partner':
      return <PlaceField {...list} options={places} />
    case 'flow':
      return <OneOf {...list} names={say.flows} />
    case 'unit':
      return <OneOf {...list} names={say.units} />
    case 'decimal':
      return <OneOf {...list} names={say.decimals} />
    case 'year':
      return (
        <TextField
          {...text}
          hint={say.yearHint}
          needs={say.needs.year}
          inputMode="numeric"
          read={(text) => {
            const read = periodOf(text)
            return read?.is === 'period' ? read.period : null
          }}
        />
      )
    case 'currency':
      return (
        <TextField
          {...text}
          hint="USD"
          needs={say.needs.currency}
          read={(text) => (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null)}
        />
      )
    case 'product':
      return (
        <TextField
          {...text}
          hint={say.productHint}
          read={(text) => (text === '' ? null : productSaid(text))}
        />
      )
  }
}

/** One of a few, none of them chosen at first, nor once the answer is taken back. */
function OneOf<T extends string>({
  label,
  value,
  names,
  onChange,
  onClear,
  say,
}: {
  label: string
  value: string | null
  names: Readonly<Record<T, string>>
  onChange: (value: string) => void
  onClear: (() => void) | undefined
  say: OwnMessages
}) {
  const options = Object.entries<string>(names).map(([one, label]) => ({
    value: one as string | null,
    label,
  }))
  const none = value === null ? say.notSaid : onClear === undefined ? null : say.noAnswer
  return (
    <Choice
      label={label}
      value={value}
      options={none === null ? options : [{ value: null, label: none }, ...options]}
      onChange={(next) => (next === null ? onClear?.() : onChange(next))}
    />
  )
}

function answerTo(asks: Asks, { given, decimal }: Answers): string | null {
  if (asks === 'decimal') return decimal
  const said = given[ASKED[asks]]
  return said === undefined ? null : String(said.value)
}

function answeredWith(answers: Answers, asks: Asks, value: string): Answers {
  if (asks === 'decimal')
    return { ...answers, decimal: value === ',' ? ',' : value === '.' ? '.' : NO_ANSWERS.decimal }
  return { ...answers, given: { ...answers.given, ...givenBy(asks, value) } }
}

/** @param value null takes the answer back */
function withInstead(answers: Answers, about: string, value: string | null): Answers {
  const instead = new Map(answers.instead)
  if (value === null) instead.delete(about)
  else instead.set(about, value)
  return { ...answers, instead }
}

function withoutAnswer(answers: Answers, asks: Asks): Answers {
  if (asks === 'decimal') return { ...answers, decimal: NO_ANSWERS.decimal }
  const { [ASKED[asks]]: _, ...given } = answers.given
  return { ...answers, given }
}
