import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerTexts } from '../../src/import/answers/answer-texts.ts'
import { type Answers, type FileAnswers, NO_ANSWERS } from '../../src/import/answers/answers.ts'
import { readAnswers } from '../../src/import/answers/read-answers.ts'
import { ROLES } from '../../src/import/answers/roles-by-hand.ts'
import type { Given } from '../../src/import/columns/mapping.ts'
import { ENCODINGS } from '../../src/import/read/encoding.ts'
import { SEPARATORS } from '../../src/import/read/lines.ts'
import { differenceOf, namedAs, type Recipe, readRecipe } from '../../src/import/recipe/recipe.ts'
import { answersIn } from '../../src/import/recipe/recipe-answers.ts'
import { type MadeOf, recipeHash, shownRecipeHash } from '../../src/import/recipe/recipe-hash.ts'
import { PARTIES } from '../../src/trade/observation.ts'
import type { OwnStatistics } from '../../src/trade/own.ts'
import { ownOf } from '../own-statistics.ts'
import { table, textFile } from './files.ts'

const byUser = <T>(values: fc.Arbitrary<T>) => values.map((value) => ({ value, from: 'user' as const }))
const place = fc.constantFrom(...PARTIES, 'EU_V', 'XXX', 'POL')
const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map((text) => text.trim())
const answers: fc.Arbitrary<Answers> = fc.record({
  given: fc.record<Given>(
    {
      reporter: byUser(place),
      partner: byUser(place),
      flow: byUser(fc.constantFrom('X', 'M')),
      period: byUser(fc.constantFrom('2022', '2022-03', '2022-Q1')),
      product: byUser(fc.constantFrom('TOTAL', 'HS 1801', 'Cocoa = beans, raw')),
      currency: byUser(fc.constantFrom('USD', 'EUR')),
      multiplier: byUser(fc.constantFrom(0, 3, 6, 9)),
    },
    { requiredKeys: [] },
  ),
  instead: fc
    .dictionary(fc.constantFrom('year:2021', 'year:2020'), fc.constantFrom('2019', '2022'))
    .map(mapOf),
  decimal: fc.constantFrom('.', ',', null),
  conflict: fc.constantFrom('first', 'last', 'largest', null),
  encoding: fc.constantFrom(...ENCODINGS),
  separator: fc.constantFrom(...SEPARATORS),
  byFile: fc
    .array(
      fc.tuple(
        name.filter(Boolean),
        fc.oneof(
          fc.record({ decimal: fc.constantFrom('.', ',') }),
          fc.record({ encoding: fc.constantFrom(...ENCODINGS), separator: fc.constantFrom(...SEPARATORS) }),
        ),
      ),
    )
    .map((pairs) => new Map<string, FileAnswers>(pairs)),
  names: fc.array(fc.tuple(name, fc.oneof(place, fc.constant('leave-out')))).map((pairs) => new Map(pairs)),
  roles: fc.array(fc.tuple(name, fc.constantFrom(...Object.values(ROLES)))).map((pairs) => new Map(pairs)),
})

function mapOf(entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(entries))
}

test('whatever is answered is read back from its texts', () => {
  fc.assert(
    fc.property(answers, (said) => {
      expect(readAnswers(answerTexts(said))).toEqual(said)
    }),
  )
})

test.each([
  'constructor=1',
  '__proto__=1',
  'toString=x',
  'year',
  'flow=Z',
  'column:a=__proto__',
  'reporter=Atlantis',
])('“%s” is no answer', (text) => {
  expect(() => readAnswers([text])).toThrow(/is no|Nothing asks/)
})

const SHA = 'ab12cd34'.repeat(8)
const madeOf = (names: readonly string[], more: Partial<MadeOf> = {}): MadeOf => ({
  files: names.map((name, i) => ({
    id: `own-${i}`,
    name,
    size: 1,
    sha256: `${i}${SHA.slice(1)}`,
    readOn: '2026-11-25',
    tables: [],
  })),
  answers: [],
  rates: [],
  product: 'TOTAL',
  ...more,
})

function recipeIn(hash: string): Recipe {
  const recipe = readRecipe(hash)
  if (recipe === null || recipe === 'unreadable') throw new Error(`${hash} is no recipe.`)
  return recipe
}

describe('what a link says of files', () => {
  test('is short, and as a person would say it', () => {
    const hash = recipeHash(
      madeOf(['TradeData.csv'], {
        answers: ['name:Chinna=CHN'],
        rates: [{ currency: 'EUR', year: '2022', dollars: 1.053, source: 'ECB' }],
        product: 'HS 1801',
      }),
    )
    expect(hash).toBe(
      '#recipe=file:TradeData.csv:0b12cd34~name:Chinna=CHN~rate:EUR,2022,1.053,ECB~product:HS%201801',
    )
    expect(readRecipe(`${hash}&utm_source=mail`)).toEqual(readRecipe(hash))
  })

  test('is read back whatever names and answers hold, and no sign of it ends an address', () => {
    const texts = fc.array(
      name.map((text) => `name:${text}=KAZ`),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(fc.array(name.filter(Boolean), { minLength: 1, maxLength: 3 }), texts, (names, answers) => {
        const hash = recipeHash(madeOf(names, { answers }))
        expect(hash).toMatch(/^#[\w%.~:=,-]*$/)
        expect(readRecipe(hash)).toMatchObject({
          files: names.map((name) => ({ name })),
          answers,
          isWhole: true,
        })
      }),
    )
  })

  test('names the files alone where it would be too long, and says so; in the address bar it stands if short', () => {
    const many = Array.from({ length: 400 }, (_, i) => `name:Страна ${i}=KAZ`)
    const own = madeOf(['a.csv'], { answers: many })
    expect(readRecipe(recipeHash(own))).toMatchObject({
      files: [{ name: 'a.csv' }],
      answers: [],
      isWhole: false,
    })
    expect(shownRecipeHash(madeOf(['a.csv'], { answers: many.slice(0, 40) }))).toBe('')
    expect(shownRecipeHash(own)).toBe('#recipe=file:a.csv:0b12cd34~more')
  })

  test('is unreadable where it was cut or made up, and never throws', () => {
    for (const bad of [
      '',
      'flow=M',
      'file:a.csv',
      'file::0b12cd34',
      'file:a.csv:0b12cd3',
      '%E0%A4',
      `file:${'a'.repeat(20_000)}:0b12cd34`,
    ])
      expect(readRecipe(`#recipe=${bad}`)).toBe('unreadable')
    expect(readRecipe('#share')).toBeNull()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, answers) => {
        readRecipe(`#recipe=${text}`)
        answersIn({ ...recipeIn(recipeHash(madeOf(['a']))), answers, assumed: answers, rates: answers })
      }),
    )
  })

  test('is used as far as it can be, and the rest is told', () => {
    const { answers, rates, unread } = answersIn(
      recipeIn(
        '#recipe=file:a.csv:0b12cd34~flow=M~colour=red~assumed:unit=thousand~rate:EUR,2022~rate:EUR,2022,1.05,ECB',
      ),
    )
    expect(answers.given).toEqual({
      flow: { value: 'M', from: 'user' },
      multiplier: { value: 3, from: 'assumed' },
    })
    expect(rates).toEqual([{ currency: 'EUR', year: '2022', dollars: 1.05, source: 'ECB' }])
    expect(unread).toEqual(['colour=red', 'EUR,2022'])
  })
})

const valuesOf = ({ statistics: { index } }: OwnStatistics) =>
  index.find('KAZ', 'CHN', 'M', 2021).map(({ value, origin }) => [value, origin?.file])

test('the same file read as a link says is the same data, also where it has another name', async () => {
  const text = table([
    ['Partner', 'Value, thousand EUR'],
    ['Chinna', 10],
  ])
  const said: Partial<Answers> = {
    given: { flow: { value: 'M', from: 'user' }, currency: { value: 'USD', from: 'assumed' } },
    names: new Map([['Chinna', 'CHN']]),
  }
  const rates = [{ currency: 'EUR', year: '2021', dollars: 2, source: 'A,B, “C”' }]
  const own = await ownOf([textFile('Kazakhstan 2021.csv', text)], { answers: said, rates })
  const recipe = recipeIn(recipeHash(own))
  const read = answersIn(recipe)
  const renamed = await ownOf([textFile('download(1).csv', text)], read)
  expect(namedAs(recipe, renamed.files)).toEqual(new Map([['download(1).csv', 'Kazakhstan 2021.csv']]))
  const again = await ownOf([textFile('Kazakhstan 2021.csv', text)], read)
  expect(again.id).toBe(own.id)
  expect(valuesOf(again)).toEqual([[0.00002, own.files[0]?.id]])
  expect(again.answers).toEqual(own.answers)
  expect(again.files[0]?.tables).toEqual(own.files[0]?.tables)
  expect(answersIn(recipe).answers.given.currency).toEqual({ value: 'USD', from: 'assumed' })

  expect(differenceOf(recipe, again)).toEqual({
    missing: [],
    others: [],
    answers: false,
    rates: false,
    product: false,
  })
  const another = await ownOf([textFile('another.csv', text.replace('10', '11'))], read)
  expect(differenceOf(recipe, another)).toMatchObject({
    missing: ['Kazakhstan 2021.csv'],
    others: ['another.csv'],
    answers: false,
  })
  const other = await ownOf([textFile('Kazakhstan 2021.csv', text.replace('10', '11'))], {
    answers: { ...NO_ANSWERS, ...said, names: new Map() },
  })
  expect(differenceOf(recipe, other)).toEqual({
    missing: ['Kazakhstan 2021.csv'],
    others: [],
    answers: true,
    rates: true,
    product: false,
  })
})
