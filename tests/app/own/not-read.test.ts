import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { NotRead } from '../../../src/app/own/asked/not-read.tsx'
import { en } from '../../../src/import/messages/en.ts'
import { readFiles, textFile, workbook } from '../../import/files.ts'
import { reportOf } from './report.ts'

const TABLE = [
  ['reporter', 'partner', 'year', 'export (USD)'],
  ['KAZ', 'CHN', 2022, 5],
]
const NOTES = [['Only words'], ['and more of them']]

test('of a sheet of notes beside a table nothing is asked; of a file without any table it is', async () => {
  const { tables, notRead } = await readFiles([
    workbook('with-notes.xlsx', { Notes: NOTES, Data: TABLE }),
    textFile('letter.txt', 'Dear colleague,\nplease find the table attached.\n'),
  ])
  const said = renderToStaticMarkup(
    createElement(NotRead, { report: reportOf({ tables, notRead }), words: en }),
  )
  const [notes, letter] = said.split('</p>')
  expect(notes).toContain('with-notes.xlsx, Notes')
  expect(notes).not.toMatch(/Name the columns|problem-line/)
  expect(letter).toContain('letter.txt')
  expect(letter).toMatch(/problem-line.*Name the columns/)
})
