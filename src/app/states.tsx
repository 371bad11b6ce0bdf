import type { ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { describe, MalformedData } from '../dataset/problem.ts'
import type { UiMessages } from '../ui/messages/messages.ts'

/** The page's shape while the figures are on their way. */
export function Skeleton({ messages }: { messages: UiMessages }) {
  return (
    <div className="dashboard skeleton" role="status" aria-label={messages.loading}>
      <div className="charts">
        <div className="bone tabs-bone" />
        <div className="bone controls-bone" />
        <div className="bone figure-bone" />
      </div>
      <div className="side">
        <div className="bone reader-bone" />
      </div>
    </div>
  )
}

/** Why there is nothing to show: the network failed, or the data file is malformed. */
export function DataProblem({
  error,
  messages,
  retry,
}: {
  error: Error
  messages: UiMessages
  retry: () => void
}) {
  const malformed = error instanceof MalformedData
  const say = messages.problem
  return (
    <section className="problem" role="alert">
      <h2>{malformed ? say.malformed : say.network}</h2>
      <p>{malformed ? say.malformedHint : say.networkHint}</p>
      <ul>
        {(malformed ? error.problems.slice(0, 20).map(describe) : [error.message]).map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
      <button type="button" className="button primary" onClick={retry}>
        {say.retry}
      </button>
    </section>
  )
}

/** A part of the page that may fail alone: it says so in its place, and the rest lives on.
 *  @param resetKeys with what it is tried anew */
export function Guarded({
  resetKeys,
  messages,
  children,
}: {
  resetKeys: unknown[]
  messages: UiMessages
  children: ReactNode
}) {
  return (
    <ErrorBoundary resetKeys={resetKeys} fallbackRender={() => <Failure messages={messages} />}>
      {children}
    </ErrorBoundary>
  )
}

/** In the place of the page, or of a part of it, that fails although its script has come. */
export function Failure({ messages }: { messages: UiMessages }) {
  return (
    <div className="problem" role="alert">
      <h2>{messages.problem.page}</h2>
      <p>{messages.problem.pageHint}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {messages.problem.reload}
      </button>
    </div>
  )
}

/** In a chart's place, when its drawing fails. */
export function ChartProblem({ messages }: { messages: UiMessages }) {
  return (
    <div className="problem" role="alert">
      <h2>{messages.problem.chart}</h2>
      <p>{messages.problem.chartHint}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {messages.problem.reload}
      </button>
    </div>
  )
}
