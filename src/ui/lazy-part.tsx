import { type ComponentType, type ReactNode, Suspense, use, useEffect, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { LATE, Late } from './late.tsx'
import type { UiMessages } from './messages/messages.ts'
import { isMissingScript, type Lack, reloadIfReachable, tryAgain, whyMissing } from './missing-script.ts'

/** A part of the page whose script is fetched when it is needed, once. */
export interface PartScript<P> {
  /** Its component; the same promise until it is forgotten. */
  readonly fetch: () => Promise<{ readonly default: ComponentType<P> }>
  /** Fetches it before it is needed. That this fails is not worth a word. */
  readonly prefetch: () => void
  /** What has failed is fetched anew the next time. */
  readonly forget: () => void
}

/** Where a part of the page comes from. The component is the module's default export. */
export function partScript<P>(load: PartScript<P>['fetch']): PartScript<P> {
  let coming: ReturnType<typeof load> | null = null
  const forget = () => {
    coming = null
  }
  const fetch = () => {
    coming ??= load()
    return coming
  }
  return { fetch, prefetch: () => fetch().catch(forget), forget }
}

/** Where such parts may be on their way: what waits stands in their place, and once that has been long it says so. */
export function Coming({
  waiting,
  messages,
  children,
}: {
  waiting?: ReactNode
  messages: UiMessages
  children: ReactNode
}) {
  return (
    <Suspense
      fallback={
        <>
          {waiting}
          <Late messages={messages} retry={reloadIfReachable} />
        </>
      }
    >
      {children}
    </Suspense>
  )
}

/** Shows such a part. While it is on its way the nearest `Coming` shows what waits; where it cannot be had, its place
 *  says so and offers to try again. Any other error is left to the boundaries around it. */
export function LazyPart<P extends object>({
  script,
  messages,
  props,
}: {
  script: PartScript<P>
  messages: UiMessages
  props: P
}) {
  return (
    <ErrorBoundary
      fallbackRender={({ error, resetErrorBoundary }) => {
        if (!isMissingScript(error)) throw error
        const retry = async () => {
          script.forget()
          await tryAgain(error, script.fetch)
          resetErrorBoundary()
        }
        return <MissingPart error={error} messages={messages} retry={retry} />
      }}
    >
      <Loaded script={script} props={props} />
    </ErrorBoundary>
  )
}

function Loaded<P extends object>({ script, props }: { script: PartScript<P>; props: P }) {
  const { default: Part } = use(script.fetch())
  return <Part {...props} />
}

/** Why a part of the page is missing, and the way out of it. */
export function MissingPart({
  error,
  messages,
  retry,
}: {
  error: Error
  messages: UiMessages
  retry: () => Promise<void>
}) {
  const [isTrying, setTrying] = useState(false)
  const say = messages.problem
  const isRenewed = useLack(error) === 'renewed'
  const again = async () => {
    setTrying(true)
    // What hangs may be tried once more.
    await Promise.race([retry(), new Promise((resolve) => setTimeout(resolve, LATE))])
    setTrying(false)
  }
  return (
    <div className="problem" role="alert">
      <h2>{isRenewed ? say.renewed : say.part}</h2>
      <p>{isRenewed ? say.renewedHint : say.partHint}</p>
      <button
        type="button"
        className="button"
        disabled={isTrying}
        onClick={isRenewed ? () => location.reload() : again}
      >
        {isRenewed ? say.reload : say.retry}
      </button>
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
