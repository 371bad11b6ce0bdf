import type { Official } from '../../../../trade/figure.ts'
import type { Measured } from '../../../../trade/measured.ts'
import type { AreaCode } from '../../../../trade/partners.ts'
import type { Context } from '../../../context.ts'
import { formatNumber } from '../../../format.ts'
import { plainNumber } from '../../../mark-words.ts'
import type { Mark, MarkMeasure, Series } from '../../../model.ts'
import { articleFigure } from '../parts/article-figure.ts'
import { isOfSome } from '../parts/legend.ts'
import { officialMark } from '../parts/official-mark.ts'
import {
  type CoveredCountries,
  concentrationOf,
  coverageOf,
  markMeasureOf,
  officialMeasureOf,
  type Point,
  partyOf,
  pointsOf,
} from '../parts/points.ts'

/** One line and what it is of. */
export interface Line {
  readonly series: Series
  readonly points: readonly Point[]
  readonly marks: readonly Mark[]
}

/** The lines of one area, in order of their last values. */
export function linesOf(
  context: Context,
  official: Official,
  areas: readonly AreaCode[],
  drawn: Pick<Mark, 'form' | 'panel'>,
): { lines: Line[]; coverage: CoveredCountries } {
  const { spec } = context
  const coverage = coverageOf(context, official, areas, spec.partner)
  const { countries } = coverage
  const found =
    spec.measure === 'concentration'
      ? [concentrationOf(context, official, areas, countries)]
      : spec.partner.map((party) => pointsOf(context, official, areas, countries, party))
  const lines = found.filter((points) => points.length > 0).map((points) => line(context, points, drawn))
  return { lines, coverage }
}

function line(
  context: Context,
  points: readonly Point[],
  { form, panel }: Pick<Mark, 'form' | 'panel'>,
): Line {
  const { spec, messages } = context
  const [first] = points
  const areas = first?.areas ?? []
  const party = first?.party ?? 'WLD'
  const concentration = spec.measure === 'concentration'
  const several = spec.area.length > 1 && panel === undefined
  const ofAreas = concentration || (several && spec.partner.length === 1)
  const id = [party, ...areas].join('-')
  const measure = markMeasure(context)
  const shown = spec.scale === 'log' ? points.filter(({ measured }) => measured.value > 0) : points
  const last = shown.at(-1)
  const area = areas[0] ?? 'CA5'
  const colour = ofAreas ? partyOf(areas) : party
  return {
    points,
    series: {
      id,
      party: colour,
      label: ofAreas
        ? messages.official.area(area)
        : several
          ? messages.official.seriesOf(messages.partner(party), messages.official.area(area))
          : messages.partner(party),
      remark: null,
    },
    marks: shown.map((point) =>
      officialMark(
        context,
        { ...point, measure },
        {
          form,
          extent: [point.measured.value, point.measured.value],
          series: id,
          party: colour,
          ...(panel === undefined ? {} : { panel }),
          ...(point.changes.length === 0 ? {} : { breaks: true }),
          ...(isOfSome(point.measured) ? { hollow: true } : {}),
          ...statedOf(context, measure, point),
          ...(form === 'dot' && point === last ? { end: endOf(context, measure, point.measured) } : {}),
        },
        {
          label: (value) => `${point.year}: ${value}`,
          ...(concentration
            ? { name: messages.official.area(area), measureName: messages.measure.concentration }
            : {}),
        },
      ),
    ),
  }
}

/** What the article states of the same: of Central Asia as a whole in a year that it names. */
function statedOf(
  { dataset, lang, messages }: Context,
  measure: MarkMeasure,
  point: Point,
): Pick<Mark, 'stated'> {
  const value = measure === 'turnover' ? (articleFigure(dataset, point)?.value.shown ?? null) : null
  if (value === null) return {}
  return { stated: { value, label: messages.official.articleToo(formatNumber(lang, value)) } }
}

/** A value as short as it can be said without its unit. */
export function endOf(context: Context, measure: MarkMeasure, { value, status }: Measured): string {
  const { lang, messages } = context
  const written = measure === 'index' ? formatNumber(lang, value, 0) : plainNumber(context, measure, value)
  return status === 'partial' ? messages.official.atLeast(written) : written
}

function markMeasure({ spec }: Context): MarkMeasure {
  return spec.measure === 'concentration' ? 'concentration' : markMeasureOf(officialMeasureOf(spec))
}
