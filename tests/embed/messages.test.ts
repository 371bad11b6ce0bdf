import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settingsIn } from '../../src/embed/protocol.ts'

test('wishes for theme, language and light are read, others and unreadable ones are not', () => {
  expect(
    settingsIn({ type: 'khorgos:set', theme: 'dark', lang: 'ru', focus: 'eu-2022', chart: 'rank' }),
  ).toEqual({
    theme: 'dark',
    lang: 'ru',
    focus: 'eu-2022',
  })
  expect(settingsIn({ type: 'khorgos:set', theme: 'pink', lang: 7 })).toEqual({})
  expect(settingsIn({ type: 'other', theme: 'dark' })).toBeNull()
})

test('no message whatever breaks a chart', () => {
  const message = fc.oneof(
    fc.anything(),
    fc.record({
      type: fc.constant('khorgos:set'),
      theme: fc.anything(),
      lang: fc.anything(),
      focus: fc.anything(),
    }),
  )
  fc.assert(
    fc.property(message, (data) => {
      const keys = Object.keys(settingsIn(data) ?? {})
      expect(keys.every((key) => ['theme', 'lang', 'focus'].includes(key))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
