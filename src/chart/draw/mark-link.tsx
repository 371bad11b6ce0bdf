import type { KeyboardEvent, ReactNode } from 'react'
import type { Mark } from '../model.ts'
import type { Linking } from './linking.ts'

/** One mark as a link to its passage: it can be pointed at, tapped, reached by keyboard and heard. */
export function MarkLink({
  mark,
  linking,
  reachable,
  children,
}: {
  mark: Mark
  linking: Linking
  /** Whether the Tab key stops here; arrow keys reach the other marks. */
  reachable: boolean
  children: ReactNode
}) {
  const lit = linking.lit.has(mark.id)
  return (
    <a
      id={`mark-${mark.id}`}
      className="mark"
      href={`#${mark.passageIds[0] ?? ''}`}
      data-figure={mark.id}
      data-status={mark.status}
      data-partner={mark.series}
      data-lit={lit ? '' : undefined}
      tabIndex={reachable ? 0 : -1}
      aria-label={mark.words.spoken}
      onPointerEnter={(event) => event.pointerType !== 'touch' && linking.onEnter(mark.id)}
      onPointerLeave={(event) => event.pointerType !== 'touch' && linking.onLeave()}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && linking.onEnter(mark.id)}
      onBlur={linking.onLeave}
      onClick={(event) => {
        event.preventDefault()
        linking.onFollow(mark.id, event.detail === 0)
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

/** Arrow keys move among the marks of one chart, in reading order. */
function moveAmongMarks(event: KeyboardEvent<Element>) {
  const step = STEPS[event.key]
  const chart = event.currentTarget.closest('svg')
  if (step === undefined || chart === null || event.metaKey || event.ctrlKey || event.altKey) return
  const marks: Element[] = [...chart.querySelectorAll<SVGAElement>('a.mark')]
  const next = marks[step(marks.indexOf(event.currentTarget), marks.length)]
  event.preventDefault()
  if (next instanceof SVGElement) next.focus()
}
