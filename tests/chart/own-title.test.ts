import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSpec, encodeSpec, formatQuery, parseQuery } from '../../src/chart/codec.ts'
import { readyPage } from '../../src/chart/ready-pages.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { changeSpec } from '../../src/chart/views.ts'
import { captionOf, toHtml, toIframe, toMarkdown } from '../../src/export/embeds/snippets.ts'
import { bothDatasets as dataset } from '../official-data.ts'
import { runs } from '../runs.ts'
import { anySpec, ownTitle } from './arbitrary-spec.ts'

const specOf = (query: string) => decodeSpec(parseQuery(query)).spec
const titled = (title: string) => decodeSpec(parseQuery(`?${new URLSearchParams({ title })}`))

describe('a title of one’s own', () => {
  test('is what the chart is called; what was computed stays in the alternative text', () => {
    const computed = resolve(dataset, specOf('?chart=map')).title
    const model = resolve(dataset, specOf('?chart=map&title=Who+trades+most%3F'))
    expect(model.title).toBe('Who trades most?')
    expect(model.alt).toContain('Who trades most?')
    expect(model.alt).toContain(computed)
  })

  test('says no more what the chart is of, so that the line below does', () => {
    const { subtitle } = resolve(dataset, specOf('?chart=table&basis=reported&title=Mine'))
    expect(subtitle).toMatch(/^Trade turnover of Central Asia with/)
  })

  test('changes neither name nor values of a chart', () => {
    fc.assert(
      fc.property(anySpec, ownTitle, (spec, title) => {
        const [plain, own] = ['', title].map((one) => resolve(dataset, { ...spec, title: one }))
        expect(own?.slug).toBe(plain?.slug)
        expect(own?.finding).toEqual(plain?.finding)
      }),
      { numRuns: runs(200) },
    )
  })

  test('comes back from an address as it was', () => {
    fc.assert(
      fc.property(ownTitle, (title) => {
        const query = formatQuery(encodeSpec({ ...specOf(''), title }))
        expect(query).not.toMatch(/[()'"<> ]/)
        expect(decodeSpec(parseQuery(`?${query}`))).toMatchObject({ spec: { title }, notices: [] })
      }),
      { numRuns: runs(1000) },
    )
  })

  test('is trimmed, cut after 160 characters, and refused with control characters in it', () => {
    expect(titled('  Mine ')).toMatchObject({ spec: { title: 'Mine' }, notices: [] })
    expect(titled('🐎'.repeat(161))).toMatchObject({
      spec: { title: '🐎'.repeat(160) },
      notices: [{ param: 'title', reason: 'unknown' }],
    })
    for (const sign of ['\n', '\0', '\u2028', '\u202e', '\u2066', '\ufffe']) {
      expect(titled(`a${sign}b`)).toMatchObject({ spec: { title: '' }, notices: [{ param: 'title' }] })
    }
  })

  test('makes a chart that stands ready another one', () => {
    expect(readyPage(specOf('?chart=map'))).not.toBeNull()
    expect(readyPage(specOf('?chart=map&title=Mine'))).toBeNull()
  })

  test('stays while the chart does, and goes with another', () => {
    const spec = specOf('?chart=lines&title=Mine')
    expect(changeSpec(spec, { area: ['KAZ'] }).title).toBe('Mine')
    expect(changeSpec(spec, { chart: 'rank' }).title).toBe('')
    expect(changeSpec(specOf('?title=Mine'), { basis: 'reported' }).title).toBe('')
    expect(changeSpec(spec, { chart: 'rank', title: 'New' }).title).toBe('New')
  })

  test('is text and no markup in what is pasted', () => {
    const model = resolve(dataset, specOf(`?title=${encodeURIComponent('<b>"a"</b> *x* [y](z) &amp;')}`))
    expect(toHtml(model, '<svg width="1" height="1" style="">')).toContain('&lt;b&gt;"a"&lt;/b&gt;')
    expect(toIframe(model, 'x', { most: 1, lines: [] })).toContain(
      'title="&lt;b&gt;&quot;a&quot;&lt;/b&gt; *x* [y](z) &amp;amp;"',
    )
    expect(toMarkdown(model, 'a.svg', 'x')).toContain('*\\<b\\>"a"\\</b\\> \\*x\\* \\[y\\](z) \\&amp;')
    expect(captionOf(model)).toMatch(/^<b>/)
  })
})
