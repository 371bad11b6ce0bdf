import type { Mark } from './model.ts'

/* Words are most of the work of a chart, and few of them are ever read: a mark's texts are made when somebody first
   reads them, and kept. They are enumerable properties all the same, in their place among the others, so that JSON, a
   structured clone and a comparison see what they would see of plain ones. */

/** `object` itself, with fields whose values are made at their first reading. What stands in their place until then
 *  is never seen; it keeps their place in the order of fields, which literal getters behind a spread do not in V8. */
export function lazily<T extends object, K extends keyof T>(
  object: T,
  makers: { readonly [name in K]: () => T[name] },
): T {
  for (const name in makers) {
    const get = once(makers[name])
    Object.defineProperty(object, name, { get, enumerable: true, configurable: true })
  }
  return object
}

/** `mark` with other or further fields. Unlike a spread of it, this makes no words: those stay to be asked for. */
export function changed(mark: Mark, patch: Partial<Mark>): Mark {
  const fields = { ...Object.getOwnPropertyDescriptors(mark), ...Object.getOwnPropertyDescriptors(patch) }
  const copy: Mark = Object.defineProperties(Object.create(Object.prototype), fields)
  return copy
}

/** What stands in the place of words until they are made. */
export const NO_WORDS: Mark['words'] = {
  partner: '',
  measure: '',
  year: '',
  value: '',
  interval: '',
  status: '',
  reason: null,
  paragraphs: [],
  spoken: '',
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
