import type { Dataset } from '../trade/figure.ts'
import type { ChartSpec, Lang } from './spec.ts'
import type { Words } from './messages/messages.ts'
import { wordsIn } from './messages/get-messages.ts'

/** What every resolver has at hand: the data, what is asked for, and the language to answer in. */
export interface Context {
  readonly dataset: Dataset
  readonly spec: ChartSpec
  readonly lang: Lang
  readonly words: Words
}

export function contextOf(dataset: Dataset, spec: ChartSpec): Context {
  return { dataset, spec, lang: spec.lang, words: wordsIn(spec.lang) }
}
