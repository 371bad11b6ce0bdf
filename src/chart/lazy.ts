/* Words are a good part of the work of a chart, and few of them are ever read: a mark's texts are made when somebody
   first reads them, and kept. They are enumerable properties all the same, so that JSON, a structured clone and a
   comparison see what they would see of plain ones.

   All objects share one getter for each name: with a getter of its own, every mark would be of a shape of its own to
   the JavaScript engine, and cost more than its words. */

interface Waiting {
  readonly make: () => unknown
  made?: { readonly value: unknown }
}

/** Where an object keeps what its getters need. */
interface Slots {
  readonly [slot: symbol]: Waiting | undefined
}

interface Shared {
  readonly slot: symbol
  readonly get: (this: Slots) => unknown
}

const shared = new Map<string, Shared>()

function sharedFor(name: string): Shared {
  const known = shared.get(name)
  if (known !== undefined) return known
  const slot = Symbol(name)
  const get = function (this: Slots) {
    const waiting = this[slot]
    if (waiting === undefined) return undefined
    waiting.made ??= { value: waiting.make() }
    return waiting.made.value
  }
  const made: Shared = { slot, get }
  shared.set(name, made)
  return made
}

/** Gives `object` a further field whose value is made at its first reading. */
export function lazily<T extends object, Name extends string, Value>(
  object: T,
  name: Name,
  make: () => Value,
): asserts object is T & { readonly [field in Name]: Value } {
  const { slot, get } = sharedFor(name)
  const waiting: Waiting = { make }
  Object.defineProperty(object, slot, { value: waiting, writable: true, configurable: true })
  Object.defineProperty(object, name, { get, enumerable: true, configurable: true })
}

/** `object` with other or further fields. Unlike a spread of it, this makes none of its words: they stay to be read. */
export function changed<T extends object>(object: T, patch: Partial<T>): T {
  const copy: T = Object.create(Object.prototype, Object.getOwnPropertyDescriptors(object))
  return Object.defineProperties(copy, Object.getOwnPropertyDescriptors(patch))
}
