import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { ChartModel } from '../../chart/model.ts'
import { LazyPart, partScript } from '../../ui/lazy-part.tsx'
import type { UiMessages } from '../../ui/messages/messages.ts'
import { Failure } from '../states.tsx'

const shareDialog = partScript(() => import('./share-dialog.tsx'))

/** The address of a page ends so when its chart is to be shared at once. */
const HASH = '#share'

/** Opens all the ways in which a chart can leave. What makes the files is fetched only then. */
export function Share({
  model,
  messages,
  children,
}: {
  model: ChartModel
  messages: UiMessages
  /** What stands beside the button. */
  children?: ReactNode
}) {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    if (location.hash !== HASH) return
    setWanted(true)
    setOpen(true)
  }, [])
  return (
    <div className="share">
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        onPointerEnter={shareDialog.prefetch}
        onFocus={shareDialog.prefetch}
        onClick={() => {
          setWanted(true)
          setOpen(true)
        }}
      >
        {messages.share.open}
      </button>
      {children}
      {wanted && (
        <ErrorBoundary resetKeys={[model]} fallbackRender={() => <Failure messages={messages} />}>
          <Suspense>
            <LazyPart
              script={shareDialog}
              messages={messages}
              props={{ model, messages, open, onOpenChange: setOpen }}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  )
}
