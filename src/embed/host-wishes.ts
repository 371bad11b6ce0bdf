import { type HostSettings, onHostMessage } from '../export/embeds/embed-protocol.ts'

/** What the page around has asked for so far. */
export interface HostWishes {
  readonly get: () => HostSettings
  /** Calls `listener` with what is newly asked for. @returns a function that ends it */
  readonly subscribe: (listener: (more: HostSettings) => void) => () => void
}

/** Hears the page around from now on, before there is a chart: whoever asks does not wait for one. */
export function hearHost(): HostWishes {
  let settings: HostSettings = {}
  const listeners = new Set<(more: HostSettings) => void>()
  onHostMessage((more) => {
    settings = { ...settings, ...more }
    for (const listener of listeners) listener(more)
  })
  return {
    get: () => settings,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
