import { useState } from 'react'
import type { Theme } from '../../chart/spec.ts'
import {
  LEAST_WIDTH,
  LETTERINGS,
  MOST_WIDTH,
  millimetresOf,
  WIDTHS,
  widthOfPicture,
} from '../../export/svg/picture-size.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'
import { Choice } from '../controls/choice.tsx'
import type { Look } from './outputs.ts'

/** Dots for a px; the last is 300 for an inch. */
const SCALES = { '1': 1, '2': 2, '3': 3, print: 300 / 96 } as const
const SIZES = ['column', 'page', 'slide', 'own'] as const
const PAPERS = ['light', 'dark', 'transparent'] as const

/** Of a picture with a width of one's own: the text of an A4 page is about so wide, mm. */
const FIRST = 160
const [LEAST, MOST] = [Math.ceil(millimetresOf(LEAST_WIDTH)), Math.floor(millimetresOf(MOST_WIDTH))]

interface Chosen {
  readonly size: (typeof SIZES)[number]
  readonly millimetres: number
  readonly dots: keyof typeof SCALES
  readonly paper: Look['paper']
  readonly lettering: Look['lettering']
}

/** How a picture is to look, as it is chosen: the choices, and what follows from them. */
export function usePictureLook(theme: Theme | null) {
  const [chosen, setChosen] = useState<Chosen>({
    size: 'page',
    millimetres: FIRST,
    dots: '2',
    paper: theme ?? 'light',
    lettering: 'text',
  })
  const { size, millimetres, dots, paper, lettering } = chosen
  const width = size === 'own' ? widthOfPicture(millimetres) : WIDTHS[size]
  const look: Look = { width, scale: SCALES[dots], paper, lettering }
  return { look, chosen, choose: (part: Partial<Chosen>) => setChosen({ ...chosen, ...part }) }
}

/** What can be chosen of a picture. */
export function PictureChoices({
  chosen,
  choose,
  messages,
}: Omit<ReturnType<typeof usePictureLook>, 'look'> & { messages: UiMessages }) {
  const say = messages.share
  return (
    <>
      <Choice
        label={say.size}
        value={chosen.size}
        options={SIZES.map((value) => ({ value, label: say.sizes[value] }))}
        onChange={(size) => choose({ size })}
      />
      {chosen.size === 'own' && (
        <Millimetres
          label={say.millimetres}
          value={chosen.millimetres}
          onChange={(millimetres) => choose({ millimetres })}
        />
      )}
      <Choice
        label={say.paper}
        value={chosen.paper}
        options={PAPERS.map((value) => ({ value, label: say.papers[value] }))}
        onChange={(paper) => choose({ paper })}
      />
      <Choice
        label={say.resolution}
        value={chosen.dots}
        options={[
          { value: '1', label: '1×' },
          { value: '2', label: '2×' },
          { value: '3', label: '3×' },
          { value: 'print', label: say.print },
        ]}
        onChange={(dots) => choose({ dots })}
      />
      <Choice
        label={say.lettering}
        value={chosen.lettering}
        options={LETTERINGS.map((value) => ({ value, label: say.letterings[value] }))}
        onChange={(lettering) => choose({ lettering })}
      />
    </>
  )
}

/** A width in mm. What is typed counts as soon as it is one; on leaving, the field says what counts. */
function Millimetres({
  label,
  value,
  onChange,
}: {
  label: string
  value: number
  onChange: (value: number) => void
}) {
  /** What is being typed; null while nothing is. */
  const [draft, setDraft] = useState<string | null>(null)
  const isWidth = (text: string) => Number(text) >= LEAST && Number(text) <= MOST
  return (
    <label className="choice">
      <span className="choice-label">{label}</span>
      <input
        className="share-width"
        type="number"
        min={LEAST}
        max={MOST}
        step="any"
        value={draft ?? value}
        aria-invalid={draft !== null && !isWidth(draft)}
        onChange={({ target }) => {
          setDraft(target.value)
          if (isWidth(target.value)) onChange(Number(target.value))
        }}
        onBlur={() => setDraft(null)}
      />
    </label>
  )
}
