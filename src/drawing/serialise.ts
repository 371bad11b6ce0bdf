/* The one way from a drawing to markup, for files, for pages that stand ready, and for the dashboard's first picture:
   the drawing without what Recharts and React keep in it for themselves. */

export interface SerialiseOptions {
  /** A page links its marks, and a script may make them answer; a file has neither. */
  readonly target: 'page' | 'file'
  /** Decimals of a px in paths and dots. */
  readonly decimals: number
}

/** What nothing outside the living chart puts to use. */
const OF_LIVING = ['tabindex', 'style', 'clip-path']
const OF_PAGES = ['class', 'id', 'role', 'aria-labelledby', 'aria-describedby']
/** What may be referred to keeps its id. */
const REFERRED = ['pattern', 'title', 'desc']

/** The markup of a drawing; changes the element.
 *  @param finish adds what the drawing has not, once it is clean */
export function serialise(svg: Element, options: SerialiseOptions, finish?: () => void): string {
  clean(svg, options)
  finish?.()
  return new XMLSerializer().serializeToString(svg)
}

/** Takes from a drawing what is only for the living chart. */
function clean(svg: Element, { target, decimals }: SerialiseOptions) {
  for (const one of svg.querySelectorAll(':scope > title:empty, :scope > desc:not([id]), clipPath'))
    one.remove()
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    const classes = [...element.classList].filter(
      (name) => !name.startsWith('recharts-') && name !== 'xAxis' && name !== 'yAxis',
    )
    if (classes.length > 0) element.setAttribute('class', classes.join(' '))
    else element.removeAttribute('class')
    for (const name of element.getAttributeNames()) {
      if (isNeedless(element, name, target)) element.removeAttribute(name)
      else shorten(element, name, decimals)
    }
  }
  for (const group of [...svg.querySelectorAll('g, defs')].reverse()) {
    if (group.childNodes.length === 0) group.remove()
    else if (group.localName === 'g' && group.attributes.length === 0) group.replaceWith(...group.childNodes)
  }
}

function isNeedless(element: Element, name: string, target: SerialiseOptions['target']): boolean {
  if (OF_LIVING.includes(name)) return name !== 'tabindex' || element.localName !== 'a' || target === 'file'
  // On a page several drawings of one chart may stand beside each other.
  if (target === 'page') return name === 'id' && element.localName === 'a'
  return OF_PAGES.includes(name) && !(name === 'id' && REFERRED.includes(element.localName))
}

/** Numbers of px to so many decimals; text, ids and addresses stay as they are. */
function shorten(element: Element, name: string, decimals: number) {
  if (name.startsWith('data-') || name.startsWith('aria-') || ['id', 'href', 'class'].includes(name)) return
  const value = element.getAttribute(name) ?? ''
  // Dots are many where decimals are few; anything else stands in line with others.
  const digits = ['d', 'cx', 'cy'].includes(name) ? decimals : Math.max(decimals, 1)
  const short = value.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(digits))))
  if (short !== value) element.setAttribute(name, short)
}
