import { useEffect, useState } from 'react'
import { Coming, LazyPart, partScript } from '../../ui/lazy-part.tsx'
import type { UiMessages } from '../../ui/messages/messages.ts'
import { useLateDialog } from '../../ui/use-late-dialog.ts'
import { Guarded } from '../states.tsx'

const keysDialog = partScript(() => import('./keys-dialog.tsx'))

/** Opens the list of the keys that do something, as "?" does wherever nothing is typed. That key can be turned off, for
 *  whoever speaks to the page: what they dictate must press nothing. */
export function Keys({ messages }: { messages: UiMessages }) {
  const { open, setOpen, wanted, show, opener } = useLateDialog(keysDialog)
  const [hears, setHears] = useState(true)
  useEffect(() => {
    if (!hears) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      event.preventDefault()
      show()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [hears, show])
  return (
    <>
      <button {...opener} className="link-button">
        {messages.keys.title}
      </button>
      {wanted && (
        <Guarded resetKeys={[messages]} messages={messages}>
          <Coming messages={messages}>
            <LazyPart
              script={keysDialog}
              messages={messages}
              props={{ messages, open, onOpenChange: setOpen, hears, onHears: setHears }}
            />
          </Coming>
        </Guarded>
      )}
    </>
  )
}

/** Whether a key goes into a field. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
