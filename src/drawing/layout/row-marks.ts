import type { Mark, MarkForm } from '../../chart/model.ts'
import { TYPE } from '../theme.ts'
import type { RowMark } from './chart-layout.ts'
import { widthOf, wrap } from './text.ts'
import { centredBox, centredLines, type TextBox, textBox } from './text-box.ts'

/** Heights of marks, px. */
const BAR = 30
/** Of a lane, where a row has several. */
export const LANE = 24
const LEADING = TYPE.label.size + 3
/** The room that a slot's words have beside it, where they do not fit inside. */
const BESIDE_SLOT = { alone: 130, inLane: 250 }

/** Texts beside marks are clear of the lines of the grid by so much, px. */
const CLEAR = { halo: 4 } as const

interface At {
  readonly x1: number
  readonly x2: number
  readonly y: number
  readonly narrow: boolean
}

type Sized = Pick<RowMark, 'height' | 'texts'>

/** The texts of a mark that stands from `x1` to `x2` on the middle `y`, and its height. */
export function rowMark(mark: Mark, at: At): Sized {
  return FORMS[mark.form](mark, at)
}

const NOTHING = () => ({ height: 0, texts: [] })

const FORMS: Record<MarkForm, (mark: Mark, at: At) => Sized> = {
  bar: ({ lane, label }, { x2, y }) => ({
    height: lane === undefined ? BAR : LANE - 6,
    texts: [centredBox(lane === undefined ? 'value' : 'label', label, x2 + 8, y, CLEAR)],
  }),
  slot: slotMark,
  bound: ({ label }, { x1, y }) => ({
    height: BAR - 8,
    texts: [centredBox('value', label, x1 - 9, y, { anchor: 'end', ...CLEAR })],
  }),
  point: ({ label, x, side }, { x2, y }) => {
    const left = x === 'earlier' || side === 'left'
    const place = { anchor: left ? 'end' : 'start', halo: 5 } as const
    const texts = label === '' ? [] : [centredBox('value', label, x2 + (left ? -15 : 15), y, place)]
    return { height: 17, texts }
  },
  span: ({ lane, label }, { x1, x2, y }) => ({
    height: 6,
    texts:
      lane !== undefined
        ? [centredBox('label', label, x2 + 8, y, CLEAR)]
        : label === ''
          ? []
          : [textBox('remark', label, (x1 + x2) / 2, y - 16, { anchor: 'middle', ...CLEAR })],
  }),
  pin: ({ label }, { x2, y }) => ({
    height: LANE - 4,
    texts: [centredBox('label', label, x2 + 9, y, CLEAR)],
  }),
  band: () => ({ height: 28, texts: [] }),
  segment: segmentMark,
  rank: ({ label, status }, { x1, y }) => {
    const implied = status === 'implied'
    const size = TYPE.numeral.size
    const plain = implied ? ({ plain: true, halo: 7 } as const) : {}
    const text = textBox('numeral', label, x1 + 22, y + 0.36 * size, { anchor: 'middle', ...plain })
    return { height: 40, texts: [text] }
  },
  row: NOTHING,
  dot: NOTHING,
  column: NOTHING,
  region: NOTHING,
}

/** What is known of a value that nobody states stands inside its slot, or beside it for want of room. */
function slotMark({ label, lane }: Mark, { x1, x2, y }: At): Sized {
  const { face, size } = TYPE.remark
  const width = Math.max(8, x2 - x1)
  const lines = wrap(label, face, size, width - 16)
  const fits = lines.every((line) => widthOf(line, face, size) <= width - 12)
  const inside = fits && lines.length <= (lane === undefined ? 2 : 1)
  const beside = wrap(label, face, size, lane === undefined ? BESIDE_SLOT.alone : BESIDE_SLOT.inLane)
  const texts = inside
    ? centredLines('remark', lines, x1 + 9, y, LEADING, CLEAR)
    : centredLines('remark', beside, x2 + 8, y, LEADING, CLEAR)
  return { height: lane !== undefined ? LANE - 4 : lines.length > 1 ? BAR + 8 : BAR, texts }
}

/** A part of a whole has its name and value inside. */
function segmentMark({ label, words }: Mark, { x1, x2, y, narrow }: At): Sized {
  const height = narrow ? 88 : 68
  const lines = wrap(label, TYPE.label.face, TYPE.label.size, Math.max(1, x2 - x1 - 2) - 14)
  const name: TextBox = textBox('name', words.partner, x1 + 10, y - height / 2 + 24)
  const middle = y - height / 2 + 36 + lines.length * 8
  return { height, texts: [name, ...centredLines('label', lines, x1 + 10, middle, LEADING)] }
}
