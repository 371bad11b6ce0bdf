import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'

/** What a dialog looks like on the page: its title, and what stands below, over a page that steps back. */
export function DialogBox({
  title,
  className,
  children,
}: {
  title: string
  className?: string
  children: ReactNode
}) {
  return (
    <Dialog.Portal>
      <Dialog.Backdrop className="backdrop" />
      <Dialog.Popup className={className === undefined ? 'dialog' : `dialog ${className}`}>
        <Dialog.Title className="dialog-title">{title}</Dialog.Title>
        {children}
      </Dialog.Popup>
    </Dialog.Portal>
  )
}
