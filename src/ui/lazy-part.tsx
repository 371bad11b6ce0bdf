import { type ComponentType, use, useEffect, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { UiMessages } from './messages/messages.ts'
import { isMissingScript, type Lack, tryAgain, whyMissing } from './missing-script.ts'

/** A part of the page whose script is fetched when the part is first shown. While it is on its way the nearest
 *  `Suspense` shows what waits; where it cannot be had, the part's place says so and offers to try again. Any other
 *  error is left to the boundaries around it.
 *  @returns the part, and `prefetch`, for when it is about to be needed */
export function lazyPart<P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>) {
  let coming: ReturnType<typeof load> | null = null
  const fetchPart = () => {
    coming ??= load()
    return coming
  }

  function Loaded(props: P) {
    const { default: Part } = use(fetchPart())
    return <Part {...props} />
  }

  function LazyPart({ messages, props }: { messages: UiMessages; props: P }) {
    return (
      <ErrorBoundary
        fallbackRender={({ error, resetErrorBoundary }) => {
          if (!isMissingScript(error)) throw error
          const retry = async () => {
            coming = null
            await tryAgain(error, fetchPart)
            resetErrorBoundary()
          }
          return <MissingPart error={error} messages={messages} retry={retry} />
        }}
      >
        <Loaded {...props} />
      </ErrorBoundary>
    )
  }

  const prefetch = () => {
    fetchPart().catch(() => {
      coming = null
    })
  }
  return Object.assign(LazyPart, { prefetch })
}

/** Why a part of the page is missing, and the way out of it. */
function MissingPart({
  error,
  messages,
  retry,
}: {
  error: Error
  messages: UiMessages
  retry: () => Promise<void>
}) {
  const why = useLack(error)
  const [isTrying, setTrying] = useState(false)
  const say = messages.problem
  const isRenewed = why === 'renewed'
  return (
    <div className="problem" role="alert">
      <h2>{isRenewed ? say.renewed : say.part}</h2>
      <p>{isRenewed ? say.renewedHint : say.partHint}</p>
      {isRenewed ? (
        <button type="button" className="button" onClick={() => location.reload()}>
          {say.reload}
        </button>
      ) : (
        <button
          type="button"
          className="button"
          disabled={isTrying}
          onClick={async () => {
            setTrying(true)
            await retry()
            setTrying(false)
          }}
        >
          {say.retry}
        </button>
      )}
    </div>
  )
}

/** Why what an error is about is missing; until the host has answered, the line. */
export function useLack(error: Error | null): Lack {
  const [known, setKnown] = useState<{ error: Error; lack: Lack } | null>(null)
  useEffect(() => {
    if (error === null) return
    let isCurrent = true
    whyMissing(error).then((lack) => isCurrent && setKnown({ error, lack }))
    return () => {
      isCurrent = false
    }
  }, [error])
  return known !== null && known.error === error ? known.lack : 'line'
}
