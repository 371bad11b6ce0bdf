import type { OwnTable } from '../trade/own.ts'
import { readPlace } from '../trade/places.ts'
import type { Context } from './context.ts'
import { formatList } from './format.ts'
import type { Note } from './model.ts'
import { productOf } from './own.ts'

/** What of a table is guessed, in the order in which it is told. */
const GUESSED = ['reporter', 'partner', 'flow', 'year', 'product'] as const
type Guessed = (typeof GUESSED)[number]

/** The guesses that nobody confirmed and that own figures rest on, by where they come from. */
export function guessNote({ own, lang, messages }: Context): Note[] {
  const tables = own?.statistics.files.flatMap((file) => file.tables) ?? []
  const wordsOf = (what: Guessed, value: string): string => {
    switch (what) {
      case 'reporter':
      case 'partner': {
        const place = readPlace(value)
        return place === null ? value : messages.partner(place)
      }
      case 'flow':
        return value === 'X' ? messages.measure.exports : messages.measure.imports
      case 'year':
        return value
      case 'product':
        return productOf({ product: value }) ?? messages.own.allGoods
    }
  }
  const guessedFrom = (from: 'file-name' | 'assumed') => {
    const parts = GUESSED.flatMap((what) => {
      const values = new Set(tables.flatMap((table) => guessesIn(table, what, from)))
      const words = [...values].sort().map((value) => wordsOf(what, value))
      return words.length === 0 ? [] : [messages.own.guessed(what, formatList(lang, words))]
    })
    return parts.length === 0 ? null : parts.join(', ')
  }
  const [fromName, assumed] = [guessedFrom('file-name'), guessedFrom('assumed')]
  if (fromName === null && assumed === null) return []
  return [{ kind: 'implied', text: messages.own.guesses(fromName, assumed) }]
}

/** What was guessed for a whole table and counts there, since no column has it, or not in every row. */
function guessesIn({ columns, given, rests }: OwnTable, what: Guessed, from: string): string[] {
  const isKnown = rests !== undefined && (what === 'flow' || what === 'year')
  const isUsed = isKnown ? rests.includes(what) : !columns.some((column) => hasInColumn(column, what))
  if (!isUsed) return []
  return given.flatMap((one) => {
    const at = one.says.indexOf('=')
    return one.from === from && one.says.slice(0, at) === what ? [one.says.slice(at + 1)] : []
  })
}

/** Whether a column says of each row what was guessed for the table: by its role, or a column of values by its head. */
function hasInColumn({ name, role }: OwnTable['columns'][number], what: Guessed): boolean {
  if (role === what) return true
  const isOfValues = role === 'exports' || role === 'imports' || role === 'value'
  if (what === 'flow') return role === 'exports' || role === 'imports' || role === 'indicator'
  return what === 'year' && isOfValues && /(?<!\d)(19|20)\d\d(?!\d)/.test(name)
}
