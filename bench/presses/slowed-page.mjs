// A page that is pressed by real input and asked by the browser's protocol alone.
import { probe } from './in-page.mjs'

const PATIENCE = 60_000
/** Between two steps of a drag, ms. */
const STEP = 16

const wait = (ms) => new Promise((done) => setTimeout(done, ms))
const middleOf = `(element) => {
  if (element == null) return null
  const box = () => element.getBoundingClientRect()
  if (box().top < 0 || box().bottom > innerHeight) element.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = box()
  return { x: left + width / 2, y: top + height / 2, width, height }
}`

/** Opens a page in a context of its own, `rate` times slowed once it lives. */
export async function slowedPage(browser, { url, lives, rate }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(probe)
  const client = await context.newCDPSession(page)
  const ask = async (expression) => {
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })
    if (exceptionDetails !== undefined)
      throw new Error(`${url}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
    return result.value
  }
  const mouse = (type, { x, y }, button = 'none') =>
    client.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button,
      buttons: type === 'mouseReleased' || button === 'none' ? 0 : 1,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    })
  const keys = async (key, code) => {
    const event = { key, code: key, windowsVirtualKeyCode: code }
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }

  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE })
  // A page that waits for the reader's first movement begins to live by it.
  const end = Date.now() + PATIENCE
  for (let i = 0; !(await ask(lives)); i++) {
    if (Date.now() > end) throw new Error(`${url} does not come to life: ${lives}`)
    await mouse('mouseMoved', { x: 700, y: 4 + (i % 2) })
    await wait(100)
  }
  await ask('document.fonts.ready.then(() => bench.rest())')
  await client.send('Emulation.setCPUThrottlingRate', { rate })

  /** What some input costs. Input overtakes what the page is asked, so that the page is told before that it will come. */
  const measured = async (input) => {
    await ask('bench.arm()')
    const [cost] = await Promise.all([ask('bench.answer()'), input()])
    return cost
  }
  /** Moves the pointer `by` px and back in so many steps. */
  const gapsOfMoves = async ({ x, y }, by, steps, button) => {
    await ask('bench.rest()')
    await ask('bench.watchFrames()')
    const begun = performance.now()
    const sent = []
    for (let i = 1; i <= steps; i++) {
      const part = 1 - Math.abs(1 - (2 * i) / steps)
      sent.push(mouse('mouseMoved', { x: x + by * part, y }, button))
      await wait(Math.max(0, begun + i * STEP - performance.now()))
    }
    await Promise.all(sent)
    return ask('bench.gapsBetweenFrames()')
  }
  /** Where the middle of an element is, after it has been brought into view; null where there is none. */
  const placeOf = (element) => ask(`(${middleOf})(${element})`)
  return {
    ask,
    placeOf,
    /** Points at what an expression gives, then presses it: what the press cost, or null where nothing is there. */
    async press(element) {
      const place = await placeOf(element)
      if (place === null) return null
      await mouse('mouseMoved', place)
      await ask('bench.rest()')
      return measured(async () => {
        await mouse('mousePressed', place, 'left')
        await mouse('mouseReleased', place, 'left')
      })
    },
    key: (key, code) => measured(() => keys(key, code)),
    /** Holds what is at a place and moves it `by` px and back in so many steps: the gaps between frames, ms. */
    async drag({ x, y }, by, steps) {
      await mouse('mouseMoved', { x, y })
      await ask('bench.rest()')
      await mouse('mousePressed', { x, y }, 'left')
      const gaps = await gapsOfMoves({ x, y }, by, steps, 'left')
      await mouse('mouseReleased', { x, y }, 'left')
      await ask('bench.rest()')
      return gaps
    },
    /** The same, with nothing held. */
    async move({ x, y }, by, steps) {
      await mouse('mouseMoved', { x, y })
      const gaps = await gapsOfMoves({ x, y }, by, steps, 'none')
      await ask('bench.rest()')
      return gaps
    },
    close: () => context.close(),
  }
}
