import { useCallback, useState } from 'react'
import type { PartScript } from './lazy-part.tsx'

/** A dialog whose script is fetched when somebody is about to open it, and that stays on the page from then on. */
export function useLateDialog({ prefetch }: Pick<PartScript<never>, 'prefetch'>) {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const show = useCallback(() => {
    setWanted(true)
    setOpen(true)
  }, [])
  return {
    open,
    setOpen,
    /** Whether it has ever been asked for. */
    wanted,
    show,
    /** What makes a button open it. */
    opener: {
      type: 'button',
      'aria-haspopup': 'dialog',
      onPointerEnter: prefetch,
      onFocus: prefetch,
      onClick: show,
    },
  } as const
}
