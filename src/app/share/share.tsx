import { lazy, Suspense, useState } from 'react'
import type { ChartModel } from '../../chart/model.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'

const load = () => import('./share-dialog.tsx')
const ShareDialog = lazy(load)

/** The address of a page ends so when its chart is to be shared at once. */
const HASH = '#share'

/** Opens all the ways in which a chart can leave. What makes the files is fetched only then. */
export function Share({ model, messages }: { model: ChartModel; messages: UiMessages }) {
  const [open, setOpen] = useState(() => location.hash === HASH)
  const [wanted, setWanted] = useState(open)
  return (
    <div className="share">
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        onPointerEnter={load}
        onFocus={load}
        onClick={() => {
          setWanted(true)
          setOpen(true)
        }}
      >
        {messages.share.open}
      </button>
      {wanted && (
        <Suspense>
          <ShareDialog model={model} messages={messages} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </div>
  )
}
