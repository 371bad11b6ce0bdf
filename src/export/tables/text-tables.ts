import { formatBillions } from '../../chart/format.ts'
import { getMessages } from '../../chart/messages/get-messages.ts'
import type { ChartModel, Mark } from '../../chart/model.ts'
import { getFileMessages } from '../messages/get-file-messages.ts'
import { isMoney } from '../number.ts'
import { cellsOf, headsOf, usualStatus } from './rows.ts'
import { isByYear, wideOf } from './wide.ts'

/** The values of a chart as a table to be read, its heads first. */
export interface TextTable {
  /** Whether the years go down and the series across, else a row is a value. */
  readonly isByYears: boolean
  readonly rows: readonly (readonly string[])[]
}

/** More rows than this run over pages: then the years go down and the series across. */
const ROWS = 25

/** The values of a chart: a row for each; or where those run over pages a row for each year, and what is said once of
 *  all values.
 *  @param series how many there may be beside each other */
export function tablesOf(model: ChartModel, series: number): { tables: TextTable[]; key: string | null } {
  const { marks, spec } = model
  if (marks.length <= ROWS || !isByYear(model)) return { tables: [tableOf(model, marks)], key: null }
  const { heads, rows, apart } = wideOf(model)
  const usual = usualStatus(marks)
  const [years = '', ...names] = heads
  const tables = Array.from({ length: Math.ceil(names.length / series) }, (_, i): TextTable => {
    const part = <T>(list: readonly T[]) => list.slice(i * series, (i + 1) * series)
    const cells = (own: readonly (Mark | null)[]) => part(own).map((mark) => cellOf(model, mark, usual))
    return {
      isByYears: true,
      rows: [[years, ...part(names)], ...rows.map((row) => [String(row.name), ...cells(row.marks)])],
    }
  })
  if (apart.length > 0) tables.push(tableOf(model, apart))
  const status = marks.find((mark) => mark.status === usual)?.words.status ?? ''
  return { tables, key: getFileMessages(spec.lang).statusUnlessSaid(status) }
}

function tableOf(model: ChartModel, marks: readonly Mark[]): TextTable {
  return { isByYears: false, rows: [headsOf(model), ...marks.map((mark) => cellsOf(model, mark))] }
}

/** A value, and how it is known where that is not how most are; a bound says itself that it is one. The unit of money
 *  stands above. */
function cellOf({ spec }: ChartModel, mark: Mark | null, usual: Mark['status']): string {
  if (mark === null) return ''
  const { amount, measure, status, words } = mark
  const billions = isMoney(measure) && amount.shown !== null ? formatBillions(spec.lang, amount.shown) : ''
  // Where the chart writes a value otherwise, the document does too.
  const isShort = billions !== '' && words.value.includes(billions)
  const number = isShort ? billions : words.value
  if (status === 'partial' && isShort) return getMessages(spec.lang).official.atLeast(number)
  return status === usual || status === 'partial' ? number : `${number} (${words.status})`
}
