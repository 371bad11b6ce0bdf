import { expect, test } from 'vitest'
import { dashboardPage } from '../../src/static/dashboard-page.tsx'
import { bothDatasets } from '../official-data.ts'

const page = (source: string) =>
  dashboardPage(bothDatasets, {
    html: '<!doctype html><html><head><meta charset="utf-8"></head><body><div id="root"></div></body></html>',
    style: '',
    modules: [],
    drawings: '',
    site: '',
    source,
  })
const connects = (html: string) => /connect-src ([^;]*)/.exec(html)?.[1]

test('the page may connect to nobody else, and to a source where whoever hosts it has set one', () => {
  const none = page('')
  expect(connects(none)).toBe("'self'")
  expect(none).not.toContain('khorgos-source')
  const address = 'clickhouse+https://reader@ch.example:8443/trade/observations'
  const one = page(address)
  expect(connects(one)).toBe("'self' https://ch.example:8443")
  expect(one).toContain(`<meta name="khorgos-source" content="${address}">`)
})

test('an address that is no source, and one with a password, is refused when the page is made', () => {
  for (const address of ['https://x.example/table.csv', 'clickhouse+https://u:secret@ch.example/a/b'])
    expect(() => page(address)).toThrow('is no source without a password')
})
