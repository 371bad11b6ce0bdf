import { Select } from '@base-ui/react/select'
import { useRef } from 'react'

export interface Option<T> {
  readonly value: T
  readonly label: string
  /** By what else it may be searched. */
  readonly aliases?: readonly string[]
}

/** One of several: a labelled drop-down list. */
export function Choice<T extends string | null>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: T
  options: readonly Option<T>[]
  onChange: (value: T) => void
}) {
  // The list opens inside the control, so that it stays in the page's landmark.
  const place = useRef<HTMLDivElement>(null)
  return (
    <Select.Root
      items={options}
      value={value}
      onValueChange={(next) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      <div className="choice" ref={place}>
        <Select.Label className="choice-label">{label}</Select.Label>
        <Select.Trigger className="choice-trigger">
          <Select.Value />
          <Select.Icon className="choice-icon">▾</Select.Icon>
        </Select.Trigger>
      </div>
      <Select.Portal container={place}>
        <Select.Positioner
          className="choice-positioner"
          align="start"
          sideOffset={4}
          alignItemWithTrigger={false}
        >
          <Select.Popup className="choice-popup">
            {options.map((option) => (
              <Select.Item key={option.label} value={option.value} className="choice-item">
                <Select.ItemIndicator className="choice-indicator">✓</Select.ItemIndicator>
                <Select.ItemText>{option.label}</Select.ItemText>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}
