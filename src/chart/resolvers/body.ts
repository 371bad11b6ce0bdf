import { byValue, turnovers } from '../../trade/derive.ts'
import type { Figure } from '../../trade/figure.ts'
import type { Context } from '../context.ts'
import { formatList } from '../format.ts'
import type { ChartModel, Note, Series } from '../model.ts'

/** What a resolver adds to a model; what all charts share is added by `resolve`. */
export interface Body
  extends Pick<ChartModel, 'title' | 'subtitle' | 'series' | 'marks' | 'axis' | 'notes'>,
    Partial<Pick<ChartModel, 'years' | 'panels' | 'legend' | 'shaded' | 'shades' | 'finding'>> {
  /** What the chart shows, as the first word of its slug. */
  readonly slug: string
  /** The values in words, where a list of all of them would be too long for an alternative text. */
  readonly summary?: string
}

/** The turnovers of the partners asked for, in the order asked for. */
export function orderedTurnovers({ dataset, spec }: Context): Figure[] {
  const found = turnovers(dataset.figures, spec.partner)
  return spec.order === 'value' ? byValue(found) : found
}

/** A series for each figure, in their order. */
export function seriesOf(
  { messages }: Context,
  figures: readonly Figure[],
  remark: (figure: Figure) => string | null = () => null,
): Series[] {
  return figures.map((figure) => ({
    id: figure.partner,
    party: figure.partner,
    label: messages.partner(figure.partner),
    remark: remark(figure),
  }))
}

/** For whom the article names the year, and for whom only the context implies it. */
export function yearNotes({ spec, lang, messages }: Context, figures: readonly Figure[]): Note[] {
  const named = (how: 'stated' | 'implied') =>
    formatList(
      lang,
      figures.filter((f) => f.year.named === how).map((f) => messages.partnerOf(f.partner)),
    )
  const [stated, implied, year] = [named('stated'), named('implied'), String(spec.time.to)]
  if (implied === '') return []
  const text =
    stated === '' ? messages.note.impliedYears(implied, year) : messages.note.years(stated, implied, year)
  return [{ kind: 'implied', text }]
}

/** Why values are implied or not stated, a note for each figure that says so. */
export function reasonNotes({ lang, messages }: Context, figures: readonly Figure[]): Note[] {
  return figures.flatMap(({ reason, partner, status }) => {
    const text = reason?.[lang] ?? reason?.en
    if (text === undefined) return []
    const kind = status === 'not-stated' ? 'missing' : 'implied'
    return [{ kind, text: messages.note.reason(partner, text) }] as const
  })
}
