import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { type FileProblem, type OwnCopy, pastedCopy, readCopy } from '../../article/read-file.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'

/** Opens the reader's own copy of the article, from a file or as pasted text. It never leaves the page. */
export function OpenCopy({ messages, onOpen }: { messages: UiMessages; onOpen: (copy: OwnCopy) => void }) {
  const say = messages.openCopy
  const [open, setOpen] = useState(false)
  const [pasted, setPasted] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  const accept = (result: OwnCopy | FileProblem, name: string) => {
    if (typeof result === 'string') return setProblem(say.problem[result](name))
    setOpen(false)
    onOpen(result)
  }
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setProblem(null)
      }}
    >
      <Dialog.Trigger className="link-button">{say.open}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">{say.title}</Dialog.Title>
          <Dialog.Description>{say.explain}</Dialog.Description>
          <label className="field">
            <span>{say.file}</span>
            <input
              type="file"
              accept=".txt,.html,.htm,.xhtml,text/plain,text/html"
              onChange={async (event) => {
                const file = event.currentTarget.files?.[0]
                if (file !== undefined) accept(await readCopy(file), file.name)
              }}
            />
          </label>
          <label className="field">
            <span>
              {say.or} {say.paste.toLocaleLowerCase()}
            </span>
            <textarea rows={7} value={pasted} onChange={(event) => setPasted(event.currentTarget.value)} />
          </label>
          <div role="alert">{problem !== null && <p className="problem-line">{problem}</p>}</div>
          <div className="dialog-actions">
            <Dialog.Close className="button">{say.cancel}</Dialog.Close>
            <button
              type="button"
              className="button primary"
              onClick={() => accept(pastedCopy(say.pasted, pasted), say.pasted)}
            >
              {say.use}
            </button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
