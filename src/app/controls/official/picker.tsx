import { Combobox } from '@base-ui/react/combobox'
import { useRef, useState } from 'react'
import type { UiMessages } from '../../../ui/messages/messages.ts'
import type { Option } from '../choice.tsx'
import { listedIn, namesOf } from './listed.ts'

/** A choice of several that is often wanted, by name. */
export interface Shortcut<T> {
  readonly label: string
  readonly values: readonly T[]
}

/** Several of many: a list that can be searched, in any language, by one name or by a list of them, with presets above it;
 *  what is chosen stands first when it opens. A list that was cleared waits for what is chosen next. */
export function Picker<T extends string | number>({
  label,
  options,
  chosen,
  presets = [],
  summary,
  onChange,
  messages,
}: {
  label: string
  options: readonly Option<T>[]
  chosen: readonly T[]
  presets?: readonly Shortcut<T>[]
  /** What stands on the closed control. */
  summary: string
  /** Told in the order of the options. */
  onChange: (chosen: readonly T[]) => void
  messages: UiMessages['picker']
}) {
  const place = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const [isCleared, setCleared] = useState(false)
  const [first, setFirst] = useState(chosen)
  const [query, setQuery] = useState('')
  const { contains } = Combobox.useFilter({ sensitivity: 'base' })
  const change = (values: readonly T[]) => {
    const inOrder = options.map(({ value }) => value).filter((value) => values.includes(value))
    if (inOrder.length === 0) return setCleared(true)
    setCleared(false)
    onChange(inOrder)
  }
  const listed = listedIn(query, options, contains)
  const isFirst = ({ value }: Option<T>) => first.includes(value)
  const items = [...options.filter(isFirst), ...options.filter((option) => !isFirst(option))]
  return (
    <Combobox.Root
      items={items}
      multiple
      filter={(option: Option<T>) =>
        listed?.found.includes(option) ?? namesOf(option).some((name) => contains(name, query))
      }
      inputValue={query}
      onInputValueChange={setQuery}
      onOpenChange={(isOpen, { reason }) => {
        setCleared(false)
        if (isOpen) setFirst(chosen)
        // Before the field in the list goes away, which a dialog around it would take for a loss of the focus.
        else if (reason !== 'outside-press' && reason !== 'focus-out') trigger.current?.focus()
      }}
      value={options.filter(({ value }) => !isCleared && chosen.includes(value))}
      onValueChange={(next: Option<T>[]) => change(next.map(({ value }) => value))}
    >
      <div className="choice" ref={place}>
        <Combobox.Label className="choice-label">{label}</Combobox.Label>
        <Combobox.Trigger ref={trigger} className="choice-trigger picker-trigger">
          <span className="picker-summary">{summary}</span>
          <Combobox.Icon className="choice-icon">▾</Combobox.Icon>
        </Combobox.Trigger>
      </div>
      <Combobox.Portal container={place}>
        <Combobox.Positioner className="choice-positioner" align="start" sideOffset={4}>
          <Combobox.Popup className="choice-popup picker-popup" aria-label={label}>
            <div className="picker-presets">
              <button type="button" className="picker-preset" onClick={() => change([])}>
                {messages.clear}
              </button>
              {presets.map((preset) => (
                <button
                  key={preset.label}
                  type="button"
                  className="picker-preset"
                  onClick={() => change(preset.values)}
                >
                  {preset.label}
                </button>
              ))}
            </div>
            <Combobox.Input
              className="picker-input"
              placeholder={messages.search}
              aria-label={messages.search}
              onPaste={(event) => {
                // A field of one line would join the cells of a pasted column.
                const text = event.clipboardData.getData('text')
                if (!text.trim().includes('\n')) return
                event.preventDefault()
                setQuery(
                  text
                    .trim()
                    .split(/\s*\n\s*/)
                    .join(', '),
                )
              }}
            />
            {listed !== null && (
              <div className="picker-presets">
                {listed.found.length > 0 && (
                  <button
                    type="button"
                    className="picker-preset"
                    onClick={() => change(listed.found.map(({ value }) => value))}
                  >
                    {messages.onlyThese(listed.found.map((option) => option.label))}
                  </button>
                )}
                {listed.unknown.length > 0 && (
                  <span className="choice-label">{messages.notOne(listed.unknown)}</span>
                )}
              </div>
            )}
            <Combobox.Empty className="picker-empty">{messages.none}</Combobox.Empty>
            <Combobox.List className="picker-list">
              {(option: Option<T>) => (
                <Combobox.Item key={option.value} value={option} className="choice-item">
                  <Combobox.ItemIndicator className="choice-indicator">✓</Combobox.ItemIndicator>
                  <span>{option.label}</span>
                  {/* By keyboard: clear, then choose. */}
                  <span
                    className="picker-only"
                    aria-hidden="true"
                    onClick={(event) => {
                      event.stopPropagation()
                      change([option.value])
                    }}
                  >
                    {messages.only}
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
