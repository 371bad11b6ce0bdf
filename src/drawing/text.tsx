import { useDrawing } from './draw-context.ts'
import { widthOf } from './layout/text.ts'
import type { TextBox } from './layout/text-box.ts'
import { TYPE } from './theme.ts'

/** What tests and tools know a text of the frame by. */
const PARTS: Partial<Record<TextBox['role'], string>> = {
  subtitle: 'subtitle',
  note: 'note',
  source: 'source',
  year: 'year',
}

/** A line of text as the layout has it. */
export function Text({ box }: { box: TextBox }) {
  const { paint, isFile } = useDrawing()
  const { role, text, x, y, anchor, size, halo, source, plain } = box
  const { face, tone } = TYPE[role]
  return (
    <text
      className={plain ? `${role} plain` : role}
      data-part={PARTS[role]}
      data-source={source}
      x={hundredth(x)}
      y={hundredth(y)}
      textAnchor={anchor === 'start' ? undefined : anchor}
      fontSize={size}
      fontWeight={face === 'sans-400' ? undefined : 600}
      fill={plain ? paint.ink : paint[tone]}
      {...(halo === undefined
        ? {}
        : { stroke: paint.paper, strokeWidth: halo, strokeLinejoin: 'round', paintOrder: 'stroke' })}
      {...(isFile ? widthKept(box) : {})}
    >
      {text}
    </text>
  )
}

/** A numeral in its mark, set by the group around it. */
export function Numeral({ box }: { box: TextBox }) {
  const { paint, isFile } = useDrawing()
  const { x, y, text, plain } = box
  return (
    <text
      className="numeral"
      x={hundredth(x)}
      y={hundredth(y)}
      fill={plain ? paint.ink : paint.paper}
      {...(isFile ? widthKept(box) : {})}
    >
      {text}
    </text>
  )
}

/** The width that a text was laid out for, whatever typeface stands in where ours is not installed. */
export function widthKept({ role, text, size }: Pick<TextBox, 'role' | 'text' | 'size'>) {
  if (text.length < 2) return {}
  return {
    textLength: widthOf(text, TYPE[role].face, size).toFixed(1),
    lengthAdjust: 'spacingAndGlyphs' as const,
  }
}

/** To a hundredth of a px. */
function hundredth(value: number): number {
  return Math.round(value * 100) / 100
}
