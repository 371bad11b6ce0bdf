import { isKnown } from '../../../trade/derive.ts'
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
import { comparedOf } from './findings/compared-points.ts'
import { lastBalance } from './findings/findings.ts'
import { leaderInYear } from './findings/leaders.ts'
import { absentNote } from './notes/missing-notes.ts'
import { officialNotes } from './notes/notes.ts'
import { type Beside, besideNotes, besideOf, besideWords, sideWords } from './own/beside.ts'
import { articleFigure } from './parts/article-figure.ts'
import { axisLabel } from './parts/axes.ts'
import { markId, officialMark, type Said } from './parts/official-mark.ts'
import { basisOf, isFilled, markMeasureOf, officialMeasureOf, type Point } from './parts/points.ts'
import { areaSum, headline, subtitleOf, titleOf } from './parts/titles.ts'

/** One bar per partner in one year, and the article's figure on the same axis where it states one. */
export function resolveOfficialBars(context: Context, official: Official): Body {
  const { dataset, spec, messages } = context
  const measure = officialMeasureOf(spec)
  const points = ordered(context, pointsIn(context, official))
  const others = points.length === 0 ? null : besideOf(context)
  if (others !== null) return barsBeside(context, official, points, others)
  const beside =
    spec.measure === 'turnover' ? points.flatMap((point) => articleFigure(dataset, point) ?? []) : []
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
      changed(bar, { lane: [0, 2], column: columnOf(context) }),
      ...articleMark(context, beside, point.party),
    ]
  })
  const article: Note[] = beside.length === 0 ? [] : [{ kind: 'reading', text: messages.check.bases }]
  return bodyOf(context, official, { points, rows: points, marks, notes: article })
}

/** The same with the official value of each partner in a bar of its own; partners that only it has come last. Beside
 *  nothing stands nothing. */
function barsBeside(context: Context, official: Official, points: readonly Point[], beside: Beside): Body {
  const { messages } = context
  const measure = markMeasureOf(officialMeasureOf(context.spec))
  const others = ordered(context, pointsIn(beside.context, beside.official))
  const find = (list: readonly Point[], party: Party) => list.find((one) => one.party === party)
  const rows = [...points, ...others.filter(({ party }) => find(points, party) === undefined)]
  const bar = (from: Context, point: Point, lane: 0 | 1, drawn: Partial<Mark>, said: Said) => {
    const { value } = point.measured
    const extent = [Math.min(0, value), Math.max(0, value)] as const
    return changed(officialMark(from, { ...point, measure }, { form: 'bar', extent }, said), {
      lane: [lane, 2],
      ...drawn,
    })
  }
  const marks = rows.flatMap(({ party }): Mark[] => {
    const [own, other] = [find(points, party), find(others, party)]
    return [
      ...(own === undefined
        ? []
        : [
            bar(
              context,
              own,
              0,
              { column: messages.own.column },
              {
                withoutUnit: true,
                reason: (already) =>
                  [already ?? [], besideWords(beside, own, other)].flat().join('; ') || null,
              },
            ),
          ]),
      ...(other === undefined
        ? []
        : [
            bar(
              beside.context,
              other,
              1,
              {
                id: markId(other.party, other.areas, 'official', other.year),
                column: sideWords(beside.context, other.party),
              },
              { withoutUnit: true, label: messages.own.official },
            ),
          ]),
    ]
  })
  return bodyOf(context, official, { points, rows, marks, notes: besideNotes(beside, others) })
}

/** The parts of a chart of bars that follow from its values.
 *  @param rows the partners that are drawn, in their order */
function bodyOf(
  context: Context,
  official: Official,
  {
    points,
    rows,
    marks,
    notes,
  }: Pick<Body, 'marks' | 'notes'> & { readonly points: readonly Point[]; readonly rows: readonly Point[] },
): Body {
  const { spec, messages } = context
  const measure = officialMeasureOf(spec)
  const present = new Set(points.map(({ party }) => party))
  return {
    slug: `${spec.measure}-official`,
    ...headline(
      context,
      measure === 'balance' ? lastBalance(points) : leaderInYear(official, spec, comparedOf(spec), points),
      titleOf(context, measure, areaSum(context, spec.area), present),
      subtitleOf(context, measure),
    ),
    series: rows.map(
      ({ party }): Series => ({
        id: party,
        party,
        label: messages.partner(party),
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
      ...notes,
      ...officialNotes(context, points),
    ],
  }
}

/** Among whose figures a bar stands beside the article's. */
function columnOf({ own, spec, messages }: Context): string {
  return own === undefined ? messages.official.column[basisOf(spec)] : messages.own.column
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
export function ordered<P extends Point>({ spec }: Context, points: readonly P[]): readonly P[] {
  return spec.order === 'value' ? [...points].sort((a, b) => b.measured.value - a.measured.value) : points
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
