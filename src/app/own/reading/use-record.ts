import { useEffect, useState } from 'react'
import type { OwnReport } from '../../../import/results/report.ts'
import type { OwnRecord } from '../../../trade/own-record.ts'
import { type RatesTyped, ratesOf } from '../asked/rates-typed.ts'
import type { Reading } from './use-reading.ts'

/** What a record was made of. */
interface MadeOf {
  readonly report: OwnReport
  readonly product: string
  readonly rates: RatesTyped
}

/** What charts would take of what was read, made aside.
 *  @returns no record as long as that of this product and these rates is not there; whether it could not be made */
export function useRecord(
  { reading, stage, report }: Pick<Reading, 'reading' | 'stage' | 'report'>,
  product: string | undefined,
  rates: RatesTyped,
): { readonly record: OwnRecord | null; readonly isFailed: boolean } {
  const [made, setMade] = useState<(MadeOf & { readonly record: OwnRecord | null }) | null>(null)
  useEffect(() => {
    if (stage !== 'read' || report === null || product === undefined) return
    let isCurrent = true
    const keep = (record: OwnRecord | null) => isCurrent && setMade({ report, product, rates, record })
    reading.current
      ?.statistics({ product, rates: ratesOf(rates), name: '', day: new Date().toISOString().slice(0, 10) })
      .then(keep, () => keep(null))
    return () => {
      isCurrent = false
    }
  }, [reading, stage, report, product, rates])
  const isOfThese =
    made !== null && made.report === report && made.product === product && made.rates === rates
  return isOfThese ? { record: made.record, isFailed: made.record === null } : NONE
}

const NONE = { record: null, isFailed: false }
