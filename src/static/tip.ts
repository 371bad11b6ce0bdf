const tip = document.createElement('div')
tip.className = 'tip'
// For those who hear the page, the mark's own name says the same.
tip.ariaHidden = 'true'

/** Shows what the lit mark in `frame` says of itself, beside it; nothing where none is lit. */
export function showTip(frame: HTMLElement) {
  const lit = [...frame.querySelectorAll('[data-lit][aria-label]')]
  const mark = lit.find((one) => one.getClientRects().length > 0)
  tip.hidden = mark === undefined
  if (mark === undefined) return
  frame.append(tip)
  tip.textContent = mark.ariaLabel
  const [box, around] = [mark.getBoundingClientRect(), frame.getBoundingClientRect()]
  const middle = Math.min(box.left + box.width / 2, box.left + 200) - around.left - tip.offsetWidth / 2
  tip.style.left = `${Math.max(0, Math.min(middle, around.width - tip.offsetWidth))}px`
  const above = box.top - around.top - tip.offsetHeight - 8
  tip.style.top = `${above < 0 ? box.bottom - around.top + 8 : above}px`
}
