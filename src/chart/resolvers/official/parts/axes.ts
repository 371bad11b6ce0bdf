import { axisOf, logAxisOf } from '../../../axis.ts'
import type { Context } from '../../../context.ts'
import { labelOf } from '../../../events.ts'
import { formatNumber, formatPercent } from '../../../format.ts'
import type { Mark, Note, ValueAxis, YearAxis } from '../../../model.ts'

/** The years asked for, and those that are marked, each with what it is called. */
export function yearAxis({ spec, messages }: Context): YearAxis {
  const marked = spec.mark.map((mark) => ({ ...mark, label: labelOf(messages, mark) }))
  return { from: spec.time.from, to: spec.time.to, marked }
}

/** The axis of the values that are drawn, as the spec wants it. */
export function valueAxis(context: Context, marks: readonly Mark[]): ValueAxis {
  const values = marks.flatMap(({ amount }) => amount.shown ?? [])
  const write = axisLabel(context)
  return context.spec.scale === 'log' && values.length > 0 ? logAxisOf(values, write) : axisOf(values, write)
}

/** How the ticks of a measure are written. */
export function axisLabel({ lang, spec }: Context): (value: number) => string {
  const isRate = spec.measure === 'share' || spec.measure === 'growth'
  return (value) =>
    isRate ? formatPercent(lang, value, 0).replace('-', '−') : formatNumber(lang, value, 3).replace('-', '−')
}

/** That panels do not share a scale, where they do not. */
export function ownScales({ spec, messages }: Context, panels: number): Note[] {
  return spec.panels === 'common' || panels < 2
    ? []
    : [{ kind: 'reading', text: messages.official.ownScales }]
}
