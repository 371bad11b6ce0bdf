import { Dialog } from '@base-ui/react/dialog'
import { useRef, useState } from 'react'
import { type FileProblem, type OwnCopy, pastedCopy, readCopy } from '../../article/read-file.ts'
import { DialogBox } from '../../ui/dialog-box.tsx'
import type { UiMessages } from '../../ui/messages/messages.ts'

/** Opens the reader's own copy of the article, from a file or as pasted text. It never leaves the page. */
export function OpenCopy({ messages, onOpen }: { messages: UiMessages; onOpen: (copy: OwnCopy) => void }) {
  const say = messages.openCopy
  const [open, setOpen] = useState(false)
  const [pasted, setPasted] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isReading, setReading] = useState(false)
  /** The file that was chosen last, as long as the dialog is open: nothing else is waited for. */
  const awaited = useRef<File | null>(null)

  const accept = (result: OwnCopy | FileProblem, name: string) => {
    if (typeof result === 'string') return setProblem(say.problem[result](name))
    setOpen(false)
    onOpen(result)
  }
  const read = async (file: File) => {
    awaited.current = file
    setReading(true)
    const result = await readCopy(file)
    if (awaited.current !== file) return
    setReading(false)
    accept(result, file.name)
  }
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setProblem(null)
        setReading(false)
        awaited.current = null
      }}
    >
      <Dialog.Trigger className="link-button">{say.open}</Dialog.Trigger>
      <DialogBox title={say.title}>
        <Dialog.Description>{say.explain}</Dialog.Description>
        <label className="field">
          <span>{say.file}</span>
          <input
            type="file"
            accept=".txt,.html,.htm,.xhtml,text/plain,text/html"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              if (file !== undefined) read(file)
            }}
          />
        </label>
        <label className="field">
          <span>
            {say.or} {say.paste.toLocaleLowerCase()}
          </span>
          <textarea rows={7} value={pasted} onChange={(event) => setPasted(event.currentTarget.value)} />
        </label>
        <p role="status">{isReading && say.reading}</p>
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
      </DialogBox>
    </Dialog.Root>
  )
}
