import type { UiMessages } from '../../ui/messages/messages.ts'
import { ownRoom } from './use-own-room.ts'

/** Opens the room for one's own files. */
export function OwnButton({
  onOpen,
  className = 'link-button',
  messages: { own },
}: {
  onOpen: () => void
  className?: string
  messages: UiMessages
}) {
  return (
    <button
      type="button"
      className={className}
      aria-haspopup="dialog"
      onPointerEnter={ownRoom.prefetch}
      onFocus={ownRoom.prefetch}
      onClick={onOpen}
    >
      {own.open}
    </button>
  )
}
