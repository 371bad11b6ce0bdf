import type { Citation } from './figure.ts'

/** The day an article appeared, ISO 8601. */
export function issuedOn({ issued }: Citation): string {
  const [year, month, day] = issued['date-parts'][0]
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  )
}
