/* <khorgos-chart>: a chart for any page, in one script. What stands inside is a static picture, shown as long as
   nothing else can be; then a living chart in a frame takes its place. docs/embedding.md */

import { onHeight, postSettings } from '../export/embed-protocol.ts'

const script =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href

/** What the chart is told when an attribute changes. */
const LOOK = ['theme', 'lang', 'focus'] as const

class KhorgosChart extends HTMLElement {
  static readonly observedAttributes = ['query', ...LOOK]

  readonly #shadow = this.attachShadow({ mode: 'open' })
  readonly #picture = document.createElement('slot')
  #frame: HTMLIFrameElement | null = null
  readonly #seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#loadFrame()
  })
  #detach = () => {}

  connectedCallback() {
    this.#shadow.replaceChildren(this.#picture)
    this.#shadow.adoptedStyleSheets = [sheet]
    this.#detach = onHeight(
      () => this.#frame?.contentWindow,
      (height, drawn) => this.#onHeight(height, drawn),
    )
    this.#seen.observe(this)
  }

  disconnectedCallback() {
    this.#detach()
    this.#seen.disconnect()
    this.#frame = null
  }

  attributeChangedCallback(name: string) {
    const frame = this.#frame
    if (frame === null) return
    const query = this.#query()
    // An attribute that is taken away leaves what the query says.
    if (name === 'query') frame.src = this.#address()
    else if (frame.contentWindow !== null) postSettings(frame.contentWindow, { [name]: query.get(name) })
  }

  /** Brings the living chart, behind the picture until it is drawn. */
  #loadFrame() {
    this.#seen.disconnect()
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
    frame.title = this.getAttribute('label') ?? this.querySelector('svg title')?.textContent ?? 'Khorgos'
    frame.src = this.#address()
    this.#frame = frame
    this.#shadow.append(frame)
  }

  #address(): string {
    const address = new URL('embed.html', script)
    address.search = this.#query().toString()
    return address.href
  }

  #query(): URLSearchParams {
    const query = new URLSearchParams((this.getAttribute('query') ?? '').replace(/^\?/, ''))
    for (const name of LOOK) {
      const value = this.getAttribute(name)
      if (value !== null) query.set(name, value)
    }
    return query
  }

  /** Once the chart is drawn it takes the picture's place. */
  #onHeight(height: number, drawn: boolean) {
    const frame = this.#frame
    if (frame === null) return
    frame.style.height = `${height}px`
    if (!drawn) return
    frame.className = 'drawn'
    this.#picture.remove()
  }
}

const sheet = new CSSStyleSheet()
sheet.replaceSync(`
:host { display: block !important; position: relative !important; }
iframe { position: absolute; inset: 0; width: 100%; border: 0; visibility: hidden; }
iframe.drawn { position: static; display: block; visibility: visible; }
`)

customElements.define('khorgos-chart', KhorgosChart)
