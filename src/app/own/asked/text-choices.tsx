import type { Answers, FileAnswers } from '../../../import/answers/answers.ts'
import { ENCODINGS } from '../../../import/read/encoding.ts'
import { SEPARATORS } from '../../../import/read/lines.ts'
import type { OwnMessages } from '../../../ui/messages/own.ts'
import { Choice } from '../../controls/choice.tsx'

/** How the text of a file was read, which can be changed for it alone.
 *  @param how of a text its encoding and separator; nothing of what is none, nor of what could not be read
 *  @param isAlone whether it is the only file: what is asked of all is asked of it */
export function TextChoices({
  file,
  how,
  asksDecimal,
  isAlone,
  answers,
  onAnswer,
  say,
}: {
  file: string
  how: Readonly<Record<string, string>>
  asksDecimal: boolean
  isAlone: boolean
  answers: Answers
  onAnswer: (answers: Answers) => void
  say: OwnMessages
}) {
  const own = answers.byFile.get(file) ?? {}
  const isText = how.encoding !== undefined || own.encoding !== undefined || own.separator !== undefined
  const hasDecimal = own.decimal !== undefined || (asksDecimal && !isAlone)
  if (!isText && !hasDecimal) return null
  const set = <K extends keyof FileAnswers>(key: K, value: FileAnswers[K] | null) =>
    onAnswer(withSaidOf(answers, file, key, value ?? undefined))
  const label = (text: string) => (isAlone ? text : `${text} (${file})`)
  const separators: Readonly<Record<string, string>> = say.separators
  const byItself = (found: string | undefined) =>
    found === undefined ? say.byItself : `${say.byItself}: ${found}`
  const { encoding, separator, decimal } = own
  return (
    <div className="own-fields">
      {isText && (
        <>
          <Choice<NonNullable<FileAnswers['encoding']> | null>
            label={label(say.encoding)}
            value={encoding ?? null}
            options={[
              { value: null, label: byItself(encoding === undefined ? how.encoding : undefined) },
              ...ENCODINGS.map((value) => ({ value, label: value })),
            ]}
            onChange={(value) => set('encoding', value)}
          />
          <Choice<NonNullable<FileAnswers['separator']> | null>
            label={label(say.separator)}
            value={separator ?? null}
            options={[
              {
                value: null,
                label: byItself(
                  separator === undefined && how.separator !== undefined
                    ? (separators[how.separator] ?? how.separator)
                    : undefined,
                ),
              },
              ...SEPARATORS.map((value) => ({ value, label: say.separators[value] })),
            ]}
            onChange={(value) => set('separator', value)}
          />
        </>
      )}
      {hasDecimal && (
        <Choice<NonNullable<FileAnswers['decimal']> | null>
          label={label(say.asks.decimal)}
          value={decimal ?? null}
          options={[
            {
              value: null,
              label:
                answers.decimal === null ? say.notSaid : `${say.asAll}: ${say.decimals[answers.decimal]}`,
            },
            { value: '.', label: say.decimals['.'] },
            { value: ',', label: say.decimals[','] },
          ]}
          onChange={(value) => set('decimal', value)}
        />
      )}
    </div>
  )
}

/** Answers with another of one file; undefined takes it back. */
function withSaidOf<K extends keyof FileAnswers>(
  answers: Answers,
  file: string,
  key: K,
  value: FileAnswers[K] | undefined,
): Answers {
  const { [key]: _, ...others } = answers.byFile.get(file) ?? {}
  const said: FileAnswers = value === undefined ? others : { ...others, [key]: value }
  const byFile = new Map(answers.byFile)
  if (Object.keys(said).length === 0) byFile.delete(file)
  else byFile.set(file, said)
  return { ...answers, byFile }
}
