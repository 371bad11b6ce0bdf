export const CSV_SHAPES = ['long', 'wide'] as const
/** A row for each value with all that is known of it, or a column of numbers for each series. */
export type CsvShape = (typeof CSV_SHAPES)[number]

export const CSV_SEPARATORS = ['comma', 'semicolon'] as const
/** RFC 4180 with the point in numbers; or what spreadsheets open where numbers have a comma: semicolons between, a byte
 *  order mark before. */
export type CsvSeparator = (typeof CSV_SEPARATORS)[number]

export interface CsvOptions {
  readonly shape?: CsvShape
  readonly separator?: CsvSeparator
}

/** Whether numbers of a language have a comma, so that its spreadsheets expect semicolons. */
export function wantsSemicolons(language: string): boolean {
  return new Intl.NumberFormat(language).format(1.5).includes(',')
}
