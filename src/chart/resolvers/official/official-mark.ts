import { type Amount, exact } from '../../../trade/amount.ts'
import type { Measured } from '../../../trade/measured.ts'
import type { Party, SourceId } from '../../../trade/observation.ts'
import type { AreaCode } from '../../../trade/partners.ts'
import type { Context } from '../../context.ts'
import { formatList } from '../../format.ts'
import { lazily } from '../../lazy.ts'
import { intervalWords, numberWords } from '../../mark-words.ts'
import type { Mark, MarkMeasure, MarkWords } from '../../model.ts'

/** A value of official statistics, as a mark needs it. */
export interface OfficialValue {
  readonly party: Party
  readonly areas: readonly AreaCode[]
  readonly year: number
  readonly measure: MarkMeasure
  readonly measured: Measured
  /** How exactly it is known, where it is an interval. */
  readonly amount?: Amount
}

type Drawn = Pick<Mark, 'form' | 'extent'> &
  Partial<Pick<Mark, 'id' | 'series' | 'party' | 'lane' | 'column' | 'panel' | 'breaks' | 'passageIds'>>

/** What a mark says instead of what it says by itself; made when it is asked for. */
interface Said {
  /** Of its value as it is written. */
  readonly label?: (value: string) => string
  /** Instead of "China", where the mark is of a pair. */
  readonly name?: string
  /** Instead of the measure's name. */
  readonly measureName?: string
  readonly reason?: () => string
}

/** The mark of an official value; by default its own series' and labelled by its value. */
export function officialMark(context: Context, value: OfficialValue, drawn: Drawn, said: Said = {}): Mark {
  const { party, areas, year, measure, measured } = value
  const { label = (text: string) => text } = said
  const amount = value.amount ?? exact(measured.value)
  const sourceIds = [...new Set(measured.observations.map(({ source }) => source))]
  const start = {
    id: markId(party, areas, year),
    series: party,
    party,
    x: String(year),
    measure,
    amount,
    status: measured.status,
    figureIds: [],
    passageIds: [],
    sourceIds,
    observations: measured.observations,
  }
  lazily(start, 'label', () => label(numberWords(context, measure, measured.value)))
  // Not a spread, which would read the label.
  const mark = Object.assign(start, drawn)
  lazily(mark, 'words', () => wordsOf(context, { ...value, amount }, sourceIds, said))
  return mark
}

function wordsOf(
  context: Context,
  { party, areas, year, measure, measured, amount }: OfficialValue & { readonly amount: Amount },
  sourceIds: readonly SourceId[],
  { name, measureName, reason }: Said,
): MarkWords {
  const { messages } = context
  const parts = {
    partner: name ?? messages.partner[party],
    measure: measureName ?? measureWords(context, measure, areas),
    year: String(year),
    value: numberWords(context, measure, measured.value),
    status: messages.status[measured.status],
  }
  const missing = missingWords(context, measured)
  return {
    ...parts,
    interval: amount.low === amount.high ? messages.precisely : intervalWords(context, measure, amount),
    reason: reason?.() ?? (missing === null ? null : messages.official.note.partialIn(String(year), missing)),
    paragraphs: [],
    spoken: messages.spokenOfficial({
      ...parts,
      source: sourceIds.map((id) => messages.official.publisher[id]).join(', '),
    }),
  }
}

/** "chn-ca5-2022", the same on every chart. */
export function markId(party: Party, areas: readonly AreaCode[], ...rest: readonly (string | number)[]) {
  return [party, ...areas, ...rest].join('-').toLowerCase()
}

/** "turnover", or "turnover, Kazakhstan" where the area is not Central Asia as a whole. */
function measureWords({ lang, messages }: Context, measure: MarkMeasure, areas: readonly AreaCode[]) {
  if (areas.includes('CA5')) return messages.measure[measure]
  const names = formatList(lang, areas.map(messages.official.area))
  return messages.official.measureOf(messages.measure[measure], names)
}

/** The countries that are missing from a value, in a list; null where none is. */
function missingWords({ lang, messages }: Context, { missing }: Measured): string | null {
  if (missing.length === 0) return null
  return formatList(
    lang,
    missing.map((country) => messages.partnerOf[country]),
  )
}
