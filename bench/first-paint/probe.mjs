/* What runs inside the measured pages. Both functions are sent as text: they use nothing from here. */

/** Notes when the first mark is painted, what is painted largest, how long the page could not answer, its longest task,
 *  and what moves.
 *  `marks` is the selector of the bars; null for a canvas, on which the first filled shape is one. */
export function probe(marks) {
  const bench = { first: null, lcp: 0, blocked: 0, longest: 0, shift: 0, last: 0, fills: 0 }
  window.bench = bench
  const watch = (type, note) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry)
    }).observe({ type, buffered: true })
  watch('largest-contentful-paint', ({ startTime }) => {
    bench.lcp = startTime
  })
  watch('longtask', ({ startTime, duration }) => {
    bench.blocked += duration - 50
    bench.longest = Math.max(bench.longest, duration)
    bench.last = startTime + duration
  })
  watch('layout-shift', ({ value }) => {
    bench.shift += value
  })
  watch('resource', ({ responseEnd }) => {
    bench.last = Math.max(bench.last, responseEnd)
  })
  for (const name of ['fill', 'fillRect']) {
    const own = CanvasRenderingContext2D.prototype[name]
    CanvasRenderingContext2D.prototype[name] = function (...args) {
      bench.fills += 1
      return own.apply(this, args)
    }
  }
  const isThere = () =>
    marks === null
      ? bench.fills > 0
      : [...document.querySelectorAll(marks)].some((mark) => mark.getBoundingClientRect().width > 20)
  const look = () => {
    if (!isThere()) return requestAnimationFrame(look)
    // A message comes after the frame that this callback belongs to.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      bench.first = performance.now()
      bench.last = Math.max(bench.last, bench.first)
    }
    port2.postMessage(0)
  }
  requestAnimationFrame(look)
}

/** Switches the data and waits for the first frame in which the bars stand otherwise; milliseconds. */
export async function switchOnce([marks, press, set]) {
  const signature = () =>
    marks === null
      ? window.bench.fills
      : [...document.querySelectorAll(marks)].map((mark) => mark.getBoundingClientRect().width).join()
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const before = signature()
  const start = performance.now()
  if (press === null) window.benchSwitch(set)
  else document.querySelector(press).click()
  for (let frames = 0; frames < 120; frames++) {
    await new Promise((done) => requestAnimationFrame(done))
    if (signature() !== before) break
  }
  return performance.now() - start
}
