import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import type { ChartModel } from '../../src/chart/model.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { LANGS } from '../../src/chart/spec.ts'
import { NARROW } from '../../src/drawing/layout/chart-layout.ts'
import { layoutOf } from '../../src/drawing/layout/layout.ts'
import { mapOf } from '../../src/drawing/layout/map.ts'
import { widthOf, wrap } from '../../src/drawing/layout/text.ts'
import { type Bounds, boundsOf, type TextBox } from '../../src/drawing/layout/text-box.ts'
import { anySpec } from '../chart/arbitrary-spec.ts'
import { bothDatasets as dataset } from '../official-data.ts'
import { textBoxes } from './text-boxes.ts'

const anyWidth = fc.integer({ min: 300, max: 1400 })
/** The marks that are lit: every third. */
const someOf = ({ marks }: ChartModel) => new Set(marks.filter((_, i) => i % 3 === 0).map(({ id }) => id))

describe('the layout of a chart', () => {
  test('cuts no text off and puts none on another, at any width', () => {
    let seen = 0
    fc.assert(
      fc.property(anySpec, anyWidth, (spec, width) => {
        const model = resolve(dataset, spec)
        const layout = layoutOf(model, width)
        for (const box of textBoxes(model, layout, someOf(model))) {
          const { left, right, top, bottom } = boundsOf(box)
          seen += 1
          expect(left, box.text).toBeGreaterThanOrEqual(-1)
          expect(right, box.text).toBeLessThanOrEqual(width + 1)
          expect(top, box.text).toBeGreaterThanOrEqual(0)
          expect(bottom, box.text).toBeLessThanOrEqual(layout.height)
        }
        expect(collisions(textBoxes(model, layout))).toEqual([])
      }),
    )
    expect(seen).toBeGreaterThan(1000)
  })

  test('puts no marked year on another, where the names of lines leave little room', () => {
    const spec = decodeSpec(
      parseQuery('?chart=lines&area=UZB&partner=TKM&time=2000..2012&mark=2007~2008~2011'),
    ).spec
    const model = resolve(dataset, spec)
    expect(model.years?.marked.map(({ year }) => year)).toEqual([2007, 2008, 2011])
    for (let width = 280; width < 420; width += 4)
      expect(collisions(textBoxes(model, layoutOf(model, width))), `${width} px`).toEqual([])
  })

  test('names the marked years above their strokes where there is room, else in a note below', () => {
    const query = '?chart=lines&area=KAZ&time=2000..2022&mark=2009~2015~2018:own%20words~2022'
    const model = resolve(dataset, decodeSpec(parseQuery(query)).spec)
    const drawn = (width: number) => textBoxes(model, layoutOf(model, width)).map(({ text }) => text)
    const names = ['2009, financial crisis', '2018, own words']
    expect(drawn(900)).toEqual(expect.arrayContaining(names))
    expect(drawn(900).join(' ')).not.toContain('Marked:')
    expect(drawn(340).filter((text) => /^\d{4}, /.test(text)).length).toBeLessThan(4)
    expect(drawn(340).join(' ')).toContain('Marked: 2009, financial crisis; 2015, fall of oil and the rouble')
  })

  test('puts what stands below what is above it', () => {
    fc.assert(
      fc.property(anySpec, anyWidth, (spec, width) => {
        const { header, plot, footer } = layoutOf(resolve(dataset, spec), width)
        const down = [...header.map((l) => l.y), plot.top, plot.top + plot.height, ...footer.map((l) => l.y)]
        expect(down).toEqual([...down].sort((a, b) => a - b))
      }),
    )
  })
})

/** Every kind of chart, and its measures and parameters in turn. */
const VIEWS = [
  '',
  'relative=RUS',
  'chart=change',
  'chart=stacked',
  'chart=rank',
  'chart=check',
  'chart=check&measure=rank',
  'chart=check&measure=earlier',
  'chart=lines',
  'chart=lines&measure=growth&area=KAZ~UZB&partner=CHN~TUR&basis=mirror&mark=2009~2020',
  'chart=lines&measure=concentration&area=KAZ~KGZ',
  'chart=lines&scale=log&partner=CHN~AFG',
  'chart=bars&basis=reported',
  'chart=bars&basis=mirror&measure=balance&time=2019',
  'chart=stacked&basis=reported&measure=share',
  'chart=multiples&panels=free',
  'chart=rank&basis=reported',
  'chart=flows&time=2018',
  'chart=mirror',
  'chart=map',
  'chart=map&measure=balance&time=2012',
  'chart=map&basis=mirror&time=2019&partner=CHN~EU~RUS~USA~TUR~KOR',
]
const WIDTHS = [300, 320, 358, 425, 500, 559, 590, 690, 784, 960, 1100]

describe.each(VIEWS)('of ?%s', (query) => {
  test.each(LANGS)('no text stands on another, in %s, at any of eleven widths', (lang) => {
    const model = resolve(dataset, decodeSpec(parseQuery(`?${query}&lang=${lang}`)).spec)
    for (const width of WIDTHS) {
      const texts = textBoxes(model, layoutOf(model, width))
      expect(texts.length).toBeGreaterThan(8)
      expect(collisions(texts), `${width} px wide`).toEqual([])
    }
  })
})

describe('the bars of a map', () => {
  const QUERIES = [
    'chart=map&time=2019',
    'chart=map&time=2022',
    'chart=map&measure=balance&time=2020',
    'chart=map&time=2020&partner=CHN~EU~RUS~USA~TUR~KOR~IRN~IND',
    'chart=map&basis=mirror&time=2019&partner=CHN~EU~RUS~USA~TUR~KOR',
    'chart=map&time=2019&partner=AFG~KGZ~TJK~UZB~TKM~KAZ',
  ]

  test.each(QUERIES.flatMap((query) => LANGS.map((lang) => [`?${query}&lang=${lang}`])))(
    'of %s stand in the plot, on no text and on none of another country',
    (query) => {
      const model = resolve(dataset, decodeSpec(parseQuery(query)).spec)
      for (let width = NARROW; width <= 1100; width += 20) {
        const layout = layoutOf(model, width)
        const { regions } = mapOf(model, layout)
        const plates = regions.flatMap(({ plate }) =>
          plate === null
            ? []
            : [{ ...plate, right: plate.left + plate.width, bottom: plate.top + plate.height }],
        )
        expect(plates.length).toBeGreaterThan(2)
        const texts = textBoxes(model, layout).map(boundsOf)
        for (const plate of plates) {
          expect(plate.left).toBeGreaterThanOrEqual(0)
          expect(plate.right).toBeLessThanOrEqual(width)
          expect(plate.top).toBeGreaterThanOrEqual(layout.plot.top)
          expect(plate.bottom).toBeLessThanOrEqual(layout.plot.top + layout.plot.height)
          const others = [...texts, ...plates.filter((other) => other !== plate)]
          expect(
            others.filter((other) => overlap(plate, other)),
            `${width} px`,
          ).toEqual([])
        }
      }
    },
  )

  test('are as high as their values, to one scale', () => {
    const model = resolve(dataset, decodeSpec(parseQuery('?chart=map&time=2020&measure=balance')).spec)
    const { regions } = mapOf(model, layoutOf(model, 760))
    const ratios = regions.flatMap(({ mark, bars, plate }) =>
      bars.flatMap(({ party, top, height }) => {
        const value = mark.parts?.find((part) => part.party === party)?.value ?? Number.NaN
        expect(top + (value < 0 ? 0 : height)).toBeCloseTo(plate?.base ?? Number.NaN)
        return height > 1 ? [height / Math.abs(value)] : []
      }),
    )
    expect(ratios.length).toBeGreaterThan(4)
    for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0] ?? Number.NaN)
  })
})

function overlap(a: Bounds, b: Bounds): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** The pairs of texts of which one covers part of the other. */
function collisions(texts: readonly TextBox[]): string[] {
  const boxes = texts.map((box) => ({ box, ...boundsOf(box) }))
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2,
      )
      .map((b) => `“${a.box.text}” and “${b.box.text}”`),
  )
}

test('texts that cover each other would be found', () => {
  const [one, ...others] = textBoxes(
    resolve(dataset, decodeSpec(parseQuery('')).spec),
    layoutOf(resolve(dataset, decodeSpec(parseQuery('')).spec), 760),
  )
  const moved = one === undefined ? [] : [{ ...one, x: one.x + 3, y: one.y + 3 }]
  expect(collisions([...(one === undefined ? [] : [one]), ...moved, ...others])).not.toEqual([])
})

describe('wrapping', () => {
  test('loses no word and keeps their order', () => {
    const words = fc.array(fc.stringMatching(/^[a-zа-я]{1,12}$/), { minLength: 1 })
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 400 }), (list, width) => {
        expect(wrap(list.join(' '), 'sans-400', 14, width).join(' ')).toBe(list.join(' '))
      }),
    )
  })

  test('knows how wide a text is by its face and size', () => {
    expect(widthOf('70', 'sans-600', 30)).toBeCloseTo(2 * widthOf('70', 'sans-600', 15))
    expect(widthOf('70', 'sans-600', 15)).toBeGreaterThan(widthOf('70', 'sans-400', 15))
  })
})
