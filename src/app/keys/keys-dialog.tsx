import { Dialog } from '@base-ui/react/dialog'
import { DialogBox } from '../../ui/dialog-box.tsx'
import type { UiMessages } from '../../ui/messages/messages.ts'
import './keys-dialog.css'

/** The keys that do something, in the chart and on the page. */
export default function KeysDialog({
  messages: { keys, share },
  open,
  onOpenChange,
  hears,
  onHears,
}: {
  messages: UiMessages
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Whether "?" opens this list. */
  hears: boolean
  onHears: (hears: boolean) => void
}) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <DialogBox title={keys.title}>
        <dl className="keys">
          {keys.entries.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label className="keys-hears">
          <input
            type="checkbox"
            checked={hears}
            onChange={({ currentTarget }) => onHears(currentTarget.checked)}
          />
          {keys.hears}
        </label>
        <Dialog.Close className="button">{share.close}</Dialog.Close>
      </DialogBox>
    </Dialog.Root>
  )
}
