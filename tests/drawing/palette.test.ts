import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori'
import { describe, expect, test } from 'vitest'
import { themeCss } from '../../src/drawing/theme.ts'
import { ALL_PARTNERS, NEIGHBOURS } from '../../src/trade/groups.ts'
import { CENTRAL_ASIA } from '../../src/trade/observation.ts'
import { PARTNERS } from '../../src/trade/partners.ts'

const css = themeCss()

/** The colour of a custom property in the light or the dark theme. */
function colour(property: string, theme: 'light' | 'dark'): Color {
  const [, light, dark] = new RegExp(`--${property}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? []
  const parsed = parse((theme === 'light' ? light : dark) ?? '')
  if (parsed === undefined) throw new Error(`the theme gives no ${theme} --${property}.`)
  return parsed
}

/** Two CIEDE2000 units are just noticeable side by side; ten are told apart at a glance, apart from each other. */
const CLEAR = 10
const SIGHTS = {
  'normal sight': (seen: Color) => seen,
  deuteranopia: filterDeficiencyDeuter(1),
  protanopia: filterDeficiencyProt(1),
  tritanopia: filterDeficiencyTrit(1),
}

describe.each(['light', 'dark'] as const)('on the %s background', (theme) => {
  const colours = ALL_PARTNERS.map((code) => [code, colour(`partner-${code}`, theme)] as const)
  const together = [PARTNERS, NEIGHBOURS, ['CHN', 'EU', 'RUS', 'KOR', 'TUR'], CENTRAL_ASIA]
  const pairs = together.flatMap((group) => {
    const own = colours.filter(([code]) => group.some((one) => one === code))
    return own.flatMap((a, i) => own.slice(i + 1).map((b) => [a, b] as const))
  })

  test.each(Object.entries(SIGHTS))('all that are often shown together are apart in %s', (_, see) => {
    for (const [[one, a], [other, b]] of pairs)
      expect(differenceCiede2000()(see(a), see(b)), `${one} and ${other}`).toBeGreaterThan(CLEAR)
  })

  test('no two partners of all have the same colour', () => {
    expect(new Set(colours.map(([, seen]) => JSON.stringify(seen))).size).toBe(ALL_PARTNERS.length)
  })

  test('every partner stands out from the paper at 3 to 1 or more', () => {
    for (const [, seen] of colours)
      expect(wcagContrast(seen, colour('paper', theme))).toBeGreaterThanOrEqual(3)
  })

  test('text is readable at 4.5 to 1 or more', () => {
    for (const text of ['ink', 'ink-soft']) {
      expect(wcagContrast(colour(text, theme), colour('paper', theme))).toBeGreaterThanOrEqual(4.5)
    }
  })
})

test('the style sheet of the colours is the one that the theme gives', async () => {
  await expect(themeCss()).toMatchFileSnapshot('../../src/drawing/theme.css')
})
