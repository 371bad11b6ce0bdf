import { Fragment } from 'react'
import { useDrawing } from './draw-context.ts'
import type { TextBox } from './layout/text-box.ts'
import { TYPE } from './theme.ts'

/** What tests and tools know a text of the frame by. */
const PARTS: Partial<Record<TextBox['role'], string>> = {
  subtitle: 'subtitle',
  note: 'note',
  source: 'source',
  year: 'year',
}

/** A line of text as the layout has it.
 *  @param halo the colour of what it stands on, where that is not the paper */
export function Text({ box, halo: ground }: { box: TextBox; halo?: string }) {
  const { paint, isFile } = useDrawing()
  const { role, text, x, y, anchor, size, halo, source, plain } = box
  const { face, tone } = TYPE[role]
  const place = {
    x: hundredth(x),
    y: hundredth(y),
    textAnchor: anchor === 'start' ? undefined : anchor,
    fontSize: size,
    fontWeight: face === 'sans-400' ? undefined : 600,
  }
  const band =
    halo === undefined
      ? {}
      : { stroke: ground ?? paint.paper, strokeWidth: halo, strokeLinejoin: 'round' as const }
  // SVG 1.1 knows no order of painting: in a file the band around a text is the same text below it, and no text of its own.
  const isBeneath = isFile && halo !== undefined
  return (
    <>
      {isBeneath && (
        <text {...place} aria-hidden fill={band.stroke} {...band}>
          {text}
        </text>
      )}
      <text
        className={plain ? `${role} plain` : role}
        data-part={PARTS[role]}
        data-source={source}
        {...place}
        fill={plain ? paint.ink : paint[tone]}
        {...(isBeneath || halo === undefined ? {} : { ...band, paintOrder: 'stroke' })}
      >
        {text}
      </text>
    </>
  )
}

/** The lines of text in a mark, which are heard as words apart. */
export function Lines({ boxes, ...more }: { boxes: readonly TextBox[]; halo?: string }) {
  const { isFile } = useDrawing()
  return boxes.map((box, i) => (
    <Fragment key={`${box.role} ${box.y}`}>
      {i > 0 && !isFile && ' '}
      <Text box={box} {...more} />
    </Fragment>
  ))
}

/** A numeral in its mark, set by the group around it. */
export function Numeral({ box }: { box: TextBox }) {
  const { paint } = useDrawing()
  const { x, y, text, plain } = box
  return (
    <text className="numeral" x={hundredth(x)} y={hundredth(y)} fill={plain ? paint.ink : paint.paper}>
      {text}
    </text>
  )
}

/** To a hundredth of a px. */
function hundredth(value: number): number {
  return Math.round(value * 100) / 100
}
