import type { KeyboardEvent, ReactNode } from 'react'
import type { Mark } from '../chart/model.ts'
import { evidenceId, type MarkHandlers } from './interaction/mark-interaction.ts'

/** One mark as a link to its passage: it can be pointed at, tapped, reached by keyboard and heard. */
export function MarkLink({
  mark,
  lit,
  on,
  reachable,
  children,
}: {
  mark: Mark
  lit: boolean
  on: MarkHandlers
  /** Whether the Tab key stops here; arrow keys reach the other marks. */
  reachable: boolean
  children: ReactNode
}) {
  return (
    <a
      id={`mark-${mark.id}`}
      className="mark"
      href={`#${evidenceId(mark)}`}
      data-figure={mark.id}
      data-status={mark.status}
      data-partner={mark.party}
      data-series={mark.series}
      data-panel={mark.panel}
      data-x={mark.x}
      data-lit={lit ? '' : undefined}
      tabIndex={reachable ? 0 : -1}
      aria-label={mark.words.spoken}
      onPointerEnter={(event) => event.pointerType !== 'touch' && on.onEnter(mark.id)}
      onPointerLeave={(event) => event.pointerType !== 'touch' && on.onLeave()}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && on.onEnter(mark.id)}
      onBlur={on.onLeave}
      onClick={(event) => {
        event.preventDefault()
        on.onFollow(mark.id, event.detail === 0)
      }}
      onKeyDown={moveAmongMarks}
    >
      {children}
    </a>
  )
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Arrow keys move among the marks of one chart, in reading order. Where several stand above each other in one
 *  year, up and down move among those. */
function moveAmongMarks(event: KeyboardEvent<Element>) {
  const step = STEPS[event.key]
  const here = event.currentTarget
  const chart = here.closest('svg')
  if (step === undefined || chart === null || event.metaKey || event.ctrlKey || event.altKey) return
  const all: Element[] = [...chart.querySelectorAll<SVGAElement>('a.mark')]
  const isVertical = event.key === 'ArrowUp' || event.key === 'ArrowDown'
  const marks = isVertical && chart.dataset.time !== undefined ? sameYear(all, here) : all
  const next = marks[step(marks.indexOf(here), marks.length)]
  event.preventDefault()
  if (next instanceof SVGElement) next.focus()
}

/** The marks of the same panel and year, the uppermost first. */
function sameYear(marks: readonly Element[], here: Element): Element[] {
  const placeOf = (mark: Element) =>
    mark instanceof SVGElement ? `${mark.dataset.panel} ${mark.dataset.x}` : ''
  return marks
    .filter((mark) => placeOf(mark) === placeOf(here))
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
}
