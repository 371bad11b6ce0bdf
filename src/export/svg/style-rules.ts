import { specificity } from 'parsel-js'
import { compile } from 'stylis'
import drawing from '../../drawing/draw.css?raw'
import map from '../../drawing/map/map.css?raw'
import time from '../../drawing/time/time.css?raw'

/** One selector of the drawings' style sheets, and what it sets. */
export interface StyleRule {
  readonly selector: string
  readonly declarations: readonly (readonly [property: string, value: string])[]
}

/** What only a screen knows: what is pointed at, has the focus, or is set in forced colours. */
const OF_SCREENS = /:focus|:hover|\[data-lit\]|any-lit/

/** The rules of the drawings' style sheets, nesting unfolded, weakest first. */
export const STYLE_RULES: readonly StyleRule[] = [drawing, time, map]
  .flatMap((sheet) => compile(sheet))
  .filter(({ type }) => type === 'rule')
  .flatMap(({ props, children }) => {
    const declarations = (Array.isArray(children) ? children : [])
      .filter(({ type }) => type === 'decl')
      .map((one) => [String(one.props), String(one.children)] as const)
    return (Array.isArray(props) ? props : [props])
      .filter((selector) => !OF_SCREENS.test(selector.replaceAll(/:not\(\[data-lit\]\)/g, '')))
      .map((selector) => ({ selector, declarations }))
  })
  .map((rule, order) => ({ rule, order, weight: specificity(rule.selector) }))
  .sort((a, b) => compare(a.weight, b.weight) || a.order - b.order)
  .map(({ rule }) => rule)

function compare(a: readonly number[], b: readonly number[]): number {
  const [first] = a.map((weight, i) => weight - (b[i] ?? 0)).filter((difference) => difference !== 0)
  return first ?? 0
}
