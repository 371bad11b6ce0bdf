import './document.ts'
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { toPdf } from '../../src/export/pdf/pdf.ts'
import { checkTexts } from '../../src/export/svg/check-texts.ts'
import { withOutlines } from '../../src/export/svg/outlines.ts'
import { millimetresOf, widthOfPicture } from '../../src/export/svg/picture-size.ts'
import { drawSvg } from '../../src/export/svg/svg.ts'
import { readTypeface } from '../../src/export/typefaces/typeface-files-without-browser.ts'
import { bothDatasets } from '../official-data.ts'

const modelOf = (query: string) => resolve(bothDatasets, decodeSpec(parseQuery(query)).spec)
const options = { width: 760, theme: 'light', hasTypefaces: true } as const
const pdfOptions = { ...options, read: readTypeface, date: new Date(0) }

describe('texts as outlines', () => {
  test.each(['?', '?lang=ru', '?chart=lines&lang=ru'])(
    'of %s leave no text, and what each says',
    async (query) => {
      const svg = await drawSvg(modelOf(query), options)
      const before = new DOMParser().parseFromString(svg, 'image/svg+xml')
      const outlined = await withOutlines(svg, readTypeface)
      const after = new DOMParser().parseFromString(outlined.svg, 'image/svg+xml')
      expect(after.querySelectorAll('text, tspan')).toHaveLength(0)
      const said = [...before.querySelectorAll('text')].map(({ textContent }) => textContent).join('')
      const kept = [...after.querySelectorAll('[data-text]')].map((path) => path.getAttribute('data-text'))
      expect(kept.join('').replace(/\s/g, '')).toBe(said.replace(/\s/g, ''))
      for (const path of after.querySelectorAll('[data-text]')) {
        if (path.getAttribute('data-text')?.trim()) expect(path.getAttribute('d')).toMatch(/^M/)
      }
      expect(outlined.texts.length).toBeGreaterThan(10)
    },
  )

  test('have the letters of every language of Central Asia, and leave signs of other scripts as texts', async () => {
    const svg = await drawSvg(
      modelOf(`?title=${encodeURIComponent('Қазақстан, Тоҷикистон, Oʻzbekiston 🙂')}`),
      options,
    )
    const page = new DOMParser().parseFromString((await withOutlines(svg, readTypeface)).svg, 'image/svg+xml')
    expect([...page.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual(['🙂'])
    expect(page.querySelector('[data-text^="Қ"]')?.getAttribute('d')?.length).toBeGreaterThan(10)
  })
})

describe('a picture is checked for its texts', () => {
  const texts = [{ text: 'seventy', left: 10, top: 10, width: 40, height: 12 }]
  const canvasWith = (draw: (context: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void) => {
    const context = createCanvas(200, 100).getContext('2d')
    context.fillStyle = '#fdfcf9'
    context.fillRect(0, 0, 200, 100)
    draw(context)
    return context
  }

  test('and refused without them', () => {
    const blank = canvasWith(() => {})
    expect(() => checkTexts(blank, texts, 2)).toThrow('without its texts (“seventy”)')
    const elsewhere = canvasWith((context) => context.strokeRect(0, 0, 10, 10))
    expect(() => checkTexts(elsewhere, texts, 2)).toThrow('without its texts')
  })

  test('and taken with them', () => {
    const written = canvasWith((context) => {
      context.fillStyle = '#1d2129'
      context.fillRect(30, 25, 4, 8)
    })
    expect(() => checkTexts(written, texts, 2)).not.toThrow()
  })
})

describe('a PDF', () => {
  test('has the same bytes for the same chart, its title and its alternative text', async () => {
    const [one, other] = [
      await toPdf(modelOf('?lang=ru'), pdfOptions),
      await toPdf(modelOf('?lang=ru'), pdfOptions),
    ]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    const text = Buffer.from(one).toString('latin1')
    expect(text).toContain('/Lang (ru)')
    expect(text).toContain('/S /Figure')
    expect(text).toContain('/Alt (')
  })

  test('is as wide as asked for in millimetres', async () => {
    const pdf = Buffer.from(
      await toPdf(modelOf('?'), { ...pdfOptions, width: widthOfPicture(160) }),
    ).toString('latin1')
    const [, width] = /\/MediaBox \[0 0 ([\d.]+) [\d.]+\]/.exec(pdf) ?? []
    expect((Number(width) / 72) * 25.4).toBeCloseTo(160, 1)
    expect(millimetresOf(widthOfPicture(160))).toBeCloseTo(160, 1)
  })

  test('of a title with a sign that no typeface has is refused in words', async () => {
    const model = modelOf(`?title=${encodeURIComponent('Trade 🙂')}`)
    await expect(toPdf(model, pdfOptions)).rejects.toThrow('The typefaces have no “🙂”')
  })
})
