import { readAddress } from '../chart/query-text.ts'
import { isReadable } from '../export/embeds/embed-protocol.ts'

/* What a prerendered page is asked for by its address and by the page around it, and whether it can show that. */

const { dataset, lang } = document.documentElement

/** The query as asked for so far. */
export const request = new URLSearchParams(readAddress(location).search)

/** Takes a value into a query; null takes it out. */
export function set(query: URLSearchParams, name: string, value: string | null) {
  if (value === null) query.delete(name)
  else query.set(name, value)
}

/** Whether the page is asked for what only another drawing can show, or can say that it cannot be read. What is no
 *  parameter of the app's, such as those that count visits, asks for nothing. */
export function needsAnotherDrawing(): boolean {
  return [...request].some(
    ([name, value]) =>
      __DRAWN_PARAMS__.split(' ').includes(name) ||
      (name === 'lang' && value !== lang) ||
      (name === 'data' && value !== dataset.version) ||
      (name === 'theme' && !isReadable(name, value)),
  )
}

/** Goes to the page that draws whatever is asked for. */
export function redraw() {
  const query = new URLSearchParams(dataset.query)
  for (const [name, value] of request) query.set(name, value)
  location.replace(`../embed.html?${query}`)
}
