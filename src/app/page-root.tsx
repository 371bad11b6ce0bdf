import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/react'
import { StrictMode, useEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { Lang } from '../chart/spec.ts'
import { getUiMessages } from '../ui/messages/get-ui-messages.ts'
import { App } from './app.tsx'
import { FirstDrawing } from './figure/first-drawing.ts'
import { Failure } from './states.tsx'

/** The dashboard with all that it needs around it: one and the same at build and in the browser. */
export function PageRoot({
  client,
  lang,
  drawing = '',
  onLive,
}: {
  client: QueryClient
  /** The language in which the page says that it has failed altogether. */
  lang: Lang
  /** The markup of the first view's chart; see FirstDrawing. */
  drawing?: string
  /** Called when the page answers to what is done with it. */
  onLive?: () => void
}) {
  return (
    <StrictMode>
      <ErrorBoundary fallbackRender={() => <Failure messages={getUiMessages(lang)} />}>
        <QueryClientProvider client={client}>
          <NuqsAdapter>
            <FirstDrawing value={drawing}>
              <App />
            </FirstDrawing>
          </NuqsAdapter>
        </QueryClientProvider>
      </ErrorBoundary>
      <Live onLive={onLive} />
    </StrictMode>
  )
}

/** The last of the page's effects. */
function Live({ onLive }: { onLive: (() => void) | undefined }) {
  useEffect(() => onLive?.(), [onLive])
  return null
}
