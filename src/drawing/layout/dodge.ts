/** A label that would stand at `y` and takes `height` px. */
export interface Wanted {
  readonly y: number
  readonly height: number
}

/** Where labels stand so that none covers another: as near as may be to where they would be, in their order from
 *  the top, between `top` and `bottom`. Where there is no room for all, they run over the bottom.
 *  @returns the middle of each label, in the order given */
export function dodge(wanted: readonly Wanted[], top: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a]?.y ?? 0) - (wanted[b]?.y ?? 0))
  const ys = wanted.map(({ y }) => y)
  const half = (i: number) => (wanted[i]?.height ?? 0) / 2
  let edge = top
  for (const i of order) {
    ys[i] = Math.max(ys[i] ?? 0, edge + half(i))
    edge = (ys[i] ?? 0) + half(i)
  }
  edge = Math.max(bottom, top + wanted.reduce((sum, { height }) => sum + height, 0))
  for (const i of [...order].reverse()) {
    ys[i] = Math.min(ys[i] ?? 0, edge - half(i))
    edge = (ys[i] ?? 0) - half(i)
  }
  return ys
}
