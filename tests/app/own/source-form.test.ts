import { describe, expect, test } from 'vitest'
import { queryOf, type SourceForm } from '../../../src/app/own/source/source-form.ts'

const FORM: SourceForm = { reporters: ['KAZ', 'UZB'], partners: null, from: '2010', to: '2022', product: '' }
const asked = (part: Partial<SourceForm>) => {
  const said = queryOf({ ...FORM, ...part })
  return 'query' in said ? said.query : said.wrong
}

describe('what the form asks of a source', () => {
  test('who reports, every partner, the years with both ends, and all goods where none are named', () => {
    expect(asked({})).toEqual({
      reporters: ['KAZ', 'UZB'],
      partners: null,
      years: { from: 2010, to: 2022 },
      product: 'TOTAL',
    })
  })

  test('one year where the last is left empty, and partners where some are chosen', () => {
    expect(asked({ from: ' 2022 ', to: ' ', partners: ['CHN'] })).toMatchObject({
      partners: ['CHN'],
      years: { from: 2022, to: 2022 },
    })
  })

  test.each([
    ['1801', 'HS 1801'],
    [' 27 ', 'HS 27'],
    ['SITC 33', 'SITC 33'],
    ['Hides and Skins', 'Hides and Skins'],
    ['all goods', 'TOTAL'],
    ['Всего', 'TOTAL'],
  ])('goods typed as “%s” are %s', (typed, product) => {
    expect(asked({ product: typed })).toMatchObject({ product })
  })

  test.each([
    [{ from: '' }, { field: 'from', why: 'no-year' }],
    [{ from: '20x2' }, { field: 'from', why: 'no-year' }],
    [{ from: '22' }, { field: 'from', why: 'no-year' }],
    [{ to: '2022-03' }, { field: 'to', why: 'no-year' }],
    [{ to: '2009' }, { field: 'to', why: 'order' }],
    [
      { from: '9999', to: '' },
      { field: 'from', why: 'no-year' },
    ],
  ] as const)('%o asks nothing, and the field is named', (part, wrong) => {
    expect(asked(part)).toEqual(wrong)
  })
})
