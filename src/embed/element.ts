/* <khorgos-chart>: a chart for any page, in one script. What stands inside is the standing picture, shown as long as
   nothing else can be; then a living chart in a frame takes its place. docs/embedding.md */

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
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#wake()
  })

  connectedCallback() {
    this.#shadow.replaceChildren(this.#picture)
    this.#shadow.adoptedStyleSheets = [sheet]
    addEventListener('message', this.#hear)
    this.#seen.observe(this)
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear)
    this.#seen.disconnect()
    this.#frame = null
  }

  attributeChangedCallback(name: string) {
    if (this.#frame === null) return
    if (name === 'query') this.#frame.src = this.#address()
    else this.#frame.contentWindow?.postMessage({ type: 'khorgos:set', [name]: this.getAttribute(name) }, '*')
  }

  /** Brings the living chart, behind the picture until it is drawn. */
  #wake() {
    this.#seen.disconnect()
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
    frame.title = this.getAttribute('label') ?? this.querySelector('svg title')?.textContent ?? 'Khorgos'
    frame.src = this.#address()
    this.#frame = frame
    this.#shadow.append(frame)
  }

  #address(): string {
    const query = new URLSearchParams((this.getAttribute('query') ?? '').replace(/^\?/, ''))
    for (const name of LOOK) {
      const value = this.getAttribute(name)
      if (value !== null) query.set(name, value)
    }
    const address = new URL('embed.html', script)
    address.search = query.toString()
    return address.href
  }

  /** The chart tells its height once it is drawn: then it takes the picture's place. */
  readonly #hear = ({ source, data }: MessageEvent<unknown>) => {
    const frame = this.#frame
    if (frame === null || source !== frame.contentWindow || typeof data !== 'object' || data === null) return
    if (Reflect.get(data, 'type') !== 'khorgos:height') return
    frame.style.height = `${Number(Reflect.get(data, 'height'))}px`
    if (Reflect.get(data, 'drawn') === true) {
      frame.className = 'drawn'
      this.#picture.remove()
    }
  }
}

const sheet = new CSSStyleSheet()
sheet.replaceSync(`
:host { display: block !important; position: relative !important; }
iframe { position: absolute; inset: 0; width: 100%; border: 0; visibility: hidden; }
iframe.drawn { position: static; display: block; visibility: visible; }
`)

customElements.define('khorgos-chart', KhorgosChart)
