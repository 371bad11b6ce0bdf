import type { Official } from '../../../../trade/figure.ts'
import { countriesOf } from '../../../../trade/groups.ts'
import { flow, lastYearOf } from '../../../../trade/measured.ts'
import type {
  CountryCode,
  Flow,
  ObservationIndex,
  OfficialBasis,
  Party,
} from '../../../../trade/observation.ts'
import type { Context } from '../../../context.ts'
import { formatList, upperFirst } from '../../../format.ts'
import type { Note } from '../../../model.ts'
import { basisOf, yearsOf } from '../parts/points.ts'
import { listOfPartners } from '../parts/titles.ts'
import { unsettledIn } from './notes.ts'

/* Notes of what a chart does not show, and why. */

/** A note that years without trade have no place on a logarithmic scale. */
export function zeroNote({ messages }: Context, isLeftOut: boolean): Note[] {
  return isLeftOut ? [{ kind: 'missing', text: messages.official.note.noZero }] : []
}

/** A note that names who has no figure at all, and why where it is the area's own figures that end; none where everybody
 *  has one.
 *  @param canChoose whether exports or imports alone can be asked for */
export function absentNote(
  context: Context,
  official: Official,
  asked: readonly Party[],
  present: ReadonlySet<Party>,
  canChoose = true,
): Note[] {
  const { own, spec, messages } = context
  const absent = asked.filter((code) => !present.has(code))
  if (absent.length === 0) return []
  const { chooseFlow } = messages.official.note
  const { noFigures, oneFlow: only } = own === undefined ? messages.official.note : messages.own
  const ended = present.size > 0 ? [] : endedNote(context, official, asked, spec.time.from)
  if (ended.length > 0) return ended
  const halves = halvesOf(context, official.index, absent)
  // Of a row of the EU that is left out another note speaks.
  const isLeftOut = unsettledIn(context).length > 0
  const nothing = absent.filter((code) => !halves.has(code) && !(isLeftOut && code === 'EU'))
  const oneFlow = FLOWS.flatMap((flow): Note[] => {
    const halved = absent.filter((code) => halves.get(code) === flow)
    if (halved.length === 0) return []
    const text = only(listOfPartners(context, halved), flow)
    return [{ kind: 'missing', text, ...(canChoose ? { onScreen: chooseFlow(flow) } : {}) }]
  })
  return [
    ...oneFlow,
    ...(nothing.length === 0
      ? []
      : [{ kind: 'missing', text: noFigures(listOfPartners(context, nothing)) } as const]),
  ]
}

const FLOWS: readonly Flow[] = ['X', 'M']

/** Of which of the absent partners one flow is held in the years shown, without the other. */
function halvesOf(
  { spec }: Context,
  index: ObservationIndex,
  absent: readonly Party[],
): ReadonlyMap<Party, Flow> {
  const area = countriesOf(spec.area)
  const isHeld = (partner: Party, which: Flow) =>
    yearsOf(spec).some((year) => flow(index, { area, partner, year, basis: basisOf(spec) }, which) !== null)
  return new Map(
    absent.flatMap((partner): [Party, Flow][] => {
      const held = FLOWS.filter((which) => isHeld(partner, which))
      const [only, other] = held
      return only === undefined || other !== undefined ? [] : [[partner, only]]
    }),
  )
}

/** A note of the countries whose own figures end before a year; none where none do, or where their partners' are shown. */
export function endedNote(
  context: Context,
  { index }: Official,
  partners: readonly Party[],
  year: number,
): Note[] {
  if (basisOf(context.spec) === 'mirror') return []
  const ends = countriesOf(context.spec.area).flatMap((country) =>
    ownEnd(context, index, country, partners, year),
  )
  return ends.length === 0 ? [] : [{ kind: 'missing', text: `${ends.map(upperFirst).join('. ')}.` }]
}

/** "Turkmenistan's own figures end in 2020; what its partners report goes to 2022"; nothing where they go on in `year`. */
function ownEnd(
  { messages }: Context,
  index: ObservationIndex,
  country: CountryCode,
  partners: readonly Party[],
  year: number,
): string[] {
  const { note } = messages.official
  const lastOf = (basis: OfficialBasis) => lastYearOf(index, { area: [country], basis }, partners)
  const [own, theirs] = [lastOf('reported'), lastOf('mirror')]
  if (own === undefined || own >= year) return []
  const ended = note.ownEnd(country, String(own))
  return [theirs === undefined || theirs <= own ? ended : `${ended}; ${note.partnersGoTo(String(theirs))}`]
}

/** A note that names those who were left out because others hold what is theirs. */
export function overlapNote(
  { lang, messages }: Context,
  asked: readonly Party[],
  used: readonly Party[],
): Note[] {
  const names = asked.filter((code) => !used.includes(code)).map((code) => messages.partner(code))
  return names.length === 0
    ? []
    : [{ kind: 'missing', text: messages.official.note.overlap(formatList(lang, names)) }]
}
