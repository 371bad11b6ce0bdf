/* Stands in for the fetching of references from the web, which citation-js could do and Khorgos never does. */

/** @throws Error always */
export default function fetchNothing(): never {
  throw new Error('References are never fetched.')
}

export const Headers = globalThis.Headers
