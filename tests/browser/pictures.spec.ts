import { readFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expect, test } from './fixtures.ts'
import { everyRun } from './sweep.ts'

/* Pictures are made by the first press on a fresh page, on a slow machine, when nothing of what they need is ready: their
   texts are there all the same. */

const LANGUAGES = {
  en: {
    dialog: 'Share and save',
    saved: /^Saved: /,
    word: 'Word, with a table',
    copy: 'Copy picture',
    copied: 'Copied.',
  },
  ru: {
    dialog: 'Поделиться и сохранить',
    saved: /^Сохранено: /,
    word: 'Word, с таблицей',
    copy: 'Копировать картинку',
    copied: 'Скопировано.',
  },
} as const
type Lang = keyof typeof LANGUAGES

const VIEWS = ['', 'chart=change', 'chart=lines', 'chart=map'] as const

/** Opens the dialog of a fresh page on a processor of a sixth of its speed. */
async function slowDialog(page: Page, open: (query: string) => Promise<void>, query: string, lang: Lang) {
  await open(`?${[query, `lang=${lang}`, 'theme=light'].filter(Boolean).join('&')}`)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const { dialog } = LANGUAGES[lang]
  await page.getByRole('button', { name: dialog }).click()
  return page.getByRole('dialog', { name: dialog })
}

async function drawn(png: Buffer) {
  const image = await loadImage(png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return { image, context }
}

/** How much of the title, and of the sources at the foot, is letters. */
async function lettersIn(png: Buffer): Promise<{ title: number; foot: number }> {
  const { image, context } = await drawn(png)
  const scale = image.width / (760 + 40)
  const inked = (top: number, height: number) => {
    const { data } = context.getImageData(20 * scale, top * scale, 300 * scale, height * scale)
    return data.filter((value, i) => i % 4 === 0 && value < 140).length / (data.length / 4)
  }
  return { title: inked(20, 24), foot: inked(image.height / scale - 46, 24) }
}

async function hasLetters(png: Buffer) {
  const { title, foot } = await lettersIn(png)
  expect(title).toBeGreaterThan(0.05)
  expect(foot).toBeGreaterThan(0.02)
}

/** How much of a picture without title and sources is as dark as nothing but names and values is. */
async function namesIn(png: Buffer): Promise<number> {
  const { image, context } = await drawn(png)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  let dark = 0
  for (let i = 0; i < data.length; i += 4) {
    if (Math.max(...data.subarray(i, i + 3)) < 60) dark += 1
  }
  return dark / (data.length / 4)
}

const CASES = [
  ...VIEWS.map((view, i) => ({ view, lang: 'ru' as const, isWhole: i === 0, details: everyRun(i === 0) })),
  { view: '', lang: 'en' as const, isWhole: true, details: everyRun(false) },
]

for (const { view, lang, isWhole, details } of CASES) {
  test.describe(`?${view}, ${lang}`, details, () => {
    test.slow()

    test('the first press gives a PNG with its texts', async ({ page, open }) => {
      const dialog = await slowDialog(page, open, view, lang)
      const download = page.waitForEvent('download')
      await dialog.getByRole('button', { name: 'PNG', exact: true }).click()
      await hasLetters(readFileSync(await (await download).path()))
    })

    test('the first press gives a Word file whose picture has its texts', async ({ page, open }) => {
      const dialog = await slowDialog(page, open, view, lang)
      const download = page.waitForEvent('download')
      await dialog.getByRole('button', { name: LANGUAGES[lang].word }).click()
      const parts = unzipSync(readFileSync(await (await download).path()))
      const [, picture] = Object.entries(parts).find(([name]) => /^word\/media\/.*\.png$/.test(name)) ?? []
      expect(await namesIn(Buffer.from(picture ?? []))).toBeGreaterThan(0.001)
    })

    // What follows is made of the same drawing, whatever it is of.
    if (!isWhole) return

    test('the first press gives a PDF of one page, and an SVG of outlines without texts', async ({
      page,
      open,
    }) => {
      const dialog = await slowDialog(page, open, view, lang)
      const pdf = page.waitForEvent('download')
      await dialog.getByRole('button', { name: 'PDF', exact: true }).click()
      const bytes = readFileSync(await (await pdf).path()).toString('latin1')
      expect(bytes).toMatch(/^%PDF-1\.7/)
      expect(bytes).toContain('SourceSans3-Regular')
      await expect(dialog.getByRole('status')).toHaveText(LANGUAGES[lang].saved, { timeout: 60_000 })
      await dialog.getByRole('combobox').last().click()
      await page.getByRole('option').last().click()
      const svg = page.waitForEvent('download')
      await dialog.getByRole('button', { name: 'SVG', exact: true }).click()
      const markup = readFileSync(await (await svg).path(), 'utf8')
      expect(markup).toContain('data-text=')
      expect(markup).not.toContain('<text')
    })

    test('the first press puts a picture with its texts on the clipboard', async ({
      page,
      open,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const dialog = await slowDialog(page, open, view, lang)
      await dialog.getByRole('button', { name: LANGUAGES[lang].copy, exact: true }).click()
      await expect(dialog.getByRole('status')).toHaveText(LANGUAGES[lang].copied, { timeout: 60_000 })
      const base64 = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        const blob = await item?.getType('image/png')
        const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
      })
      await hasLetters(Buffer.from(base64, 'base64'))
    })
  })
}

test('a picture is as wide as is asked for in millimetres', async ({ page, open }) => {
  const dialog = await slowDialog(page, open, '', 'en')
  await dialog.getByRole('combobox', { name: 'Size' }).click()
  await page.getByRole('option', { name: 'Width in mm' }).click()
  const width = dialog.getByRole('spinbutton', { name: 'Width, mm' })
  await width.fill('120')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'PDF', exact: true }).click()
  const bytes = readFileSync(await (await download).path()).toString('latin1')
  const [, points] = /\/MediaBox \[0 0 ([\d.]+)/.exec(bytes) ?? []
  expect((Number(points) / 72) * 25.4).toBeCloseTo(120, 1)
  await width.fill('7')
  await expect(width).toHaveAttribute('aria-invalid', 'true')
  await width.blur()
  await expect(width).toHaveValue('120')
})
