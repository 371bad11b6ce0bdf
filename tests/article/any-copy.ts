import fc from 'fast-check'
import { standIn } from './stand-in.ts'

const sentences = standIn.split('\n\n')

/** A word that is no part of any phrase's number. */
const word = fc.constantFrom(
  'trade',
  'turnover',
  'with',
  'Central',
  'Asia',
  'billion',
  'Россия',
  '«и»',
  'a\u00adnd',
)

/** Copies of an article with some of its phrases, in any order, some of them twice, with small edits and other words. */
export const anyCopy: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      sentence: fc.constantFrom(...sentences),
      at: fc.nat(120),
      edit: fc.constantFrom('none', 'none', 'drop', 'insert'),
      before: fc.array(word, { maxLength: 30 }),
      gap: fc.constantFrom(' ', '\n', '\n\n', '\u00a0 '),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) =>
    parts
      .map(({ sentence, at, edit, before, gap }) => {
        const edited =
          edit === 'none'
            ? sentence
            : `${sentence.slice(0, at)}${edit === 'insert' ? 'q' : ''}${sentence.slice(edit === 'drop' ? at + 1 : at)}`
        return before.join(' ') + gap + edited
      })
      .join('\n')
      .trim(),
  )
