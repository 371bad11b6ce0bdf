import type { Dataset, Official } from '../trade/figure.ts'
import { countriesOf } from '../trade/groups.ts'
import type { OfficialBasis } from '../trade/observation.ts'
import { ALL_GOODS, type OwnStatistics } from '../trade/own.ts'
import type { ChartSpec } from './spec.ts'

/** Whether a spec is of a person's own files. */
export function isOwn({ basis }: Pick<ChartSpec, 'basis'>): boolean {
  return basis === 'own'
}

/** The own statistics that a spec is of; undefined where it is of none, or of others than those that are open. */
export function ownOf(
  { own }: Pick<Dataset, 'own'>,
  spec: Pick<ChartSpec, 'basis' | 'own'>,
): OwnStatistics | undefined {
  return isOwn(spec) && (spec.own === undefined || spec.own === own?.id) ? own : undefined
}

/** Which side's reports a chart of own statistics shows: the areas' own where the files have any of theirs, else what
 *  partners report of them. It is one for a whole chart. */
export function sideOf({ reporters }: OwnStatistics, { area }: Pick<ChartSpec, 'area'>): OfficialBasis {
  return countriesOf(area).some((country) => reporters.includes(country)) ? 'reported' : 'mirror'
}

/** The product that all values are of, where it is not all goods. */
export function productOf({ product }: Pick<OwnStatistics, 'product'>): string | null {
  return product === ALL_GOODS ? null : product
}

/** Whether official figures, and the article's, can stand beside own ones: they are of all goods and in US dollars. */
export function isComparable({ product, currency }: Pick<OwnStatistics, 'product' | 'currency'>): boolean {
  return product === ALL_GOODS && currency === 'USD'
}

/** What a chart of own statistics is made from: these in the place of the official ones, but for a chart of both sides,
 *  in which they are a third. It knows the sources of both. What the article says is of all goods and in dollars, and
 *  stands beside nothing else. */
export function withOwn(dataset: Dataset, own: OwnStatistics, { chart }: Pick<ChartSpec, 'chart'>): Dataset {
  const figures = isComparable(own) ? dataset.figures : []
  const { official, ...rest } = dataset
  if (chart !== 'mirror') return { ...rest, figures, official: withSourcesOf(own.statistics, official) }
  return official === undefined
    ? { ...rest, figures }
    : { ...rest, figures, official: withSourcesOf(official, own.statistics) }
}

/** Statistics, and the sources of others beside theirs. */
function withSourcesOf({ index, sources }: Official, others: Official | undefined): Official {
  return {
    index: { ...index, sources: [...index.sources, ...(others?.index.sources ?? [])] },
    sources: [...sources, ...(others?.sources ?? [])],
  }
}
