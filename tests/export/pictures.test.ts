// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { drawSvg } from '../../src/export/svg/svg.ts'
import { bothDatasets } from '../official-data.ts'

/* Every kind of chart as a picture that a reviewer can open: tests/output/pictures/. */

test.each([
  ['article-bars', ''],
  ['article-multiples-of-russia', '?relative=RUS'],
  ['article-change', '?chart=change'],
  ['article-shares', '?chart=stacked'],
  ['article-rank', '?chart=rank'],
  ['check-turnovers', '?chart=check'],
  ['check-ranks', '?chart=check&measure=rank'],
  ['check-earlier-year', '?chart=check&measure=earlier'],
  ['official-lines', '?chart=lines&mark=2009~2020'],
  ['official-lines-log-ru', '?chart=lines&scale=log&partner=CHN~AFG&lang=ru'],
  ['official-concentration', '?chart=lines&measure=concentration&area=KAZ~KGZ'],
  ['official-bars', '?chart=bars&basis=reported'],
  ['official-balance', '?chart=bars&basis=mirror&measure=balance&time=2019'],
  ['official-change', '?chart=change&basis=reported&time=2015..2022&partner=CHN~EU~RUS~USA~UKR'],
  ['official-stacked', '?chart=stacked&basis=reported'],
  ['official-multiples', '?chart=multiples&partner=CHN~RUS&panels=free'],
  ['official-ranks', '?chart=rank&basis=reported'],
  ['official-flows', '?chart=flows&time=2020&area=KAZ'],
  ['official-flows-over-time', '?chart=flows&time=2000..2022&area=KAZ~UZB&partner=CHN~EU~RUS&panels=free'],
  ['official-mirror', '?chart=mirror'],
  ['official-mirror-over-time', '?chart=mirror&time=2000..2022&area=KAZ&partner=CHN'],
  ['official-map', '?chart=map'],
])('%s is drawn as reviewed', async (name, search) => {
  const model = resolve(bothDatasets, decodeSpec(parseQuery(search)).spec)
  const svg = await drawSvg(model, { width: 760, theme: 'light' })
  await expect(`${svg}\n`).toMatchFileSnapshot(`../output/pictures/${name}.svg`)
})
