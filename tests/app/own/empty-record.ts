import type { OwnRecord } from '../../../src/trade/own-record.ts'

/** Own statistics of no file. */
export const EMPTY_RECORD: OwnRecord = {
  id: '0123456789ab',
  name: '',
  product: 'TOTAL',
  currency: 'USD',
  files: [],
  answers: [],
  rates: [],
  notCharted: [],
  reporters: [],
  observations: [],
  order: [],
  sources: [],
}
