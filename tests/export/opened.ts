import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'

/* Pictures as programs of other makers open them. */

/** Whether programs can be run here. */
export const has = (...programs: readonly string[]) =>
  programs.every((program) => spawnSync(program, ['--version']).error === undefined)

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return stdout
}

/** What librsvg makes of SVG files: a PDF beside each, by its name. */
export function byRsvg(folder: string, svgs: Readonly<Record<string, string>>): Record<string, string> {
  return eachOf(folder, svgs, (names) => {
    for (const name of names) {
      run('rsvg-convert', ['-f', 'pdf', '-o', join(folder, `${name}.pdf`), join(folder, `${name}.svg`)])
    }
  })
}

/** What LibreOffice makes of SVG files: a PDF beside each, by its name. */
export function byLibreOffice(
  folder: string,
  svgs: Readonly<Record<string, string>>,
): Record<string, string> {
  return eachOf(folder, svgs, (names) => {
    const files = names.map((name) => join(folder, `${name}.svg`))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files])
  })
}

function eachOf(
  folder: string,
  svgs: Readonly<Record<string, string>>,
  open: (names: readonly string[]) => void,
): Record<string, string> {
  mkdirSync(folder, { recursive: true })
  for (const [name, svg] of Object.entries(svgs)) writeFileSync(join(folder, `${name}.svg`), svg)
  open(Object.keys(svgs))
  return Object.fromEntries(Object.keys(svgs).map((name) => [name, join(folder, `${name}.pdf`)]))
}

/** A word on a page, and the rectangle in which it stands, points. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The words on the one page of a PDF, by Poppler; a word that stands on itself, as on the band around it, once. */
export function wordsOf(pdf: string): { words: Word[]; width: number; height: number } {
  const page = new DOMParser().parseFromString(run('pdftotext', ['-bbox', pdf, '-']), 'text/html')
  const number = (element: Element | null, name: string) => Number(element?.getAttribute(name))
  const words: Word[] = []
  for (const element of page.querySelectorAll('word')) {
    const [left, top, right, bottom] = ['xmin', 'ymin', 'xmax', 'ymax'].map((name) => number(element, name))
    const word = {
      text: element.textContent ?? '',
      left: left ?? 0,
      top: top ?? 0,
      right: right ?? 0,
      bottom: bottom ?? 0,
    }
    const isSame = (other: Word) =>
      other.text === word.text &&
      Math.abs(other.left - word.left) < 1 &&
      Math.abs(other.bottom - word.bottom) < 1
    if (!words.some(isSame)) words.push(word)
  }
  const sheet = page.querySelector('page')
  return { words, width: number(sheet, 'width'), height: number(sheet, 'height') }
}

/** The words that are cut off by the edge of the page. */
export function cutOff({ words, width, height }: ReturnType<typeof wordsOf>): string[] {
  return words
    .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
    .map(({ text }) => text)
}

/** The pairs of words that cover each other. */
export function covering({ words }: ReturnType<typeof wordsOf>): string[] {
  return words.flatMap((a, i) =>
    words
      .slice(i + 1)
      .filter((b) => isOver(a, b))
      .map((b) => `${a.text} / ${b.text}`),
  )
}

function isOver(a: Word, b: Word): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  const least = Math.min(a.bottom - a.top, b.bottom - b.top)
  // Lines of a paragraph reach into each other by what no letter takes.
  return across > 1.5 && down > 0.5 * least
}

const DOTS_PER_INCH = 192
/** A dot is of a letter if a channel of its colour is by more than this, of 255, from the ground. */
const APART = 60
/** The least part of a word's rectangle that its letters take. */
const LEAST = 0.02

/** The words of a PDF's page of which nothing is to be seen: something lies over them, or they have the colour of what they
 *  stand on. */
export async function unseenIn(pdf: string, words: readonly Word[]): Promise<string[]> {
  const png = pdf.replace(/\.pdf$/, '')
  run('pdftoppm', ['-r', String(DOTS_PER_INCH), '-png', '-singlefile', pdf, png])
  const image = await loadImage(readFileSync(`${png}.png`))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const scale = DOTS_PER_INCH / 72
  return words
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .filter(({ left, top, right, bottom }) => {
      const [x, y, w, h] = [left, top, right - left, bottom - top].map((value) => Math.round(value * scale))
      const { data } = context.getImageData(x ?? 0, y ?? 0, Math.max(1, w ?? 0), Math.max(1, h ?? 0))
      return partOfLetters(data) < LEAST
    })
    .map(({ text }) => text)
}

/** How much of a rectangle is of another colour than most of it. */
function partOfLetters(data: Uint8ClampedArray): number {
  const counts = new Map<number, number>()
  for (let i = 0; i < data.length; i += 4) {
    const colour = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const [[ground] = [0]] = [...counts].sort(([, a], [, b]) => b - a)
  const channel = (colour: number, shift: number) => (colour >> shift) & 255
  const isApart = (colour: number) =>
    [16, 8, 0].some((shift) => Math.abs(channel(colour, shift) - channel(ground, shift)) > APART)
  const apart = [...counts].filter(([colour]) => isApart(colour)).reduce((sum, [, count]) => sum + count, 0)
  return apart / (data.length / 4)
}
