// What was measured as tables in Markdown.

/** A frame that came later than this after the one before, ms, is one of which some were dropped. */
const LATE = 25
const FRAME = 1000 / 60
/** What a press may take, ms. */
const GOAL = 200
const OPENING = 'a list opened'

/** The least value that `part` of all values do not exceed; NaN of none. */
function quantile(list, part) {
  const order = [...list].sort((a, b) => a - b)
  return order[Math.max(0, Math.ceil(part * order.length) - 1)] ?? Number.NaN
}

const whole = (value) => (Number.isFinite(value) ? value.toFixed(0) : '–')
const ratio = (value) => (Number.isFinite(value) ? `${value.toFixed(1)} ×` : '–')
const percent = (value) => (Number.isFinite(value) ? `${(100 * value).toFixed(0)}%` : '–')

/** "44 / 120 / 310": median, 95th percentile and worst. */
function spread(list) {
  if (list.length === 0) return '–'
  return [quantile(list, 0.5), quantile(list, 0.95), Math.max(...list)].map(whole).join(' / ')
}

function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The share of frames that were dropped between those that came, and the longest gap. */
function dropsOf(drags) {
  const gaps = drags.flatMap((drag) => drag.gaps)
  const dropped = gaps.reduce((sum, gap) => sum + (gap > LATE ? Math.round(gap / FRAME) - 1 : 0), 0)
  return {
    share: gaps.length === 0 ? Number.NaN : dropped / (gaps.length + dropped),
    longest: Math.max(0, ...gaps),
  }
}

/** Everything that docs/performance.md speaks of, from one run. */
export function tables({ machine, slower, rounds, builds, plain, views, presses, drags, sweeps }) {
  const own = builds.at(-1)
  const [yardstick] = plain
  const redraws = presses.filter(({ control }) => control !== OPENING)
  const timesOf = (list, by, what, of = {}) =>
    list
      .filter((one) => one.by === by && Object.entries(of).every(([name, value]) => one[name] === value))
      .flatMap((one) => (one[what] === null ? [] : [one[what]]))
  const everybody = [...builds, ...plain]

  const byView = (what) =>
    markdown(
      ['view', 'marks', ...everybody, `p95, × ${yardstick}`],
      [...views, null].map((view) => {
        const of = view === null ? {} : { view: view.name }
        const most = (by) => quantile(timesOf(redraws, by, what, of), 0.95)
        return [
          view?.name ?? '**all**',
          view?.marks ?? '',
          ...everybody.map((by) => spread(timesOf(redraws, by, what, of))),
          builds.map((by) => ratio(most(by) / most(yardstick))).join(', '),
        ]
      }),
    )
  const controls = [...new Set(presses.filter(({ by }) => builds.includes(by)).map(({ control }) => control))]
  const byControl = markdown(
    ['control', ...builds.flatMap((by) => [`${by}: next frame`, `${by}: chart changed`]), 'presses'],
    controls.map((control) => [
      control,
      ...builds.flatMap((by) =>
        ['next', 'shown'].map((what) => spread(timesOf(presses, by, what, { control }))),
      ),
      timesOf(presses, own, 'next', { control }).length,
    ]),
  )
  const dropped = (head, list) =>
    markdown(
      [head, ...everybody],
      views
        .filter(({ name }) => list.some((one) => one.view === name && one.by === own))
        .map(({ name }) => [
          name,
          ...everybody.map((by) => {
            const { share, longest } = dropsOf(list.filter((one) => one.by === by && one.view === name))
            return `${percent(share)}, ${whole(longest)} ms`
          }),
        ]),
    )
  const overall = markdown(
    ['', ...builds],
    [
      ['presses', ...builds.map((by) => timesOf(redraws, by, 'next').length)],
      ['next frame, ms', ...builds.map((by) => spread(timesOf(redraws, by, 'next')))],
      [
        `next frame within ${GOAL} ms`,
        ...builds.map((by) => {
          const list = timesOf(redraws, by, 'next')
          return percent(list.filter((ms) => ms <= GOAL).length / list.length)
        }),
      ],
      ['chart changed, ms', ...builds.map((by) => spread(timesOf(redraws, by, 'shown')))],
      [
        'the first press of each control after opening, next frame, ms',
        ...builds.map((by) => spread(timesOf(redraws, by, 'next', { isFirst: true }))),
      ],
      [
        'every further press, next frame, ms',
        ...builds.map((by) => spread(timesOf(redraws, by, 'next', { isFirst: false }))),
      ],
      [
        'presses that changed no chart',
        ...builds.map((by) => redraws.filter((one) => one.by === by && one.shown === null).length),
      ],
    ],
  )
  return `${machine}; processor slowed ${slower} ×, ${rounds} interleaved rounds. Each cell: median / 95th percentile / worst, ms, unless it says otherwise.

## All views

${overall}

## From a press to the next frame, by Event Timing

${byView('next')}

## From a press to the last frame that changed the chart

${byView('shown')}

## By control

${byControl}

## Frames dropped while years are dragged, and the longest time between two

${dropped('years dragged', drags)}

## Frames dropped while years are pointed at, and the longest time between two

${dropped('pointed at', sweeps)}`
}
