import type { ChartSpec, Lang } from '../../chart/spec.ts'
import type { OwnHead } from '../../import/kept/store.ts'
import type { Official } from '../../trade/figure.ts'
import type { OwnStatistics } from '../../trade/own.ts'
import { Coming, LazyPart, MissingPart } from '../../ui/lazy-part.tsx'
import type { UiMessages } from '../../ui/messages/messages.ts'
import { isMissingScript, tryAgain } from '../../ui/missing-script.ts'
import { Choice } from '../controls/choice.tsx'
import { Failure, Guarded } from '../states.tsx'
import { ownRoom, type useOwnRoom } from './use-own-room.ts'

/** The room for one's own files, once it has been asked for. */
export function OwnFiles({
  room: { open, setOpen, wanted, incoming },
  needed,
  official,
  onShow,
  onKept,
  lang,
  messages,
}: {
  room: ReturnType<typeof useOwnRoom>
  /** The id of the own statistics that the view names and that are not here. */
  needed: string | null
  official: Official | undefined
  onShow: (view: Partial<ChartSpec>) => void
  /** Shows one that is kept; gives whether it is still here. */
  onKept: (id: string) => Promise<boolean>
  lang: Lang
  messages: UiMessages
}) {
  if (!wanted) return null
  return (
    <Guarded resetKeys={[open]} messages={messages}>
      <Coming messages={messages}>
        <LazyPart
          script={ownRoom}
          messages={messages}
          props={{
            open,
            onOpenChange: setOpen,
            incoming,
            wanted: needed,
            official,
            onShow,
            onKept,
            lang,
            messages,
          }}
        />
      </Coming>
    </Guarded>
  )
}

/** Which of several own datasets is shown. */
export function OwnChoice({
  own,
  kept,
  onChange,
  messages,
}: {
  own: Pick<OwnStatistics, 'id' | 'name'>
  kept: readonly OwnHead[]
  onChange: (id: string) => void
  messages: UiMessages
}) {
  const others = kept.filter(({ id, isReadable }) => id !== own.id && isReadable)
  return (
    <div className="controls">
      <Choice
        label={messages.own.dataset}
        value={own.id}
        options={[own, ...others].map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onChange}
      />
    </div>
  )
}

/** In the place of a chart of own statistics where nobody can tell whether they are in this browser. */
export function OwnProblem({
  error,
  retry,
  messages,
}: {
  error: Error
  /** Rejects where it fails again. */
  retry: () => Promise<unknown>
  messages: UiMessages
}) {
  if (!isMissingScript(error)) return <Failure messages={messages} />
  return <MissingPart error={error} retry={() => tryAgain(error, retry)} messages={messages} />
}
