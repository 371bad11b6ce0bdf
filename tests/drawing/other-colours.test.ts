// @vitest-environment jsdom
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { OtherColours } from '../../src/drawing/other-colours.tsx'
import { paintOf } from '../../src/drawing/theme.ts'
import { drawSvg } from '../../src/export/svg/svg.ts'
import { placesIn } from '../../src/trade/groups.ts'
import { withOthers } from '../other-places.ts'

const places = placesIn(withOthers.official?.index)
const chart = (query: string) => resolve(withOthers, decodeSpec(parseQuery(query), places).spec)

test('partners that the style sheet has no colour of are drawn in theirs, in a file as on a page', async () => {
  const model = chart('?chart=lines&area=NLD&partner=POL~COD~CHN&basis=reported&time=2018..2022')
  const svg = await drawSvg(model, { width: 760, theme: 'light' })
  for (const { party } of model.series) expect(svg).toContain(paintOf('light').partner(party))
  expect(svg).not.toMatch(/undefined|var\(--/)
  const rules = renderToStaticMarkup(createElement(OtherColours, { model }))
  expect(rules).toContain("[data-partner='POL'] { --partner: light-dark(")
  expect(rules).not.toContain('CHN')
})

test('a chart of the shipped data has no rules of its own', () => {
  expect(renderToStaticMarkup(createElement(OtherColours, { model: chart('?chart=lines&area=KAZ') }))).toBe(
    '',
  )
})
