import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, createElement, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

/** What React draws in a page of its own; `draw` draws anew. */
export async function inPage(element: ReactNode) {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const client = new QueryClient()
  const draw = (next: ReactNode) =>
    act(async () => root.render(createElement(QueryClientProvider, { client }, next)))
  await draw(element)
  return { place, draw }
}

/** A hook at work: what it gave last, and what makes it work anew with other arguments. */
export async function hookInPage<A, T>(hook: (given: A) => T, given: A) {
  const results: T[] = []
  const element = (given: A) => createElement(Calls, { hook: () => results.push(hook(given)) })
  const { draw } = await inPage(element(given))
  return {
    last: () => {
      const last = results.at(-1)
      if (last === undefined) throw new Error('The hook was not called.')
      return last
    },
    again: (next: A) => draw(element(next)),
  }
}

function Calls({ hook }: { hook: () => void }) {
  hook()
  return null
}
