import type { Answers } from '../../../import/answers/answers.ts'
import type { OwnRecord } from '../../../trade/own-record.ts'
import type { OwnAnswer, OwnRequest, Said } from './own-worker.ts'
import workerAddress from './own-worker.ts?worker&url'
import { workerUnderPolicy } from './worker-under-policy.ts'

/** Files that are read, or were, aside from the page. */
export interface AsideReading {
  /** What charts take of what was read.
   *  @throws Error when it cannot be made, or the worker has died */
  readonly statistics: (
    what: Omit<Extract<OwnRequest, { asks: 'statistics' }>, 'asks' | 'of'>,
  ) => Promise<OwnRecord>
  /** All that was left out, as CSV. */
  readonly leftOut: (lang: 'en' | 'ru') => Promise<Blob>
  /** Ends it: nothing that was half read stays. */
  readonly end: () => void
}

/** What is heard of a reading: what the worker says; that its script could not be had; that it was killed. */
export type Heard =
  | Extract<OwnAnswer, { says: 'recognised' | 'progress' | 'read' | 'digests' | 'failed' }>
  | { readonly says: 'no-script'; readonly error: Error }
  | { readonly says: 'died' }

/** SHA-256 of the files that were read before: reading them anew after an answer counts no digest twice. */
const digests = new WeakMap<File, string>()

/** A worker that has read to the end, and reads the next: a page that has gone offline goes on reading. */
let idle: Worker | null = null
/** Counts readings, so that what is said of one that is over is not taken for another's. */
let count = 0

/** Reads files aside from the page. */
export function readAside(
  files: readonly File[],
  answers: Answers,
  on: (heard: Heard) => void,
): AsideReading {
  const worker = idle ?? workerUnderPolicy(workerAddress)
  idle = null
  count += 1
  const of = count
  const lock = `khorgos-own-${performance.timeOrigin}-${of}`
  const gone = new AbortController()
  let isAlive = false
  let isDone = false
  let waiting: { says: OwnAnswer['says']; take: (answer: OwnAnswer) => void; fail: (why: Error) => void }[] =
    []
  const end = (why: string, isUsable: boolean) => {
    gone.abort()
    if (isUsable && idle === null) {
      worker.postMessage({ asks: 'forget', of } satisfies OwnRequest)
      idle = worker
    } else worker.terminate()
    for (const { fail } of waiting) fail(new Error(why))
    waiting = []
  }
  const died = () => {
    end('The worker was ended.', false)
    on({ says: 'died' })
  }
  worker.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.of !== of) return
    switch (data.says) {
      case 'alive':
        isAlive = true
        return watch(lock, gone.signal, died)
      case 'digests':
        isDone = true
        data.digests.forEach((digest, i) => {
          const file = files[i]
          if (file !== undefined && digest !== null) digests.set(file, digest)
        })
        return on(data)
      case 'statistics':
      case 'left-out': {
        const first = waiting.find(({ says }) => says === data.says)
        waiting = waiting.filter((one) => one !== first)
        return first?.take(data)
      }
      case 'failed': {
        const [first, ...others] = waiting
        waiting = others
        return first === undefined ? on(data) : first.fail(new Error(data.message))
      }
      default:
        on(data)
    }
  }
  worker.onerror = ({ message }) => {
    if (isAlive) return died()
    // Where the script itself cannot be had, the browser says nothing more.
    const said = message || `Failed to fetch the module script ${new URL(workerAddress, document.baseURI)}`
    end(said, false)
    on({ says: 'no-script', error: new Error(said) })
  }
  const post = (request: OwnRequest) => worker.postMessage(request)
  const hear = <S extends 'statistics' | 'left-out'>(says: S) =>
    new Promise<Extract<OwnAnswer, { says: S }>>((resolve, reject) => {
      const isAnswer = (answer: OwnAnswer): answer is Extract<OwnAnswer, { says: S }> => answer.says === says
      waiting.push({ says, take: (answer) => isAnswer(answer) && resolve(answer), fail: reject })
    })
  post({ asks: 'read', of, files, digests: files.map((file) => digests.get(file) ?? null), answers, lock })
  return {
    statistics: async (what) => {
      post({ asks: 'statistics', of, ...what })
      return (await hear('statistics')).record
    },
    leftOut: async (lang) => {
      post({ asks: 'left-out', of, lang })
      return (await hear('left-out')).csv
    },
    end: () => end('The reading was ended.', isDone),
  }
}

/** A worker that the browser kills, as when memory runs out, says nothing. It holds a lock, though, that is free then. */
function watch(lock: string, signal: AbortSignal, on: () => void) {
  if (!('locks' in navigator)) return
  navigator.locks.request(lock, { signal }, () => !signal.aborted && on()).catch(() => {})
}
