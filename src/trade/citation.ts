import type { Citation } from './figure.ts'

/** The day an article appeared, ISO 8601. */
export function issuedOn({ issued }: Citation): string {
  return isoDate(issued['date-parts'][0])
}

/** Year, month and day as far as they are known, from 1: "2022-05" of [2022, 5]. */
export function isoDate([year = 0, ...rest]: readonly number[]): string {
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-')
}
