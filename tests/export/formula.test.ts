import { expect, test } from 'vitest'
import { withoutFormula } from '../../src/export/tables/formula.ts'

test.each([
  '=1+1',
  '+cmd',
  '@SUM(A1)',
  '-2+3+cmd|’ /C calc’!A0',
  '-1e5+A1',
  '+7 (495) 000',
  '-',
  '--1',
  '-1.2.3e4e5',
  '\t=1',
  '\r=1',
  '\n=1',
  '-n.a.',
])('“%s” is kept from being a formula', (text) => {
  expect(withoutFormula(text)).toBe(`'${text}`)
})

test.each(['-2', '-2.5', '-1,234.5', '-1.234,5', '+1e9', '-.5', '2024', 'KAZ', 'a=b', '', "'=1"])(
  '“%s” stays as it is',
  (text) => {
    expect(withoutFormula(text)).toBe(text)
  },
)
