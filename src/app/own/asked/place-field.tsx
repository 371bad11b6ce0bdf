import { Combobox } from '@base-ui/react/combobox'
import { useRef } from 'react'
import { everyNameOf } from '../../../chart/messages/every-name.ts'
import { getMessages } from '../../../chart/messages/get-messages.ts'
import type { Lang } from '../../../chart/spec.ts'
import { namePlaces } from '../../../dataset/name-places.ts'
import { COUNTRIES } from '../../../trade/iso-3166.ts'
import { isBeyondShipped, PARTIES, type Party } from '../../../trade/observation.ts'
import { readPlace, UNSPECIFIED } from '../../../trade/places.ts'
import type { OwnMessages } from '../../../ui/messages/own.ts'
import type { Option } from '../../controls/choice.tsx'
import '../../controls/official/pickers.css'

/** The places that a file may be about: the world, the European Union and every country. */
export function placeOptions(lang: Lang): Option<Party>[] {
  const all = [...new Set(['WLD', 'EU', ...PARTIES, ...COUNTRIES, UNSPECIFIED])].flatMap(
    (code) => readPlace(code) ?? [],
  )
  const others = all.filter(isBeyondShipped)
  namePlaces({ otherReporters: others, otherPartners: others })
  const { partner } = getMessages(lang)
  return all
    .map((value) => ({
      value,
      label: partner(value),
      aliases: [value, ...everyNameOf(value)],
    }))
    .sort((a, b) => a.label.localeCompare(b.label, lang))
}

/** One place of all, found by name in any language or by code. */
export function PlaceField({
  label,
  value,
  options,
  onChange,
  onClear,
  say,
}: {
  label: string
  /** A code; null where none is chosen. */
  value: string | null
  options: readonly Option<Party>[]
  onChange: (code: string) => void
  /** Takes the answer back; undefined where there is none. */
  onClear: (() => void) | undefined
  say: OwnMessages
}) {
  const place = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const { contains } = Combobox.useFilter({ sensitivity: 'base' })
  const items: readonly Option<Party | ''>[] =
    onClear === undefined ? options : [{ value: '', label: say.noAnswer }, ...options]
  const chosen = items.find((option) => option.value === value) ?? null
  return (
    <Combobox.Root
      items={items}
      filter={({ label, aliases = [] }: Option<Party | ''>, query) =>
        [label, ...aliases].some((name) => contains(name, query))
      }
      // Before the field in the list goes away, which the dialog around it would take for a loss of the focus.
      onOpenChange={(isOpen, { reason }) => {
        if (!isOpen && reason !== 'outside-press' && reason !== 'focus-out') trigger.current?.focus()
      }}
      value={chosen}
      onValueChange={(next: Option<Party | ''> | null) => {
        if (next?.value === '') onClear?.()
        else if (next !== null) onChange(next.value)
      }}
    >
      <div className="choice" ref={place}>
        <Combobox.Label className="choice-label">{label}</Combobox.Label>
        <Combobox.Trigger ref={trigger} className="choice-trigger picker-trigger">
          <span className="picker-summary">{chosen?.label ?? value ?? say.notSaid}</span>
          <Combobox.Icon className="choice-icon">▾</Combobox.Icon>
        </Combobox.Trigger>
      </div>
      <Combobox.Portal container={place}>
        <Combobox.Positioner className="choice-positioner" align="start" sideOffset={4}>
          <Combobox.Popup className="choice-popup picker-popup" aria-label={label}>
            <Combobox.Input className="picker-input" placeholder={say.find} aria-label={say.find} />
            <Combobox.Empty className="picker-empty">{say.noPlace}</Combobox.Empty>
            <Combobox.List className="picker-list">
              {(option: Option<Party | ''>) => (
                <Combobox.Item key={option.value} value={option} className="choice-item">
                  <Combobox.ItemIndicator className="choice-indicator">✓</Combobox.ItemIndicator>
                  <span>{option.label}</span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
