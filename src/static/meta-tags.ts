/** Tags that say of a page what it is, for searches and for previews of links to it. */

export const meta = (name: string, text: string) => `<meta name="${name}" content="${escaped(text)}">`
export const property = (name: string, text: string) => `<meta property="${name}" content="${escaped(text)}">`

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
