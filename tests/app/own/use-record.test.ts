// @vitest-environment jsdom
import { act } from 'react'
import { expect, test } from 'vitest'
import { NO_RATES, type RatesTyped } from '../../../src/app/own/asked/rates-typed.ts'
import type { AsideReading } from '../../../src/app/own/reading/read-aside.ts'
import { useRecord } from '../../../src/app/own/reading/use-record.ts'
import { EMPTY_RECORD } from './empty-record.ts'
import { hookInPage } from './in-page.ts'
import { reportOf } from './report.ts'

interface Asked {
  readonly product: string
  readonly rates: number
  readonly answer: (name: string) => Promise<void>
  readonly fail: () => Promise<void>
}

/** A reading whose records are made when the test says so. */
function reader() {
  const asked: Asked[] = []
  const statistics: AsideReading['statistics'] = ({ product, rates }) =>
    new Promise((resolve, reject) => {
      asked.push({
        product,
        rates: rates.length,
        answer: (name) => act(async () => resolve({ ...EMPTY_RECORD, name })),
        fail: () => act(async () => reject(new Error('Moved.'))),
      })
    })
  const current = { statistics, leftOut: async () => new Blob(), end: () => {} }
  const reading = { reading: { current }, stage: 'read', report: reportOf() } as const
  const hook = (given: { product: string; rates: RatesTyped }) =>
    useRecord(reading, given.product, given.rates)
  return { asked, hook }
}

const EURO: RatesTyped = {
  dollars: new Map([['EUR 2022', '1.053']]),
  sources: new Map([['EUR', 'European Central Bank']]),
}

test('the record of the product before is not that of the product that was chosen', async () => {
  const { asked, hook } = reader()
  const { last, again } = await hookInPage(hook, { product: 'TOTAL', rates: NO_RATES })
  await asked[0]?.answer('all goods')
  expect(last().record?.name).toBe('all goods')
  await again({ product: 'HS 27', rates: NO_RATES })
  expect(last().record).toBe(null)
  await asked[1]?.answer('oil')
  expect(last().record?.name).toBe('oil')
})

test('nor is the record before a rate that with it', async () => {
  const { asked, hook } = reader()
  const { last, again } = await hookInPage(hook, { product: 'TOTAL', rates: NO_RATES })
  await asked[0]?.answer('without')
  await again({ product: 'TOTAL', rates: EURO })
  expect(asked[1]?.rates).toBe(1)
  expect(last().record).toBe(null)
  await asked[1]?.answer('with')
  expect(last().record?.name).toBe('with')
})

test('a record that comes after another product was chosen is not taken', async () => {
  const { asked, hook } = reader()
  const { last, again } = await hookInPage(hook, { product: 'TOTAL', rates: NO_RATES })
  await again({ product: 'HS 27', rates: NO_RATES })
  await asked[0]?.answer('all goods')
  expect(last().record).toBe(null)
})

test('that it could not be made is told, until something else is asked', async () => {
  const { asked, hook } = reader()
  const { last, again } = await hookInPage(hook, { product: 'TOTAL', rates: NO_RATES })
  expect(last().isFailed).toBe(false)
  await asked[0]?.fail()
  expect(last()).toEqual({ record: null, isFailed: true })
  await again({ product: 'HS 27', rates: NO_RATES })
  expect(last().isFailed).toBe(false)
})
