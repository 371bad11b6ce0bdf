import { type ReactNode, useEffect } from 'react'
import type { ChartModel } from '../../chart/model.ts'
import type { Passage } from '../../trade/figure.ts'
import { Coming, LazyPart, partScript } from '../../ui/lazy-part.tsx'
import type { UiMessages } from '../../ui/messages/messages.ts'
import { useLateDialog } from '../../ui/use-late-dialog.ts'
import { Guarded } from '../states.tsx'
import type { UpdateSpec } from '../use-spec.ts'

const shareDialog = partScript(() => import('./share-dialog.tsx'))

/** The address of a page ends so when its chart is to be shared at once. */
const HASH = '#share'

/** Opens all the ways in which a chart can leave. What makes the files is fetched only then. */
export function Share({
  model,
  passages,
  change,
  messages,
  children,
}: {
  model: ChartModel
  /** Those of the article. */
  passages: readonly Passage[]
  change: UpdateSpec
  messages: UiMessages
  /** What stands beside the button. */
  children?: ReactNode
}) {
  const { open, setOpen, wanted, show, opener } = useLateDialog(shareDialog)
  useEffect(() => {
    if (location.hash === HASH) show()
  }, [show])
  return (
    <div className="share">
      <button {...opener} className="button">
        {messages.share.open}
      </button>
      {children}
      {wanted && (
        <Guarded resetKeys={[model]} messages={messages}>
          <Coming messages={messages}>
            <LazyPart
              script={shareDialog}
              messages={messages}
              props={{ model, passages, change, messages, open, onOpenChange: setOpen }}
            />
          </Coming>
        </Guarded>
      )}
    </div>
  )
}
