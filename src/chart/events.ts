import type { Messages } from './messages/messages.ts'
import type { MarkedYear } from './spec.ts'

/** Years in which trade was shaken. What happened is in the messages. */
export const EVENT_YEARS = [1998, 2009, 2015, 2020, 2022] as const
export type EventYear = (typeof EVENT_YEARS)[number]

/** What happened in a year, where that has a name. */
export function eventIn(messages: Messages, year: number): string | null {
  const known = EVENT_YEARS.find((one) => one === year)
  return known === undefined ? null : messages.official.event[known]
}

/** The reader's own words for a marked year, or else what happened in it. */
export function labelOf(messages: Messages, { year, label }: MarkedYear): string | null {
  return label ?? eventIn(messages, year)
}
