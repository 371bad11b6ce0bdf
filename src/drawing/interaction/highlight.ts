import type { Highlight, HighlightIndex } from '../../chart/highlight-rule.ts'
import { closest } from './closest.ts'
import { forgetPlots, PLACES } from './plots.ts'
import { isReadout, showReadout } from './readout.ts'

/* The highlight on a page: what its markup says belongs together, and how that is shown. */

/** What the markup of a page says of its marks and passages: `data-figure`, `data-about`, `data-also` and `data-passages` of
 *  marks,
 *  `data-passage` and `data-figures` of passages. */
export function readIndex(root: Element): HighlightIndex {
  return {
    marks: all(root, '.mark').map(({ dataset: { figure = '', about = figure, also, passages } }) => ({
      id: figure,
      about,
      alsoOf: idsIn(also),
      passages: idsIn(passages),
    })),
    passages: all(root, '.passage').map(({ dataset: { passage = '', figures } }) => ({
      id: passage,
      figures: idsIn(figures),
    })),
  }
}

const all = (root: Element, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]

const idsIn = (text: string | undefined) => text?.split(' ') ?? []

/** Shows what is lit among the marks and passages in `root`: they carry `data-lit`, their chart the class `any-lit`, and
 *  the first of the marks is read out beside it. The Tab key stops at one mark of each chart, the first that is lit or else the first. */
export function showHighlight(root: Element, { marks, passages }: Highlight) {
  const isLit = ({ dataset: { figure = '', passage = '' } }: HTMLElement) =>
    marks.has(figure) || passages.has(passage)
  for (const one of all(root, '.mark, .passage')) one.toggleAttribute('data-lit', isLit(one))
  for (const chart of all(root, '.chart')) {
    chart.classList.toggle('any-lit', marks.size > 0)
    const links = all(chart, '.mark')
    const stop = links.find(isLit) ?? links[0]
    for (const link of links) {
      const index = link === stop ? 0 : -1
      // What is so already is not set again: who watches the chart would be told of it.
      if (link.tabIndex !== index) link.tabIndex = index
    }
  }
  showReadout(root)
}

/** Calls `show` whenever marks have come to the charts in `root`, have gone or have been drawn anew.
 *  @returns a way to show something else, which is no such change, and one to end it */
export function watchMarks(root: Element, show: () => void): { show: () => void; end: () => void } {
  const showAll = () => {
    show()
    observer.takeRecords()
  }
  const observer = new MutationObserver((records) => {
    if (records.every(isOfLight)) return
    forgetPlots(root)
    showAll()
  })
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: ['tabindex', 'data-figure', ...PLACES],
  })
  return { show: showAll, end: () => observer.disconnect() }
}

/** Whether a change is part of what is shown of what is lit. */
function isOfLight({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isReadout(target) || closest(target, '.highlight-texts') !== null) return true
  const changed = [...addedNodes, ...removedNodes]
  return changed.length > 0 && changed.every(isReadout)
}
