import type { ReactNode } from 'react'
import type { Mark } from '../../chart/model.ts'
import { useDrawing } from '../draw-context.ts'
import { evidenceId } from '../interaction/mark-interaction.ts'
import type { TextBox } from '../layout/text-box.ts'

/** One mark: on a page a link to what it rests on, which can be pointed at, tapped, reached by keyboard and heard; what
 *  it answers is attached to the whole chart (interaction/). In a file a group with its words.
 *  @param first whether it is the chart's first, at which the Tab key stops until another is lit */
export function MarkGroup({
  mark,
  first,
  inSeries = false,
  flag = null,
  texts = [],
  children,
}: {
  mark: Mark
  first: boolean
  /** Whether the group around it says whose it is. */
  inSeries?: boolean
  /** What has to be known of the value at a glance, in a chart over time. */
  flag?: string | null
  /** What stands written in it. */
  texts?: readonly TextBox[]
  children: ReactNode
}) {
  const { isFile } = useDrawing()
  const facts = {
    'data-figure': mark.id,
    'data-status': mark.status,
    'data-partner': inSeries && !isFile ? undefined : mark.party,
  }
  if (isFile) {
    return (
      <g {...facts}>
        <title>{mark.words.spoken}</title>
        {children}
      </g>
    )
  }
  const [about] = mark.figureIds
  return (
    <a
      id={`mark-${mark.id}`}
      className="mark"
      href={`#${evidenceId(mark)}`}
      {...facts}
      data-about={about === mark.id ? undefined : about}
      data-also={mark.alsoOf?.join(' ')}
      data-passages={mark.passageIds.length > 0 ? mark.passageIds.join(' ') : undefined}
      data-flag={flag ?? undefined}
      tabIndex={first ? 0 : -1}
      aria-label={nameOf(mark, texts)}
    >
      {children}
    </a>
  )
}

/** A mark's words, and at their end what is written in it where that reads otherwise: who speaks to the page calls what
 *  they see. The box at a mark shows what stands before the dot. */
function nameOf({ words: { spoken } }: Mark, texts: readonly TextBox[]): string {
  const written = texts.map(({ text }) => text).join(' ')
  return letters(spoken).includes(letters(written)) ? spoken : `${spoken} · ${written}`
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
