import { useId, useState } from 'react'

/** A short text that counts once it is entered, by Enter or by leaving the field. What cannot be used stays, is marked
 *  with what is needed, and says nothing. */
export function TextField({
  label,
  value,
  hint,
  needs,
  read,
  onChange,
  onClear,
  inputMode = 'text',
}: {
  label: string
  value: string
  hint?: string
  /** Said below a text that cannot be used; not needed where any can. */
  needs?: string
  /** What the text says; null where it cannot be used. */
  read: (text: string) => string | null
  onChange: (value: string) => void
  /** The field says nothing any more. Without it, it has to say something, and what it said last holds. */
  onClear?: () => void
  inputMode?: 'text' | 'decimal' | 'numeric'
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const id = useId()
  const [isWrong, setWrong] = useState(false)
  const enter = () => {
    if (typed === null) return
    const said = read(typed.trim())
    const isEmptied = typed.trim() === '' && onClear !== undefined
    setWrong(said === null && !isEmptied)
    if (said !== null || isEmptied) setTyped(null)
    if (said === null) {
      if (value !== '') onClear?.()
    } else if (said !== value) onChange(said)
  }
  return (
    <label className="choice">
      <span className="choice-label" id={id}>
        {label}
      </span>
      <input
        className="own-text"
        value={typed ?? value}
        placeholder={hint}
        inputMode={inputMode}
        aria-labelledby={id}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-needs` : undefined}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={enter}
        onKeyDown={({ key }) => key === 'Enter' && enter()}
      />
      {isWrong && (
        <span className="own-guess" id={`${id}-needs`} role="alert">
          {needs}
        </span>
      )}
    </label>
  )
}
