const UNREAD = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'IFRAME',
  'OBJECT',
  'HEAD',
  'NAV',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
])
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
)

/** The text of a web page, a paragraph a line with an empty line between. Parsed into a document that has no
 *  window (HTML Living Standard, DOMParser): scripts in it never run and nothing in it is fetched. */
export function textOfHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const root = mainPart(page)
  const lines: string[] = ['']
  const read = (node: Node) => {
    if (node.nodeType === node.TEXT_NODE) {
      lines[lines.length - 1] += node.nodeValue ?? ''
      return
    }
    const name = node.nodeName.toUpperCase()
    if (UNREAD.has(name)) return
    const block = BLOCKS.has(name)
    if (block) lines.push('')
    node.childNodes.forEach(read)
    if (block) lines.push('')
  }
  read(root)
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n')
}

/** The article of the page, where it marks one. */
function mainPart(page: Document): Element {
  const articles = page.querySelectorAll('article')
  const only = articles.length === 1 ? articles[0] : undefined
  return only ?? page.querySelector('main') ?? page.body
}
