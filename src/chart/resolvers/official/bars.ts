import { isKnown, turnovers } from '../../../trade/derive.ts'
import type { Figure, Official } from '../../../trade/figure.ts'
import { countriesOf } from '../../../trade/groups.ts'
import type { Party } from '../../../trade/observation.ts'
import { officialValue } from '../../../trade/official-value.ts'
import { axisOf } from '../../axis.ts'
import type { Context } from '../../context.ts'
import { formatNumber } from '../../format.ts'
import { changed } from '../../lazy.ts'
import { markOfFigure } from '../../mark.ts'
import { notStatedWords } from '../../mark-words.ts'
import type { Mark, Note, Series } from '../../model.ts'
import type { Body } from '../body.ts'
import { axisLabel } from './lines.ts'
import { absentNote, officialNotes } from './notes.ts'
import { officialMark } from './official-mark.ts'
import { basisOf, isFilled, markMeasureOf, officialMeasureOf, type Point } from './points.ts'
import { areaSum, subtitleOf, titleOf } from './titles.ts'

/** One bar per partner in one year, and the article's figure on the same axis where it states one. */
export function resolveOfficialBars(context: Context, official: Official): Body {
  const { spec, messages } = context
  const measure = officialMeasureOf(spec)
  const points = ordered(context, pointsIn(context, official))
  const beside = points.flatMap(({ party }) => articleFigure(context, party) ?? [])
  const marks = points.flatMap((point): Mark[] => {
    const { value } = point.measured
    const bar = officialMark(
      context,
      { ...point, measure: markMeasureOf(measure) },
      { form: 'bar', extent: [Math.min(0, value), Math.max(0, value)] },
      { withoutUnit: true },
    )
    if (beside.length === 0) return [bar]
    return [
      changed(bar, { lane: [0, 2], column: messages.official.column[spec.basis] }),
      ...articleMark(context, beside, point.party),
    ]
  })
  const present = new Set(points.map(({ party }) => party))
  const article: Note[] = beside.length === 0 ? [] : [{ kind: 'reading', text: messages.check.bases }]
  return {
    slug: `${spec.measure}-official`,
    title: titleOf(context, measure, areaSum(context, spec.area), present),
    subtitle: subtitleOf(context, measure),
    series: points.map(
      ({ party }): Series => ({
        id: party,
        party,
        label: messages.partner[party],
        remark: null,
      }),
    ),
    marks,
    axis: axisOf(
      marks.flatMap(({ extent }) => extent),
      axisLabel(context),
    ),
    notes: [
      ...absentNote(context, official, spec.partner, present),
      ...article,
      ...officialNotes(context, points),
    ],
  }
}

/** The value of each partner in the spec's year. */
export function pointsIn({ spec }: Context, { index }: Official, measure = officialMeasureOf(spec)): Point[] {
  const { area, time, partner } = spec
  const key = { area: countriesOf(area), year: time.to, basis: basisOf(spec), filled: isFilled(spec) }
  return partner.flatMap((party): Point[] => {
    const measured = officialValue(index, { ...key, partner: party }, measure)
    return measured === null ? [] : [{ party, areas: area, year: time.to, measured, changes: [] }]
  })
}

/** The largest first, or in the order of the partners. */
export function ordered({ spec }: Context, points: readonly Point[]): readonly Point[] {
  return spec.order === 'value' ? [...points].sort((a, b) => b.measured.value - a.measured.value) : points
}

/** The article's figure on the same thing; undefined where it speaks of another. */
function articleFigure({ dataset, spec }: Context, party: Party): Figure | undefined {
  if (spec.measure !== 'turnover' || !spec.area.includes('CA5')) return undefined
  return turnovers(dataset.figures, [party]).find(({ year }) => year.period === spec.time.to)
}

function articleMark(context: Context, beside: readonly Figure[], party: Party): Mark[] {
  const { lang, messages } = context
  const figure = beside.find(({ partner }) => partner === party)
  if (figure === undefined) return []
  const known = isKnown(figure)
  const label = known
    ? messages.official.articleToo(formatNumber(lang, figure.value.shown ?? 0))
    : notStatedWords(context, figure)
  // The article's own precision, not that of the statistics: 70 is not 70.0.
  const ofArticle = { ...context, spec: { ...context.spec, basis: 'article' as const } }
  const mark = markOfFigure(ofArticle, figure, { form: known ? 'pin' : 'slot', label })
  const [, end] = mark.extent
  const { column } = messages.official
  const extent = known ? ([end, end] as const) : mark.extent
  return [changed(mark, { lane: [1, 2], column: column.article, extent })]
}
