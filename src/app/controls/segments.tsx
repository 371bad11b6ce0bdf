import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { useId } from 'react'
import type { Option } from './choice.tsx'

/** One of a few, each of them in sight and one press away. */
export function Segments<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  /** Null where none of them is. */
  value: T | null
  options: readonly (Option<T> & { readonly disabled?: boolean })[]
  onChange: (value: T) => void
}) {
  const id = useId()
  return (
    <div className="choice">
      <span className="choice-label" id={id}>
        {label}
      </span>
      <ToggleGroup
        className="segments"
        aria-labelledby={id}
        value={value === null ? [] : [value]}
        onValueChange={([next]: T[]) => {
          if (next !== undefined) onChange(next)
        }}
      >
        {options.map((option) => (
          <Toggle
            key={option.value}
            value={option.value}
            className="segment"
            data-name={option.label}
            disabled={option.disabled ?? false}
          >
            {option.label}
          </Toggle>
        ))}
      </ToggleGroup>
    </div>
  )
}
