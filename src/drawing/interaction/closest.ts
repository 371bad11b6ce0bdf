/** The id of the mark or passage that something stands in. */
export function idOf(target: EventTarget | null): string | undefined {
  const own = closest<HTMLElement>(target, '.mark, .passage')
  return own?.dataset.figure ?? own?.dataset.passage
}

/** The nearest element around the target of an event, or itself, that a selector is of; null where there is none. */
export function closest<Found extends Element>(target: EventTarget | null, selector: string): Found | null {
  return target instanceof Element ? target.closest<Found>(selector) : null
}
