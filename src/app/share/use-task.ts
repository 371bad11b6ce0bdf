import { useEffect, useRef, useState } from 'react'
import { useLack } from '../../ui/lazy-part.tsx'
import type { UiMessages } from '../../ui/messages/messages.ts'
import { isMissingScript, tryAgain } from '../../ui/missing-script.ts'

/** What a piece of work has at hand: the wish to stop, and a way to say how far it is, from 0 to 1. */
export interface Work {
  readonly signal: AbortSignal
  readonly at: (part: number) => void
}

type Task = (work: Work) => Promise<string>

/** A piece of work that could not begin, as its script is missing. */
interface Lacking {
  readonly task: Task
  readonly error: Error
}

/** One piece of work at a time, with what came of it in words. A cancelled one leaves nothing behind; one whose script
 *  could not be fetched can be tried again. */
export function useTask(messages: UiMessages) {
  const [part, setPart] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const [lacking, setLacking] = useState<Lacking | null>(null)
  const why = useLack(lacking?.error ?? null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  /** Does the work.
   *  @throws Error when its script is missing, which is said as well */
  const attempt = async (task: Task) => {
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    setPart(0)
    setLacking(null)
    setSaid(messages.share.working)
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
    })
    try {
      setSaid(await Promise.race([task({ signal, at: setPart }), stopped]))
    } catch (error) {
      const isMissing = !signal.aborted && isMissingScript(error)
      setSaid(saidOf(error, signal.aborted, messages))
      if (!isMissing) return
      setLacking({ task, error })
      throw error
    } finally {
      setPart(null)
    }
  }
  return {
    /** How far the work is, 0 to 1; null when there is none. */
    part,
    said: lacking !== null && why === 'renewed' ? messages.problem.renewed : said,
    run: (task: Task) => attempt(task).catch(() => {}),
    /** The way out where a script is missing, and its name; null where none is. */
    again:
      lacking === null
        ? null
        : why === 'renewed'
          ? { name: messages.problem.reload, run: () => location.reload() }
          : { name: messages.problem.retry, run: () => tryAgain(lacking.error, () => attempt(lacking.task)) },
    cancel: () => running.current?.abort(),
  }
}

function saidOf(error: unknown, isCancelled: boolean, { share, problem }: UiMessages): string {
  if (isCancelled) return share.cancelled
  return isMissingScript(error) ? problem.part : share.failed(messageOf(error))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
