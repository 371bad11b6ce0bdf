import type { Dataset, Official } from '../trade/figure.ts'
import type { OwnStatistics } from '../trade/own.ts'
import { messagesIn } from './messages/in-currency.ts'
import type { Messages } from './messages/messages.ts'
import { ownOf, sideOf, withOwn } from './own.ts'
import type { ChartSpec, Lang } from './spec.ts'

/** What every resolver has at hand: the data, what is asked for, and the language to answer in. */
export interface Context {
  readonly dataset: Dataset
  readonly spec: ChartSpec
  readonly lang: Lang
  readonly messages: Messages
  /** The own statistics that the chart is of, and the official ones as far as they are there. */
  readonly own?: { readonly statistics: OwnStatistics; readonly beside: Official | undefined }
}

/** The context of a spec. Of own numbers the statistics are those of the files, and the basis is whose reports of them
 *  are shown: resolvers draw them as they draw others. */
export function contextOf(dataset: Dataset, spec: ChartSpec): Context {
  const own = ownOf(dataset, spec)
  const words = { lang: spec.lang, messages: messagesIn(spec.lang, own?.currency ?? 'USD') }
  if (own === undefined) return { dataset, spec, ...words }
  return {
    dataset: withOwn(dataset, own, spec),
    spec: { ...spec, basis: sideOf(own, spec) },
    ...words,
    own: { statistics: own, beside: dataset.official },
  }
}
