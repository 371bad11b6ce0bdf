import type { Dataset } from '../trade/figure.ts'
import { getMessages } from './messages/get-messages.ts'
import type { Messages } from './messages/messages.ts'
import type { ChartSpec, Lang } from './spec.ts'

/** What every resolver has at hand: the data, what is asked for, and the language to answer in. */
export interface Context {
  readonly dataset: Dataset
  readonly spec: ChartSpec
  readonly lang: Lang
  readonly messages: Messages
}

export function contextOf(dataset: Dataset, spec: ChartSpec): Context {
  return { dataset, spec, lang: spec.lang, messages: getMessages(spec.lang) }
}
