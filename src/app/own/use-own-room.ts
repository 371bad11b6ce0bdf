import { useEffect, useState } from 'react'
import { partScript } from '../../ui/lazy-part.tsx'
import { useLateDialog } from '../../ui/use-late-dialog.ts'
import { type Incoming, pastedIn } from './incoming.ts'

export const ownRoom = partScript(() => import('./own-room.tsx'))

/** The room for one's own files, opened by a button, by files that are dropped anywhere on the page, and by a table that
 *  is pasted where nothing is typed. */
export function useOwnRoom() {
  const { open, setOpen, wanted, show } = useLateDialog(ownRoom)
  const [incoming, setIncoming] = useState<Incoming | null>(null)
  useEffect(() => {
    const page = document.documentElement
    const rest = () => delete page.dataset.dropping
    const take = (event: Event, found: Incoming | null) => {
      if (found === null) return
      event.preventDefault()
      setIncoming(found)
      show()
    }
    const over = (event: DragEvent) => {
      if (isField(event.target) || !event.dataTransfer?.types.includes('Files')) return rest()
      event.preventDefault()
      page.dataset.dropping = ''
      ownRoom.prefetch()
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && rest()
    const drop = (event: DragEvent) => {
      rest()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (!isField(event.target) && files.length > 0) take(event, { files, text: '' })
    }
    const paste = (event: ClipboardEvent) => {
      const { clipboardData: from } = event
      if (!isField(event.target) && from !== null)
        take(event, pastedIn([...from.files], from.getData('text/plain')))
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
      document.removeEventListener('paste', paste)
    }
  }, [show])
  return { open, setOpen, wanted, show, incoming }
}

/** What takes a file or a text by itself. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
}
