import type { UiMessages } from '../../ui/messages/messages.ts'
import type { Views } from '../use-views.ts'

/** Takes changes of the view back, makes them again, or all settings back at once. */
export function ViewHistory({ views, messages }: { views: Views; messages: UiMessages }) {
  const { undo, redo, reset } = views
  const say = messages.views
  return (
    <>
      <button type="button" className="link-button" aria-disabled={undo === null} onClick={() => undo?.()}>
        {say.undo}
      </button>
      <button type="button" className="link-button" aria-disabled={redo === null} onClick={() => redo?.()}>
        {say.redo}
      </button>
      <button type="button" className="link-button" onClick={reset}>
        {say.reset}
      </button>
    </>
  )
}
