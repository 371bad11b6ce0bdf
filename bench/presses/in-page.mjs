/* What runs inside the measured pages. It is sent as text and uses nothing from here. Nothing polls the page while
   something is measured: it is asked for a promise before a press, and answers once it has come to rest. */

/** Notes what a press costs. `window.bench.rest()` resolves when nothing changes any more; `window.bench.answer()` once
 *  the first press after `window.bench.arm()` has been answered, with
 *  - `next`: ms from the press to the next frame, by Event Timing, which rounds to 8 ms and reports from 16 ms on;
 *  - `shown`: ms from the press to the last frame that changed the chart; null where the press changed none. */
export function probe() {
  /** So long, ms, nothing may have changed. */
  const QUIET = 120
  const GIVEN_UP = 15_000
  const state = { events: [], pressed: 0, released: false, shown: null, changed: 0, frames: null }

  const observer = new PerformanceObserver((list) => state.events.push(...list.getEntries()))
  observer.observe({ type: 'event', durationThreshold: 16 })
  const note = (type, released) =>
    addEventListener(
      type,
      ({ timeStamp }) => {
        state.pressed = timeStamp
        state.released = released
      },
      { capture: true, passive: true },
    )
  note('pointerdown', false)
  note('pointerup', true)
  note('keydown', true)

  /** After the frame that comes next: a message comes behind it. */
  const afterFrame = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(0)
    })
  const isOfChart = ({ target, addedNodes }) => {
    const element = target.nodeType === 1 ? target : target.parentElement
    if (element?.closest('figure[data-chart]')) return true
    return [...addedNodes].some(
      (node) => node.nodeType === 1 && (node.matches('figure') || node.querySelector('figure') !== null),
    )
  }
  let awaitsFrame = false
  let ofChart = false
  new MutationObserver((records) => {
    state.changed = performance.now()
    ofChart ||= records.some(isOfChart)
    if (awaitsFrame) return
    awaitsFrame = true
    afterFrame(() => {
      awaitsFrame = false
      state.changed = performance.now()
      if (ofChart) state.shown = state.changed
      ofChart = false
    })
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })

  /** A task in the background comes behind all that is waiting, so that work cut in slices is waited for. */
  const rest = async (isDone = () => true) => {
    const end = performance.now() + GIVEN_UP
    while (performance.now() < end) {
      await new Promise((done) => setTimeout(done, QUIET))
      await scheduler.postTask(() => {}, { priority: 'background' })
      if (isDone() && !awaitsFrame && performance.now() - state.changed >= QUIET) return true
    }
    return false
  }
  const arm = () => {
    Object.assign(state, { events: [], released: false, shown: null })
  }
  const answer = async () => {
    if (!(await rest(() => state.released))) throw new Error('The page did not come to rest after a press.')
    state.events.push(...observer.takeRecords())
    const durations = state.events
      .filter(({ interactionId, startTime }) => interactionId > 0 && startTime >= state.pressed - 1000)
      .map(({ duration }) => duration)
    return {
      next: Math.max(16, ...durations),
      shown: state.shown === null ? null : state.shown - state.pressed,
    }
  }
  /** Notes the time of every frame until told to stop; gives the gaps between them, ms. */
  const watchFrames = () => {
    state.frames = []
    const look = (time) => {
      if (state.frames === null) return
      state.frames.push(time)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }
  const gapsBetweenFrames = () => {
    const frames = state.frames ?? []
    state.frames = null
    return frames.slice(1).map((time, i) => time - frames[i])
  }
  window.bench = { rest, arm, answer, watchFrames, gapsBetweenFrames }
}
