/* <khorgos-chart>: a chart for any page, in one script. What stands inside is a static picture, shown as long as
   nothing else can be; then a living chart in a frame takes its place. docs/embedding.md */

import { THEMES } from '../chart/look.ts'
import { readQuery } from '../chart/query-text.ts'
import { type HostSettings, onHeight, postSettings } from '../export/embeds/embed-protocol.ts'

/** Where the charts are, unless an element says otherwise: beside this script. */
const script =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href

/** What the chart is told when an attribute changes. */
const LOOK = ['theme', 'lang', 'focus'] as const

class KhorgosChart extends HTMLElement {
  static readonly observedAttributes = ['query', 'host', ...LOOK]

  readonly #shadow = this.attachShadow({ mode: 'open' })
  readonly #picture = document.createElement('slot')
  #frame: HTMLIFrameElement | null = null
  readonly #seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#loadFrame()
  })
  /** A page that is switched between light and dark says so at its root. */
  readonly #pageTheme = new MutationObserver(() => {
    if (this.#query().get('theme') !== this.#theme) this.#tell('theme')
  })
  /** As the chart was last told. */
  #theme: string | null = null
  #detach = () => {}

  connectedCallback() {
    this.#shadow.replaceChildren(this.#picture)
    this.#shadow.adoptedStyleSheets = [sheet]
    this.#detach = onHeight(
      () => this.#frame?.contentWindow,
      (height, drawn) => this.#onHeight(height, drawn),
    )
    this.#seen.observe(this)
    for (const root of [document.documentElement, document.body])
      this.#pageTheme.observe(root, { attributes: true })
  }

  disconnectedCallback() {
    this.#detach()
    this.#seen.disconnect()
    this.#pageTheme.disconnect()
    this.#frame = null
  }

  attributeChangedCallback(name: string) {
    const look = LOOK.find((one) => one === name)
    if (look !== undefined) this.#tell(look)
    else if (this.#frame !== null) this.#frame.src = this.#address()
  }

  /** Brings the living chart, behind the picture until it is drawn. */
  #loadFrame() {
    this.#seen.disconnect()
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
    frame.title = this.getAttribute('label') ?? this.querySelector('svg title')?.textContent ?? 'Khorgos'
    frame.src = this.#address()
    // What was told while it was loading was told to nobody.
    frame.addEventListener('load', () => this.#tell(...LOOK))
    this.#frame = frame
    this.#shadow.append(frame)
  }

  #address(): string {
    const address = new URL('embed.html', this.getAttribute('host') ?? script)
    address.search = this.#query().toString()
    return address.href
  }

  /** What is asked for by the attributes, and by the query where these are not there or are taken away. */
  #query(): URLSearchParams {
    const query = new URLSearchParams(readQuery(this.getAttribute('query') ?? '').replace(/^\?/, ''))
    for (const name of LOOK) {
      const value = this.getAttribute(name)
      if (value !== null) query.set(name, value)
    }
    const theme = query.get('theme') ?? this.#themeAround()
    if (theme !== null) query.set('theme', theme)
    return query
  }

  /** Light or dark where the page around is only one of them; null where it leaves that to the system, or says nothing. */
  #themeAround(): string | null {
    const { colorScheme } = getComputedStyle(this)
    const ofPage = document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.content ?? ''
    const around = (colorScheme === 'normal' ? ofPage : colorScheme).split(/\s+/)
    const themes = THEMES.filter((theme) => around.includes(theme))
    return themes.length === 1 ? (themes[0] ?? null) : null
  }

  #tell(...names: readonly (typeof LOOK)[number][]) {
    const query = this.#query()
    const settings: HostSettings = Object.fromEntries(names.map((name) => [name, query.get(name)]))
    this.#theme = query.get('theme')
    const to = this.#frame?.contentWindow
    if (to) postSettings(to, settings)
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

// Every snippet brings the script.
if (customElements.get('khorgos-chart') === undefined) customElements.define('khorgos-chart', KhorgosChart)
