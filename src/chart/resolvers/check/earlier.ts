import { earlierTurnovers, isKnown } from '../../../trade/derive.ts'
import type { Figure, Official } from '../../../trade/figure.ts'
import { CENTRAL_ASIA, type OfficialBasis } from '../../../trade/observation.ts'
import { type Candidate, candidates, untestable } from '../../../trade/verdict.ts'
import { axisOf } from '../../axis.ts'
import type { Context } from '../../context.ts'
import { formatBillions, formatFactor, formatList, formatNumber, formatSpans } from '../../format.ts'
import { changed } from '../../lazy.ts'
import { markOfFigure } from '../../mark.ts'
import type { Mark, Note, Panel, Series } from '../../model.ts'
import type { Body } from '../body.ts'
import { namesOf, officialMark } from '../official/parts/official-mark.ts'

const BASES: readonly OfficialBasis[] = ['reported', 'mirror']
/** How many of the nearest years are named. */
const NAMED = 3

/** What the article has of an unnamed earlier year, over every year that it may be. */
export function resolveEarlier(context: Context, official: Official): Body {
  const { dataset, spec, lang, messages } = context
  const figures = earlierTurnovers(dataset.figures, spec.partner)
  const tested = figures.map((figure) => ({
    figure,
    found: candidates(official.index, figure, spec.time.to),
  }))
  const years = tested.flatMap(({ found }) => found.map(({ year }) => year))
  const write = (n: number) => formatNumber(lang, n)
  const panels = tested.map(
    ({ figure, found }): Panel => ({
      id: figure.partner,
      label: messages.partner(figure.partner),
      axis: axisOf([...found.map(({ official: { value } }) => value), top(figure)], write),
    }),
  )
  const drawn = tested.map(({ figure, found }, i) => {
    const panel = panels[i]
    return { figure, found, marks: panel === undefined ? [] : panelMarks(context, figure, found, panel) }
  })
  return {
    slug: 'check-earlier-year',
    title: messages.official.check.earlierTitle,
    subtitle: messages.official.check.earlierSubtitle(String(spec.time.to)),
    series: drawn.flatMap(({ figure, marks }) => bookSeries(context, figure, marks)),
    marks: drawn.flatMap(({ marks }) => marks),
    axis: axisOf([0], write),
    years: { from: Math.min(...years, spec.time.to), to: Math.max(...years, spec.time.to - 1), marked: [] },
    panels,
    notes: [
      { kind: 'missing', text: messages.official.check.notInWords },
      ...drawn.flatMap(({ figure, found }) => nearestNotes(context, figure, found)),
      ...growthNote(context, tested),
      ...untestableNote(context, tested),
      { kind: 'derived', text: messages.check.sums },
    ],
  }
}

type Tested = readonly { readonly found: readonly Candidate[] }[]

/** Of which countries growth is, where it is not of all five. */
function growthNote(context: Context, tested: Tested): Note[] {
  const sets = new Set(
    tested
      .flatMap(({ found }) => found)
      .filter(({ countries }) => countries.length > 0 && countries.length < CENTRAL_ASIA.length)
      .map(({ countries }) => formatList(context.lang, namesOf(context, countries))),
  )
  return [...sets].map((names) => ({
    kind: 'missing',
    text: context.messages.official.check.growthOf(names),
  }))
}

/** The years of which no side has all five countries. */
function untestableNote({ spec, messages }: Context, tested: Tested): Note[] {
  const years = [...new Set(tested.flatMap(({ found }) => untestable(found, spec.time.to)))].sort(
    (a, b) => a - b,
  )
  if (years.length === 0) return []
  return [{ kind: 'missing', text: messages.official.check.untestable(formatSpans(years)) }]
}

/** The highest value that the figure lets one draw. */
function top({ value }: Figure): number {
  return value.high ?? value.low ?? 0
}

/** The lines of the two sides; the article's own band needs none. */
function bookSeries({ messages }: Context, figure: Figure, marks: readonly Mark[]): Series[] {
  return BASES.map((basis) => ({
    id: `${figure.partner}-${basis}`,
    party: figure.partner,
    label: messages.official.check.asReported(basis, figure.partner),
    remark: null,
  })).filter(({ id }) => marks.some(({ series }) => series === id))
}

function panelMarks(context: Context, figure: Figure, found: readonly Candidate[], panel: Panel): Mark[] {
  const { lang, messages } = context
  const known = isKnown(figure)
  const low = formatNumber(lang, (known ? figure.value.shown : figure.value.low) ?? 0)
  const own = markOfFigure(context, figure, {
    form: 'band',
    label: known ? messages.official.check.stands(low) : messages.official.check.bound(low),
    extent: [figure.value.low ?? 0, figure.value.high ?? panel.axis.max],
  })
  const best = BASES.flatMap((basis) => nearest(figure, found, basis))
  const candidateMarks = found.map((candidate): Mark => {
    const { basis, year, official, factor } = candidate
    const label = () => {
      const text = messages.official.check.bestYear(
        String(year),
        formatBillions(lang, official.value),
        known || factor === null ? null : formatFactor(lang, factor),
      )
      return candidate.breaksBound ? messages.official.check.breaks(text) : text
    }
    return changed(
      officialMark(
        context,
        { party: figure.partner, areas: ['CA5'], year, measure: 'turnover', measured: official },
        {
          id: `${figure.partner}-${basis}-${year}`.toLowerCase(),
          series: `${figure.partner}-${basis}`,
          panel: panel.id,
          form: 'dot',
          extent: [official.value, official.value],
          passageIds: figure.passages,
        },
        {
          label,
          ...(candidate.breaksBound ? { reason: label } : {}),
          measureName: `${messages.measure.turnover}, ${messages.official.check.asReported(basis, figure.partner)}`,
        },
      ),
      {
        ...(best.includes(candidate) ? { tag: String(year) } : {}),
        ...(basis === 'mirror' ? { hollow: true } : {}),
      },
    )
  })
  return [changed(own, { panel: panel.id }), ...candidateMarks]
}

/** The candidates of one side that fit best: nearest to the figure; or, where the article says only that it has
 *  since nearly doubled, those within its bound from which trade has grown nearest to
 *  twofold and not beyond. */
function nearest(figure: Figure, found: readonly Candidate[], basis: OfficialBasis): Candidate[] {
  const misfit = ({ distance, factor, breaksBound }: Candidate): number =>
    isKnown(figure)
      ? (distance ?? Infinity)
      : factor === null || factor >= 2 || breaksBound
        ? Infinity
        : 2 - factor
  return found
    .filter((candidate) => candidate.basis === basis && misfit(candidate) < Infinity)
    .sort((a, b) => misfit(a) - misfit(b))
    .slice(0, NAMED)
}

function nearestNotes(context: Context, figure: Figure, found: readonly Candidate[]): Note[] {
  const { lang, messages } = context
  return BASES.flatMap((basis): Note[] => {
    const years = nearest(figure, found, basis).map(({ year, official, factor }) =>
      messages.official.check.bestYear(
        String(year),
        formatBillions(lang, official.value),
        isKnown(figure) || factor === null ? null : formatFactor(lang, factor),
      ),
    )
    if (years.length === 0) return []
    return [{ kind: 'derived', text: messages.official.check.best(basis, figure.partner, years.join(', ')) }]
  })
}
