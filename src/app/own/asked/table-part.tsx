import { type RoleName, roleName } from '../../../import/answers/answer-texts.ts'
import type { Answers } from '../../../import/answers/answers.ts'
import { columnKeys, ROLES, type RoleByHand } from '../../../import/answers/roles-by-hand.ts'
import type { Mapping, Role } from '../../../import/columns/mapping.ts'
import type { TableRead } from '../../../import/read-own.ts'
import type { TablePreview } from '../../../import/results/preview.ts'
import type { OwnSay } from '../../../ui/messages/get-own-messages.ts'
import type { OwnMessages } from '../../../ui/messages/own.ts'
import { TextChoices } from './text-choices.tsx'

const IGNORED: Role = { is: 'ignored' }

/** How a table was recognised, its first rows, and what each column holds, which can be changed. */
export function TablePart({
  preview,
  read,
  isAlone,
  answers,
  onAnswer,
  messages: { say, words },
}: {
  preview: TablePreview
  /** Undefined until it has been read. */
  read: TableRead | undefined
  /** Whether it is the only table. */
  isAlone: boolean
  answers: Answers
  onAnswer: (answers: Answers) => void
  messages: OwnSay
}) {
  const name = tableName(preview)
  const { counts } = read ?? {}
  const { columns } = preview.mapping
  const keys = columnKeys(columns)
  const nameOf = (i: number) => columns[i]?.name ?? ''
  // Those that are used stand first, as they were recognised: what is changed by hand moves nothing.
  const isUsed = (i: number) => preview.recognised[i]?.role.is !== 'ignored'
  const all = columns.map((_, i) => i)
  const shown = [...all.filter(isUsed), ...all.filter((i) => !isUsed(i))]
  return (
    <section className="own-part" aria-label={name}>
      <h3 className="own-heading">
        <bdi>{name}</bdi>
      </h3>
      <p>
        {say.recognised(
          preview.publisher || (preview.format === 'khorgos' ? say.ownForm : say.byColumns),
          words.certainty[preview.certainty],
        )}
        {read !== undefined && read.because.length > 0 && (
          <span className="share-hint">: {say.because(read.because.slice(0, 6).join(', '))}</span>
        )}
      </p>
      {read?.notes.map((note) => (
        <p key={note}>{words.notes[note]}</p>
      ))}
      {counts !== undefined && (
        <p className="number" data-counts="">
          {say.rowsAre(counts.rows, counts.rowsKept, counts.rowsLeftOut)}
          {counts.values !== counts.rows && (
            <>; {say.valuesAre(counts.values, counts.valuesKept, counts.valuesLeftOut)}</>
          )}
        </p>
      )}
      {read !== undefined && (
        <TextChoices
          file={preview.file}
          how={read.how}
          asksDecimal={
            read.questions.some(({ asks }) => asks === 'decimal') || isByHand(read.mapping.decimal)
          }
          isAlone={isAlone}
          answers={answers}
          onAnswer={onAnswer}
          say={say}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="own-scroll" tabIndex={0} aria-label={say.previewOf(name)}>
        <table className="own-preview">
          <thead>
            <tr>
              <th scope="col">{say.line}</th>
              {shown.map((i) => (
                <th key={i} scope="col">
                  <bdi>{nameOf(i)}</bdi>
                  <RoleChoice
                    column={keys[i] ?? ''}
                    recognised={roleName(preview.recognised[i]?.role ?? IGNORED)}
                    answers={answers}
                    onAnswer={onAnswer}
                    say={say}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row" className="number">
                  {line}
                </th>
                {shown.map((i) => (
                  <td key={i} data-ignored={columns[i]?.role.is === 'ignored' || undefined}>
                    <bdi>{cells[i]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function isByHand(said: Mapping['decimal']): boolean {
  return said?.from === 'user'
}

/** A native list: there is one for each column, in a table that scrolls. */
function RoleChoice({
  column,
  recognised,
  answers,
  onAnswer,
  say,
}: {
  /** One of `columnKeys`. */
  column: string
  recognised: RoleName
  answers: Answers
  onAnswer: (answers: Answers) => void
  say: OwnMessages
}) {
  const said = answers.roles.get(column)
  const change = (name: string) => {
    const roles = new Map(answers.roles)
    if (isRole(name)) roles.set(column, ROLES[name])
    else roles.delete(column)
    onAnswer({ ...answers, roles })
  }
  return (
    <select
      className="own-role"
      data-said={said !== undefined || undefined}
      aria-label={say.holds(column)}
      value={said === undefined ? '' : roleName(said)}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    >
      <option value="">{say.roles[recognised]}</option>
      {Object.keys(ROLES)
        .filter(isRole)
        .filter((name) => name !== recognised)
        .map((name) => (
          <option key={name} value={name}>
            {say.roles[name]}
          </option>
        ))}
    </select>
  )
}

function isRole(name: string): name is RoleByHand {
  return Object.hasOwn(ROLES, name)
}

export function tableName({ file, sheet }: { readonly file: string; readonly sheet: string | null }): string {
  return sheet === null ? file : `${file}, ${sheet}`
}
