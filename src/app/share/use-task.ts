import { useEffect, useRef, useState } from 'react'
import type { UiMessages } from '../../ui/messages/messages.ts'

/** What a piece of work has at hand: the wish to stop, and a way to say how far it is, from 0 to 1. */
export interface Work {
  readonly signal: AbortSignal
  readonly at: (part: number) => void
}

/** One piece of work at a time, with what came of it in words. A cancelled one leaves nothing behind. */
export function useTask(messages: UiMessages) {
  const [part, setPart] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const run = async (task: (work: Work) => Promise<string>) => {
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    setPart(0)
    setSaid(messages.share.working)
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
    })
    try {
      setSaid(await Promise.race([task({ signal, at: setPart }), stopped]))
    } catch (error) {
      setSaid(signal.aborted ? messages.share.cancelled : messages.share.failed(messageOf(error)))
    } finally {
      setPart(null)
    }
  }
  return {
    /** How far the work is, 0 to 1; null when there is none. */
    part,
    said,
    run,
    cancel: () => running.current?.abort(),
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
