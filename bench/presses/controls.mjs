// The controls of a page, found by their roles and names, and pressed each in its own way. A view that lacks one is
// not asked for it. Every function hands what it measured to `note(view, control, cost)`.

/** The controls of the view that is shown: those that choose one of a list, several of one, or are on or off. */
const CONTROLS = `[...document.querySelectorAll('.controls [role=combobox], .controls button[aria-pressed]')]
  .filter((element) => element.closest('[role=listbox], [role=dialog]') === null)
  .map((element) => {
    const isList = element.matches('[role=combobox]')
    const label = element.closest(isList ? '.choice' : '.partners')?.querySelector('.choice-label')?.textContent
    const text = element.textContent.trim()
    const kind = !isList ? 'toggle' : element.matches('.picker-trigger') ? 'several' : 'one'
    return { kind, name: (label ?? text).trim(), text }
  })`
const tabAt = (index) => `document.querySelectorAll('[role=tab]')[${index}]`
const listNamed = (name) =>
  `[...document.querySelectorAll('.controls .choice')]
    .find((choice) => choice.querySelector('.choice-label')?.textContent.trim() === ${JSON.stringify(name)})
    ?.querySelector('[role=combobox]')`
const toggleNamed = (text) =>
  `[...document.querySelectorAll('.controls button[aria-pressed]')]
    .find((button) => button.textContent.trim() === ${JSON.stringify(text)})`
/** What can be chosen in the open list, for a closed one may stay in the document; without the sign of being chosen. */
const SEEN = `[...document.querySelectorAll('[role=option]')]
  .filter((one) => one.getClientRects().length > 0)
  .map((element) => ({ element, name: element.textContent.replace('✓', '').trim() }))`
const option = (name) => `${SEEN}.find((one) => one.name === ${JSON.stringify(name)})?.element`
const OPTIONS = `${SEEN}.map(({ element, name }) => ({
  name,
  isChosen: element.getAttribute('aria-selected') === 'true',
}))`
const YEARS = '.years input[type=range], input[type=range]'
const LAST_YEAR = `[...document.querySelectorAll('${YEARS}')].at(-1)`
/** The track and the thumb of the last year; a native input is both. */
const SLIDER = `(() => {
  const input = ${LAST_YEAR}
  if (input === undefined) return null
  const track = (input.closest('.years')?.querySelector('.years-track') ?? input).getBoundingClientRect()
  const thumb = input.closest('.years-thumb')?.getBoundingClientRect()
  const part = (input.value - input.min) / (input.max - input.min)
  const x = thumb === undefined ? track.left + 8 + part * (track.width - 16) : thumb.left + thumb.width / 2
  return { x, y: track.top + track.height / 2, width: track.width }
})()`

/** The middle of what is drawn over years, at its left. */
const PLOT = `(() => {
  const drawn = document.querySelector('figure svg[data-time], figure[data-chart=plain] svg')
  if (drawn === null) return null
  const { left, top, width, height } = drawn.getBoundingClientRect()
  return { x: left + width * 0.1, y: top + Math.min(height, 600) / 2, width: width * 0.75 }
})()`

const ESCAPE = ['Escape', 27]
const LEFT = ['ArrowLeft', 37]

/** To the tab before and the one after, and back each time; what is counted is the press that shows the view again. */
export async function pressTabs(page, view, note) {
  const count = await page.ask(`document.querySelectorAll('[role=tab]').length`)
  const index = await page.ask(
    `[...document.querySelectorAll('[role=tab]')].findIndex((tab) => tab.ariaSelected === 'true')`,
  )
  for (const next of [index - 1, index + 1].filter((at) => at >= 0 && at < count)) {
    await page.press(tabAt(next))
    note(view, 'tab', await page.press(tabAt(index)))
  }
}

/** Points at every place of a chart over time from left to right and back, without a press. */
export async function pointAcross(page, view, noteSweep) {
  const plot = await page.ask(PLOT)
  if (plot !== null) noteSweep(view, await page.move(plot, plot.width, 72))
}

/** Each control once, and once more to have it as it was. `round` picks another option each time. */
export async function pressControls(page, view, round, note) {
  const controls = await page.ask(CONTROLS)
  for (const { name, kind } of controls) {
    if (kind === 'one') await chooseOne(page, { view, name, round, note })
    if (kind === 'several') await chooseAnother(page, { view, name, round, note })
  }
  const toggles = controls.filter(({ kind }) => kind === 'toggle')
  for (const name of new Set(toggles.map((one) => one.name))) {
    const alike = toggles.filter((one) => one.name === name)
    const { text } = alike[round % alike.length]
    for (let i = 0; i < 2; i++) note(view, name, await page.press(toggleNamed(text)))
  }
}

async function open(page, { view, name, note }) {
  const cost = await page.press(listNamed(name))
  note(view, 'a list opened', cost)
  return cost === null ? [] : page.ask(OPTIONS)
}

/** Another of a list, then the one that was chosen before; either closes the list. */
async function chooseOne(page, control) {
  const { view, name, round, note } = control
  const options = await open(page, control)
  const before = options.find(({ isChosen }) => isChosen)
  const others = options.filter(({ isChosen }) => !isChosen)
  const other = others[round % others.length]
  if (before === undefined || other === undefined) return page.key(...ESCAPE)
  note(view, name, await page.press(option(other.name)))
  await open(page, control)
  note(view, name, await page.press(option(before.name)))
}

/** One more of several, and without it again, in the list that stays open. */
async function chooseAnother(page, control) {
  const { view, name, round, note } = control
  const others = (await open(page, control)).filter(({ isChosen }) => !isChosen)
  const other = others[round % Math.min(others.length, 3)]
  if (other !== undefined) for (let i = 0; i < 2; i++) note(view, name, await page.press(option(other.name)))
  await page.key(...ESCAPE)
}

/** The last year, by three strokes of a key, then dragged over half of all years and back. */
export async function moveYears(page, view, note, noteDrag) {
  if (!(await page.ask(`(${LAST_YEAR})?.focus({ preventScroll: true }) ?? ${LAST_YEAR} !== undefined`)))
    return
  for (let i = 0; i < 3; i++) note(view, 'years, by key', await page.key(...LEFT))
  await page.placeOf(LAST_YEAR)
  const slider = await page.ask(SLIDER)
  noteDrag(view, await page.drag(slider, -slider.width / 2, 72))
}

/** The button of a plain page, as often as asked. */
export async function pressPlain(page, view, times, note) {
  for (let i = 0; i < times; i++)
    note(view, 'other data', await page.press(`document.querySelector('button')`))
}
