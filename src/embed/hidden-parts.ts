import type { ChartModel, Note } from '../chart/model.ts'

/** The parameter of an embedded chart's address that names what it leaves out: "hide=title~notes~controls". */
export const HIDE = 'hide'

/** What the page around may say itself. Sources, unit, years and every status always stay. */
const PARTS = ['title', 'notes', 'controls'] as const
export type Part = (typeof PARTS)[number]

/** Notes that explain and say nothing of how a value is known. */
const EXPLAINING: readonly Note['kind'][] = ['reading', 'marked']

/** What is to be left out, and what of the text names no part. */
export function readHidden(text: string | null): {
  readonly parts: ReadonlySet<Part>
  readonly unread: readonly string[]
} {
  const names = text === null || text === '' ? [] : text.toLowerCase().split('~')
  const parts = PARTS.filter((part) => names.includes(part))
  return { parts: new Set(parts), unread: names.filter((name) => !PARTS.some((part) => part === name)) }
}

/** A chart as it is drawn without these parts. */
export function withoutHidden(model: ChartModel, hidden: ReadonlySet<Part>): ChartModel {
  return {
    ...model,
    title: hidden.has('title') ? '' : model.title,
    notes: hidden.has('notes') ? model.notes.filter(({ kind }) => !EXPLAINING.includes(kind)) : model.notes,
  }
}
