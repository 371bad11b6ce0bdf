import { type KeyboardEvent, useId, useState } from 'react'
import type { ChartModel } from '../../chart/model.ts'
import { LONGEST_TITLE, readTitle } from '../../chart/params.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'
import type { UpdateSpec } from '../use-spec.ts'

/** A field for a title of one's own. Enter or leaving takes what was typed, Escape takes it back; empty is the computed
 *  title. */
export function OwnTitle({
  model,
  change,
  messages,
}: {
  model: ChartModel
  change: UpdateSpec
  messages: UiMessages
}) {
  const say = messages.share.ownTitle
  const own = model.spec.title
  /** What is being typed; null while nothing is. */
  const [draft, setDraft] = useState<string | null>(null)
  const hintId = useId()
  const isRefused = draft !== null && readTitle(draft) === null

  function take() {
    if (draft === null) return
    const read = readTitle(draft)
    if (read === null) return
    setDraft(null)
    if (read.value !== own) change({ title: read.value })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') take()
    if (event.key !== 'Escape' || draft === null) return
    // The dialog stays open: it is what was typed that goes.
    event.stopPropagation()
    setDraft(null)
  }

  return (
    <>
      <input
        className="share-link"
        value={draft ?? own}
        placeholder={own === '' ? model.title : undefined}
        maxLength={LONGEST_TITLE}
        aria-label={say.title}
        aria-describedby={hintId}
        aria-invalid={isRefused}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={take}
      />
      <button
        type="button"
        className="button"
        disabled={own === '' && draft === null}
        onClick={() => {
          setDraft(null)
          if (own !== '') change({ title: '' })
        }}
      >
        {say.computed}
      </button>
      <p id={hintId} className="share-hint own-title-hint">
        {isRefused ? say.refused : say.hint}
      </p>
    </>
  )
}
