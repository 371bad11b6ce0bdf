import { useEffect, useState } from 'react'
import type { UiMessages } from './messages/messages.ts'

/** After so long, ms, nobody knows whether to go on waiting. */
export const LATE = 8000

/** Stands where something is waited for: says so once it has been long, and offers to try again. */
export function Late({ messages, retry }: { messages: UiMessages; retry: () => void }) {
  const [attempt, setAttempt] = useState(0)
  const [late, setLate] = useState<number | null>(null)
  useEffect(() => {
    const wait = setTimeout(() => setLate(attempt), LATE)
    return () => clearTimeout(wait)
  }, [attempt])
  if (late !== attempt) return null
  return (
    <div className="problem late" role="alert">
      <h2>{messages.problem.late}</h2>
      <p>{messages.problem.lateHint}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          setAttempt(attempt + 1)
          retry()
        }}
      >
        {messages.problem.retry}
      </button>
    </div>
  )
}
