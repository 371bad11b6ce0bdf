import { useEffect, useRef, useState } from 'react'
import { useEventCallbacks } from '../../../drawing/use-event-callbacks.ts'
import type { Refusal } from '../../../import/problem.ts'
import type { ObservationQuery } from '../../../import/sources/source.ts'
import { askAside } from './ask-aside.ts'

/** How far the asking is. */
export type Asking =
  | { readonly stage: 'none' | 'cancelled' }
  /** How many bytes have come. */
  | { readonly stage: 'asking'; readonly bytes: number }
  | { readonly stage: 'answered'; readonly name: string }
  | { readonly stage: 'refused'; readonly refusal: Refusal }
  | { readonly stage: 'failed'; readonly error: Error }

/** Asks the source of an address, one question at a time.
 *  @param onAnswer takes the answer as a file that was chosen */
export function useAsking(address: string, onAnswer: (file: File) => void) {
  const [asking, setAsking] = useState<Asking>({ stage: 'none' })
  const end = useRef<(() => void) | null>(null)
  useEffect(() => () => end.current?.(), [])
  // Until the answer is there, other files may have been opened.
  const { take } = useEventCallbacks({ take: onAnswer })
  return {
    asking,
    ask: (query: ObservationQuery) => {
      end.current?.()
      setAsking({ stage: 'asking', bytes: 0 })
      end.current = askAside({ address, query }, (heard) => {
        switch (heard.says) {
          case 'progress':
            return setAsking({ stage: 'asking', bytes: heard.bytes })
          case 'selected':
            setAsking({ stage: 'answered', name: heard.file.name })
            return take(heard.file)
          case 'refused':
            return setAsking({ stage: 'refused', refusal: heard.refusal })
          case 'failed':
            return setAsking({ stage: 'failed', error: new Error(heard.message) })
        }
      })
    },
    cancel: () => {
      end.current?.()
      setAsking({ stage: 'cancelled' })
    },
  }
}
