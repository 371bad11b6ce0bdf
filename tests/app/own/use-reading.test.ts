// @vitest-environment jsdom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { useReading } from '../../../src/app/own/reading/use-reading.ts'
import { NO_ANSWERS } from '../../../src/import/answers/answers.ts'
import { hookInPage } from './in-page.ts'

vi.mock('../../../src/app/own/reading/read-aside.ts', () => ({ readAside: () => ({ end: () => {} }) }))

const [first, second] = [new File(['a'], 'trade.csv'), new File(['b'], 'trade.csv')]
const SAID = { ...NO_ANSWERS, decimal: ',' } as const

async function answeredRoom() {
  const { last } = await hookInPage(useReading, undefined)
  await act(async () => last().open([first]))
  await act(async () => last().answer(SAID))
  return last
}

test('what was answered stays when a file is added, and when another is removed', async () => {
  const last = await answeredRoom()
  await act(async () => last().open([...last().files, second]))
  expect(last().files.map(({ name }) => name)).toEqual(['trade.csv', 'trade (2).csv'])
  expect(last().answers).toBe(SAID)
  await act(async () => last().open(last().files.slice(1)))
  expect(last().files.map(({ name }) => name)).toEqual(['trade (2).csv'])
  expect(last().answers).toBe(SAID)
})

test('what was answered goes with the last of the files', async () => {
  const last = await answeredRoom()
  await act(async () => last().open([]))
  expect(last().answers).toBe(NO_ANSWERS)
  await act(async () => last().open([second]))
  expect(last().answers).toBe(NO_ANSWERS)
})
