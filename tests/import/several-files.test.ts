import { describe, expect, test } from 'vitest'
import { answersOf } from '../../src/cli/own-args.ts'
import { answerTexts } from '../../src/import/answers/answer-texts.ts'
import { type Answers, NO_ANSWERS } from '../../src/import/answers/answers.ts'
import { readOwn } from '../../src/import/read-own.ts'
import { linesOf, observationsOf, table, textFile } from './files.ts'

/* What a person says of one file among several changes no other that says it itself. */

const of = (partner: string, value: string) =>
  table([
    ['partner', 'value (thousand US$)'],
    [partner, value],
  ])
const values = async (files: readonly ReturnType<typeof textFile>[], answers: Partial<Answers> = {}) =>
  observationsOf(await readOwn(files, { ...NO_ANSWERS, ...answers })).map(
    ({ reporter, flow, period, value, multiplier }) =>
      [reporter, flow, period, value * 10 ** multiplier].join(' '),
  )
const said = <T>(value: T) => ({ value, from: 'user' as const })

describe('of several files', () => {
  const files = [
    textFile('Kazakhstan exports 2021.csv', of('China', '5')),
    textFile('Uzbekistan exports 2022.csv', of('China', '7')),
  ]

  test('each is what its own name says of it, until a person says otherwise of that guess', async () => {
    expect(await values(files)).toEqual(['KAZ X 2021 5000', 'UZB X 2022 7000'])
    const instead = new Map([['year:2021', '2020']])
    expect(await values(files, { instead })).toEqual(['KAZ X 2020 5000', 'UZB X 2022 7000'])
    expect(answersOf(['year:2021=2020']).instead).toEqual(instead)
  })

  test('an answer holds where one is asked, and not where a file says it itself', async () => {
    const itself = textFile(
      'own.csv',
      table([
        ['reporter', 'partner', 'flow', 'year', 'value (million US$)'],
        ['Uzbekistan', 'Russia', 'Imports', '2019', '3'],
      ]),
    )
    const plain = textFile(
      'x.csv',
      table([
        ['partner', 'value'],
        ['China', '5'],
      ]),
    )
    const given = {
      reporter: said('KAZ'),
      flow: said('X' as const),
      period: said('2021'),
      currency: said('USD'),
      multiplier: said(0),
    }
    expect((await values([plain, itself], { given })).sort()).toEqual(['KAZ X 2021 5', 'UZB M 2019 3000000'])
    // Of a file alone the person knows better.
    expect(await values([itself], { given: { multiplier: said(3) } })).toEqual(['UZB M 2019 3000'])
    // What was said of another file of the same columns is a guess.
    const guess = { multiplier: { value: 3, from: 'assumed' as const } }
    expect(await values([itself], { given: guess })).toEqual(['UZB M 2019 3000000'])
  })

  test('how the text of one is read is said of it alone, by its name', async () => {
    const rows = (partner: string) =>
      table(
        [
          ['reporter', 'partner', 'flow', 'year', 'value (US$)'],
          ['KAZ', partner, 'X', '2022', '1,234'],
        ],
        ';',
      )
    const texts = [
      textFile('cyrillic.csv', rows('Китай'), 'koi8-r'),
      textFile('latin.csv', rows('Türkiye'), 'windows-1254'),
      textFile('plain.csv', rows('India')),
    ]
    const said = ['decimal=point', 'decimal:plain.csv=comma', 'encoding:cyrillic.csv=koi8-r'].join()
    const answers = answersOf([`${said},separator:latin.csv=semicolon,encoding:latin.csv=windows-1254`])
    const read = await readOwn(texts, answers)
    expect(linesOf(read)).toEqual([
      'KAZ X CHN 2022 TOTAL = 1234 e0 USD',
      'KAZ X TUR 2022 TOTAL = 1234 e0 USD',
      'KAZ X IND 2022 TOTAL = 1.234 e0 USD',
    ])
    expect(read.tables.map(({ how }) => how.encoding)).toEqual(['koi8-r', 'windows-1254', 'utf-8'])
    expect(answersOf([answerTexts(answers).join()])).toEqual(answers)
  })
})
