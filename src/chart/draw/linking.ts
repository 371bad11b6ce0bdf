/** The chart's side of the link between text and chart: which marks are lit, and what a reader does to one. */
export interface Linking {
  readonly lit: ReadonlySet<string>
  /** A mark is pointed at or has the keyboard's focus. */
  readonly onEnter: (markId: string) => void
  readonly onLeave: () => void
  /** A mark is to stay lit, or no longer. */
  readonly onChoose: (markId: string) => void
  /** A mark is clicked, tapped or, `byKeyboard`, pressed: follow it to its passage. */
  readonly onFollow: (markId: string, byKeyboard: boolean) => void
}

/** For pictures that nobody touches. */
export const STILL: Linking = {
  lit: new Set(),
  onEnter: () => {},
  onLeave: () => {},
  onChoose: () => {},
  onFollow: () => {},
}
