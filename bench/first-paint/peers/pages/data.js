// The four bars that every page draws, and another set to switch to: US$ billions; null where no figure is stated.
export const NAMES = ['China', 'EU', 'Russia', 'United States']
export const SETS = [
  [70, 47, 42, null],
  [35, 27, 30, 12],
]
export const COLOURS = ['#b32526', '#07398b', '#28928e', '#bf891b']
export const SIZE = { width: 800, height: 300, left: 110, top: 10, right: 20, bottom: 30 }
export const MAX = 80

/** The rows of a set, with a key for its partner. */
export const rows = (set) => NAMES.map((name, i) => ({ name, value: SETS[set][i], colour: COLOURS[i] }))

/** Lets the bench switch between the sets: `draw` draws one. */
export function ready(draw) {
  draw(0)
  window.benchSwitch = draw
}
