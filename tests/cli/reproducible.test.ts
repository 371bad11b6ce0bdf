import { expect, test } from 'vitest'
import { UsageError } from '../../src/cli/arguments.ts'
import { dayOf } from '../../src/cli/reproducible.ts'

const now = new Date('2026-11-26T23:59:59Z')

test('files are opened today, or on the day that a reproducible build says', () => {
  expect(dayOf({}, now)).toBe('2026-11-26')
  expect(dayOf({ SOURCE_DATE_EPOCH: '' }, now)).toBe('2026-11-26')
  expect(dayOf({ SOURCE_DATE_EPOCH: '0' }, now)).toBe('1970-01-01')
  expect(dayOf({ SOURCE_DATE_EPOCH: '1764115200' }, now)).toBe('2025-11-26')
})

test.each(['yesterday', '-1', '2025-11-26', '1e30', '9'.repeat(20)])('“%s” is no such day', (epoch) => {
  expect(() => dayOf({ SOURCE_DATE_EPOCH: epoch }, now)).toThrow(UsageError)
})
