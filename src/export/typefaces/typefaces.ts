import { create, type Font } from 'fontkit'
import { widthOf } from '../../drawing/layout/text.ts'
import type { Face } from '../../drawing/theme.ts'

/** The scripts that the files of a typeface are told apart by. */
export type Script = 'latin' | 'latin-ext' | 'cyrillic' | 'cyrillic-ext'

/** Gives the file of a face in a script, as WOFF. */
export type ReadTypeface = (face: Face, script: Script) => Promise<Uint8Array>

/** What is looked for in a script's file where no file before it has it. */
const SCRIPTS: Record<Script, RegExp> = {
  latin: /./u,
  cyrillic: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/u,
  'cyrillic-ext': /[\u0460-\u052f]/u,
  'latin-ext': /[\u0100-\u024f\u1e00-\u1eff\u2020\u20a0-\u20c0]/u,
}
const IN_ORDER: readonly Script[] = ['latin', 'cyrillic', 'cyrillic-ext', 'latin-ext']

/** One file of a typeface. */
export interface Typeface {
  /** Of a face and a script: "sans-400 cyrillic". */
  readonly name: string
  readonly file: Uint8Array
  readonly font: Font
}

/** A piece of a text that one file has all characters of, and how wide it is, px; none where no file has them. */
export interface Run {
  readonly typeface: Typeface | null
  readonly text: string
  readonly width: number
}

/** Sets a text at so many px. */
export type SetText = (text: string, face: Face, size: number) => Run[]

const known = new Map<string, Promise<Typeface>>()

/** How these texts are set, with the files that they need.
 *  @throws Error when a file cannot be read */
export async function typefacesFor(
  texts: Iterable<{ readonly text: string; readonly face: Face }>,
  read: ReadTypeface,
): Promise<SetText> {
  const wanted = new Map<Face, string>()
  for (const { text, face } of texts) wanted.set(face, `${wanted.get(face) ?? ''}${text}`)
  const faces = new Map<Face, readonly Typeface[]>()
  for (const [face, text] of wanted) {
    const scripts = IN_ORDER.filter((script) => SCRIPTS[script].test(text))
    faces.set(face, await Promise.all(scripts.map((script) => typefaceOf(face, script, read))))
  }
  return (text, face, size) => runsOf(text, faces.get(face) ?? [], face, size)
}

function typefaceOf(face: Face, script: Script, read: ReadTypeface): Promise<Typeface> {
  const name = `${face} ${script}`
  const found = known.get(name)
  if (found !== undefined) return found
  const typeface = read(face, script).then((file) => ({ name, file, font: fontOf(file) }))
  known.set(name, typeface)
  // What could not be fetched may be there the next time.
  typeface.catch(() => known.delete(name))
  return typeface
}

function fontOf(file: Uint8Array): Font {
  const font = create(file as Parameters<typeof create>[0])
  if (!('layout' in font)) throw new Error('A file of a typeface holds several.')
  return font
}

function runsOf(text: string, typefaces: readonly Typeface[], face: Face, size: number): Run[] {
  const pieces: { typeface: Typeface | null; text: string }[] = []
  for (const character of text) {
    const last = pieces.at(-1)
    const has = (typeface: Typeface) => typeface.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
    // A space goes on with the word before it.
    const typeface = last?.typeface && has(last.typeface) ? last.typeface : (typefaces.find(has) ?? null)
    if (last !== undefined && last.typeface === typeface) last.text += character
    else pieces.push({ typeface, text: character })
  }
  return pieces.map((piece) => ({ ...piece, width: widthOfRun(piece, face, size) }))
}

function widthOfRun({ typeface, text }: Pick<Run, 'typeface' | 'text'>, face: Face, size: number): number {
  if (typeface === null) return widthOf(text, face, size)
  const { font } = typeface
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size
}
