import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useEventCallbacks } from '../../../drawing/use-event-callbacks.ts'
import { type Answers, NO_ANSWERS } from '../../../import/answers/answers.ts'
import { type Choices, lastingOf, recallChoices, rememberChoices } from '../../../import/answers/choices.ts'
import { signatureOf } from '../../../import/results/preview.ts'
import { CHOICES_KEY } from '../kept/use-own.ts'
import type { Reading } from './use-reading.ts'

/** What was chosen for the same columns before is chosen again, and what is chosen now is remembered. */
export function useChoices({
  files,
  previews,
  answers,
  answer,
}: Pick<Reading, 'files' | 'previews' | 'answers' | 'answer'>) {
  const client = useQueryClient()
  const signature = previews.length === 0 ? null : signatureOf(previews)
  const names = [...new Set(previews.map(({ file }) => file))]
  const [asked, setAsked] = useState<string | null>(null)
  // Of which columns they were; the file that has them stays one of others.
  const [recalledOf, setRecalledOf] = useState<string | null>(null)
  const { recall } = useEventCallbacks({
    // Until the browser has found them, something else may have been answered, or other files opened.
    recall: (of: readonly File[], by: string, choices: Choices) => {
      if (of !== files || by !== signature || answers !== NO_ANSWERS) return
      setRecalledOf(by)
      const { given, decimal, encoding, separator, ...others } = choices
      const { currency, multiplier } = given
      const ofText = { ...(encoding && { encoding }), ...(separator && { separator }) }
      const byFile = encoding || separator ? names.map((name) => [name, ofText] as const) : []
      // The next file of the same columns may be in another unit: it is a guess, marked, and used where a file says none.
      answer({
        ...NO_ANSWERS,
        ...others,
        // What a file tells itself is not what another left open.
        decimal: previews.some(({ mapping }) => mapping.decimal === null) ? decimal : null,
        byFile: new Map(byFile),
        given: {
          ...(currency && { currency: { ...currency, from: 'assumed' } }),
          ...(multiplier && { multiplier: { ...multiplier, from: 'assumed' } }),
        },
      })
    },
  })
  useEffect(() => {
    if (signature === asked) return
    setAsked(signature)
    // Answers that are there already hold, also those that were recalled before a file was added.
    if (answers !== NO_ANSWERS) return
    setRecalledOf(null)
    if (signature === null) return
    recallChoices(signature).then((choices) => choices !== null && recall(files, signature, choices))
  }, [signature, asked, answers, files, recall])
  const keep = async (choices: Choices | null, of: readonly (string | null)[]) => {
    for (const one of of) if (one !== null) await rememberChoices(one, choices)
    await client.invalidateQueries({ queryKey: CHOICES_KEY })
  }
  return {
    isRecalled: recalledOf !== null,
    remember: (next: Answers) => keep(lastingOf(next, names), [signature]),
    forget: () => {
      setRecalledOf(null)
      answer(NO_ANSWERS)
      return keep(null, [recalledOf, signature])
    },
  }
}
