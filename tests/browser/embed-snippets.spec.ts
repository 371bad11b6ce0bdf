import type { Page } from '@playwright/test'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { PRESETS } from '../../src/chart/presets.ts'
import { readyPage } from '../../src/chart/ready-pages.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { toIframe } from '../../src/export/embeds/snippets.ts'
import { frameHeights, livingHeight, readyHeight } from '../../src/ui/embed-height.ts'
import { bothDatasets } from '../official-data.ts'
import { FULL } from '../runs.ts'
import { expect, test } from './fixtures.ts'
import { openHost } from './host-page.ts'
import { everyRun } from './sweep.ts'

/* What is copied, pasted into pages whose editors take scripts, styles or both away: nothing is cut off, and nothing
   scrolls in its frame. */

/** Opens a page of somebody else, with what is pasted in a column. */
async function paste(page: Page, html: string) {
  await openHost(page, `<div id="column">${html}</div>`)
}

const setColumn = (page: Page, width: number) =>
  page.locator('#column').evaluate((column, px) => {
    column.setAttribute('style', `width:${px}px`)
  }, width)

/** What editors do to a snippet. Most leave the text of a script whose tags they take away. */
const withoutScripts = (html: string) => html.replaceAll(/<\/?script[^>]*>/g, '')
const withoutStyles = (html: string) =>
  html.replaceAll(/ style="[^"]*"/g, '').replaceAll(/<style.*?<\/style>/gs, '')
const EDITORS = {
  'without scripts': withoutScripts,
  'without scripts and the element around the frame': (html: string) =>
    withoutScripts(html).replaceAll(/<\/?div[^>]*>/g, ''),
  'without scripts and styles': (html: string) => withoutStyles(withoutScripts(html)),
  /** As WordPress filters the answers of oEmbed of sites that it does not know. */
  'the frame alone': (html: string) => {
    const [frame = ''] = /<iframe.*?><\/iframe>/s.exec(html) ?? []
    return frame
      .replaceAll(/ (style|loading|sandbox)="[^"]*"/g, '')
      .replace('<iframe', '<iframe sandbox="allow-scripts"')
  },
}

const WIDTHS = FULL ? [320, 419, 599, 744, 1200] : [320, 599, 884]

function snippetOf(query: string, address: string): string {
  const { spec } = decodeSpec(parseQuery(query))
  const model = resolve(bothDatasets, spec)
  const ready = readyPage(spec)
  const heights = frameHeights(
    ready === null ? livingHeight(model) : readyHeight(model, bothDatasets.passages),
  )
  return toIframe(
    model,
    `${address}${ready === null ? `embed.html${query}` : `embed/${ready.name}.html`}`,
    heights,
  )
}

/** One of each chart that stands ready, and views that are drawn when they are opened. */
const charts = PRESETS.map(({ spec }) => `${spec.basis === 'article'} ${spec.chart} ${spec.measure}`)
const READY = PRESETS.filter((_, i) => charts.indexOf(charts[i] ?? '') === i).map(({ query }) => `?${query}`)
const LIVING = [
  '?chart=map&time=2020',
  '?chart=lines&partner=CHN~RUS~TUR&time=2005..2022',
  '?chart=change&lang=ru',
  '?chart=bars&relative=RUS',
  '?chart=check&lang=ru',
  '?chart=multiples&area=KAZ~UZB&lang=ru',
  '?chart=rank&basis=reported&lang=ru',
  '?chart=flows&time=2010..2022&lang=ru',
  '?chart=mirror&time=2018&lang=ru',
  '?chart=stacked&basis=mirror&measure=exports&lang=ru',
]
const OFTEN = ['?chart=change', '?chart=map', '?chart=table', '?chart=map&time=2020', '?chart=change&lang=ru']

/** How much lower each frame is than what stands in it, px; and how much narrower. */
async function lacks(page: Page) {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame())
  const all = await Promise.all(
    frames.map((frame) =>
      frame.evaluate(() => {
        const { scrollHeight, scrollWidth, clientWidth } = document.documentElement
        const chart = [...document.querySelectorAll('figure [data-figure]')].some(
          (mark) => mark.getClientRects().length > 0,
        )
        return { down: chart ? scrollHeight - innerHeight : 1e6, across: scrollWidth - clientWidth }
      }),
    ),
  )
  return {
    down: Math.max(...all.map(({ down }) => down)),
    across: Math.max(...all.map(({ across }) => across)),
  }
}

for (const query of [...READY, ...LIVING]) {
  test(
    `a frame of ${query} is high enough whatever is taken away from it`,
    everyRun(OFTEN.includes(query)),
    async ({ page, address }) => {
      test.slow()
      // Frames of other origins are not laid out anew where they are out of sight.
      await page.setViewportSize({ width: 1440, height: 14_000 })
      const snippet = snippetOf(query, address).replace('loading="lazy"', '')
      await paste(
        page,
        Object.values(EDITORS)
          .map((editor) => editor(snippet))
          .join('<hr>'),
      )
      await expect(page.locator('iframe')).toHaveCount(Object.keys(EDITORS).length)
      expect(await page.locator('body').textContent()).not.toContain('addEventListener')
      for (const width of WIDTHS) {
        await setColumn(page, width)
        await expect.poll(() => lacks(page), `${width} px`).toEqual({ down: 0, across: 0 })
      }
    },
  )
}

/** What the share dialog copies. */
async function copiedFrom(page: Page, button: string) {
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect.poll(() => page.evaluate(() => window.copied)).not.toBe('')
  return page.evaluate(() => {
    const text = window.copied
    window.copied = ''
    return text
  })
}

declare global {
  interface Window {
    copied: string
  }
}

test('pictures and elements that are copied fit any column, whatever is taken away from them', async ({
  page,
  open,
  address,
}) => {
  test.slow()
  await page.addInitScript(() => {
    window.copied = ''
    navigator.clipboard.writeText = async (text) => {
      window.copied = text
    }
  })
  const queries = FULL
    ? ['?chart=change', '?chart=map&time=2020', '?chart=multiples&lang=ru', '?chart=check']
    : ['?chart=change']
  for (const query of queries) {
    const isRussian = query.includes('lang=ru')
    await page.setViewportSize({ width: 1440, height: 900 })
    await open(`${query}#share`)
    const copy = isRussian ? 'Копировать' : 'Copy'
    const snippets = [
      await copiedFrom(page, `${copy} HTML`),
      await copiedFrom(page, `${copy} <khorgos-chart>`),
    ]
    const embedded = await copiedFrom(
      page,
      isRussian ? 'Копировать адрес для встраивания' : 'Copy address for embedding',
    )
    expect(embedded).toMatch(/\/embed(\.html\?|\/[a-z-]+\.html)/)
    expect(await copiedFrom(page, `${copy} iframe`)).toContain(
      `<iframe src="${embedded.replaceAll('&', '&amp;')}"`,
    )
    for (const editor of [withoutScripts, (html: string) => withoutStyles(withoutScripts(html))]) {
      await paste(page, snippets.map(editor).join('<hr>'))
      for (const width of WIDTHS) {
        await setColumn(page, width)
        const cut = await page.locator('svg').evaluateAll((all) =>
          all.flatMap((svg) => {
            const [frame, column] = [svg, document.querySelector('#column') ?? svg].map((e) =>
              e.getBoundingClientRect(),
            )
            const inside = [...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect())
            if (frame === undefined || column === undefined) return ['nothing']
            const out = inside.filter((box) => box.right > frame.right + 1 || box.bottom > frame.bottom + 1)
            return frame.right > column.right + 1 || frame.height < 50 || out.length > 0
              ? [`${frame.width} × ${frame.height} px, ${out.length} texts`]
              : []
          }),
        )
        expect(cut, `${query} at ${width} px`).toEqual([])
        await expect(page.locator('svg')).toHaveCount(2)
      }
    }
    // The address by itself is a page that shows the chart.
    await page.goto(embedded.replace(/^.*?khorgos\//, address))
    await expect(page.locator('figure [data-figure]').filter({ visible: true }).first()).toBeVisible()
  }
})
