import { type TextRole, TYPE } from '../theme.ts'
import { widthOf } from './text.ts'

/** One line of text and where it stands, px. A drawing prints these and measures nothing itself. */
export interface TextBox {
  readonly role: TextRole
  readonly text: string
  readonly x: number
  /** The base line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  /** How wide a band of paper around it keeps it clear of what it stands on, px. */
  readonly halo?: number
  /** Of a source line: the source it is of. */
  readonly source?: string
  /** A numeral in ink, on a mark that is not filled. */
  readonly plain?: true
}

/** The edges of a text, px. */
export interface Bounds {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** How far letters reach above and below the base line, as parts of the size: Source Sans' and Source Serif's own. */
const ASCENT = 0.72
const DESCENT = 0.22
/** From the middle of a line of small letters and figures to its base line, as part of the size. */
const TO_BASE = 0.35

/** A text that starts, has its middle or ends at `x` on the base line `y`. */
export function textBox(
  role: TextRole,
  text: string,
  x: number,
  y: number,
  more: Partial<Omit<TextBox, 'role' | 'text' | 'x' | 'y'>> = {},
): TextBox {
  return { role, text, x, y, anchor: 'start', size: TYPE[role].size, ...more }
}

/** The same around the middle `y`, as labels stand beside their marks. */
export function centredBox(...[role, text, x, y, more = {}]: Parameters<typeof textBox>): TextBox {
  return textBox(role, text, x, y + TO_BASE * (more.size ?? TYPE[role].size), more)
}

/** Lines around the middle `y`, so far from each other. */
export function centredLines(
  role: TextRole,
  lines: readonly string[],
  x: number,
  y: number,
  leading: number,
  more: Partial<TextBox> = {},
): TextBox[] {
  const first = y - ((lines.length - 1) * leading) / 2
  return lines.map((line, i) => centredBox(role, line, x, first + i * leading, more))
}

/** The edges of a text, px. */
export function boundsOf({ role, text, x, y, anchor, size }: TextBox): Bounds {
  const width = widthOf(text, TYPE[role].face, size)
  const left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width)
  return { left, right: left + width, top: y - ASCENT * size, bottom: y + DESCENT * size }
}
