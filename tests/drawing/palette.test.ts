import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  interpolate,
  parse,
  wcagContrast,
} from 'culori'
import { rollup } from 'd3-array'
import isoCodes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { paintOf, rulesFor, SCREEN, themeCss } from '../../src/drawing/theme.ts'
import { ALL_PARTNERS, NEIGHBOURS } from '../../src/trade/groups.ts'
import { CENTRAL_ASIA, type PlaceCode } from '../../src/trade/observation.ts'
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

/** Shades lie side by side, in a row of the key or as neighbours: three times what is just noticeable there. */
const SEEN = 5

describe.each(['light', 'dark'] as const)('the shades of a map on the %s background', (theme) => {
  const sides = ['more', 'less'].map((side) => [1, 2, 3, 4, 5].map((n) => colour(`${side}-${n}`, theme)))
  const paper = colour('paper', theme)
  const paint = paintOf(theme)
  /** The faint land around the five countries. */
  const land = interpolate([paper, colour('rule', theme)])(0.3)

  test.each(Object.entries(SIGHTS))('any two of a side are apart in %s', (name, see) => {
    for (const shades of sides)
      for (const [i, a] of shades.entries())
        for (const b of shades.slice(i + 1))
          expect(differenceCiede2000()(see(a), see(b)), name).toBeGreaterThan(SEEN)
  })

  test('each is further from the paper than the one before, by even steps', () => {
    for (const shades of sides) {
      const light = shades.map((shade) => converter('oklch')(shade).l)
      const steps = light.slice(1).map((l, i) => (theme === 'light' ? -1 : 1) * (l - (light[i] ?? 0)))
      expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.1)
      expect(Math.min(...steps)).toBeGreaterThan(0.05)
    }
  })

  test.each(Object.entries(SIGHTS))('values above and below zero are apart in %s', (name, see) => {
    const [more = [], less = []] = sides
    for (const [i, a] of more.entries())
      expect(differenceCiede2000()(see(a), see(less[i] ?? a)), `${name} ${i}`).toBeGreaterThan(SEEN)
  })

  test('none is the colour of a partner, the paper or the land around', () => {
    for (const shade of sides.flat()) {
      for (const code of ALL_PARTNERS)
        expect(differenceCiede2000()(shade, colour(`partner-${code}`, theme)), code).toBeGreaterThan(9)
      for (const ground of [paper, land]) expect(differenceCiede2000()(shade, ground)).toBeGreaterThan(SEEN)
    }
  })

  test('ink is readable on each at 4.5 to 1 or more', () => {
    for (const shade of sides.flat())
      expect(wcagContrast(colour('ink', theme), shade)).toBeGreaterThanOrEqual(4.5)
  })

  test('a file has the same as the screen', () => {
    expect([1, 2, 3, 4, 5].map((n) => parse(paint.shade(n)))).toEqual(sides[0])
    expect([-1, -2, -3, -4, -5].map((n) => parse(paint.shade(n)))).toEqual(sides[1])
  })
})

describe.each(['light', 'dark'] as const)(
  'partners beyond the shipped ones, on the %s background',
  (theme) => {
    const { paper, partner } = paintOf(theme)
    const codes = isoCodes
      .map(([, alpha3]) => alpha3 as PlaceCode)
      .filter((code) => !ALL_PARTNERS.includes(code))
    const others = [...new Set(codes.map(partner))].flatMap((hex) => parse(hex) ?? [])
    const four = PARTNERS.map((code) => colour(`partner-${code}`, theme))

    test.each(Object.entries(SIGHTS))(
      'are in twelve colours, each apart from the others and from the article’s four in %s',
      (_, see) => {
        expect(others).toHaveLength(12)
        for (const [i, a] of others.entries())
          for (const b of [...others.slice(i + 1), ...four])
            expect(differenceCiede2000()(see(a), see(b))).toBeGreaterThan(CLEAR)
      },
    )

    test('stand out from the paper at 3 to 1 or more, and are no shade of a map nor a shipped partner’s', () => {
      for (const seen of others) {
        expect(wcagContrast(seen, paper)).toBeGreaterThanOrEqual(3)
        for (const side of ['more', 'less'])
          for (const n of [1, 2, 3, 4, 5])
            expect(differenceCiede2000()(seen, colour(`${side}-${n}`, theme))).toBeGreaterThan(9)
        for (const code of ALL_PARTNERS)
          expect(differenceCiede2000()(seen, colour(`partner-${code}`, theme)), code).toBeGreaterThan(2.3)
      }
    })

    test('are spread: none of the colours is that of more than a sixth of them', () => {
      const counts = rollup(codes, (own) => own.length, partner)
      expect(Math.max(...counts.values())).toBeLessThan(codes.length / 6)
    })

    test('have on the screen what they have in files, and a rule of their own', () => {
      for (const code of codes) {
        expect(SCREEN.partner(code)).toBe(
          `light-dark(${paintOf('light').partner(code)}, ${paintOf('dark').partner(code)})`,
        )
        expect(rulesFor(['CHN', code])).toBe(
          `[data-partner='${code}'] { --partner: ${SCREEN.partner(code)}; }`,
        )
      }
    })
  },
)

test('the largest traders that have no colour of their own have twelve', () => {
  const large = 'FRA NLD HKG CAN MEX SGP TWN BEL ESP VNM POL AUS'.split(' ')
  expect(new Set(large.map((code) => paintOf('light').partner(code as PlaceCode))).size).toBe(12)
})

test('a partner’s colour stays what it is, whoever stands beside it', () => {
  expect(
    ['POL', 'NLD', 'FRA', 'COD'].map((code) => paintOf('light').partner(code as PlaceCode)),
  ).toMatchInlineSnapshot(`
    [
      "#8f68cb",
      "#917e56",
      "#7b8f82",
      "#9c5955",
    ]
  `)
})

test('the style sheet of the colours is the one that the theme gives', async () => {
  await expect(themeCss()).toMatchFileSnapshot('../../src/drawing/theme.css')
})
