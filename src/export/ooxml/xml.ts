/** What stands inside an element: markup that is ready, or nothing. */
export type Child = string | null | false | undefined | readonly Child[]

type Value = string | number | undefined

/** Signs that XML 1.0 has no place for, escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be found
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text as it stands in XML. */
export function xmlText(text: string): string {
  return text
    .replaceAll(ILLEGAL, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The markup of an element. Attributes that are undefined are left out; children are markup, see `xmlText`. */
export function xml(name: string, attributes: Record<string, Value> = {}, ...children: Child[]): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  const open = [name, ...given.map(([key, value]) => `${key}="${xmlText(String(value))}"`)].join(' ')
  const inside = markup(children)
  return inside === '' ? `<${open}/>` : `<${open}>${inside}</${name}>`
}

function markup(child: Child): string {
  if (typeof child === 'string') return child
  return child ? child.map(markup).join('') : ''
}
