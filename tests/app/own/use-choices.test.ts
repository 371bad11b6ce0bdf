// @vitest-environment jsdom
import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { useChoices } from '../../../src/app/own/reading/use-choices.ts'
import { type Answers, NO_ANSWERS } from '../../../src/import/answers/answers.ts'
import { type Choices, recallChoices, rememberChoices } from '../../../src/import/answers/choices.ts'
import { signatureOf, type TablePreview } from '../../../src/import/results/preview.ts'
import { hookInPage } from './in-page.ts'

vi.mock('../../../src/import/answers/choices.ts', async (original) => ({
  ...(await original<object>()),
  recallChoices: vi.fn(),
  rememberChoices: vi.fn(async () => {}),
}))

const CHOICES: Choices = { decimal: ',', names: new Map(), roles: new Map(), given: {} }
const FILES = [new File(['a'], 'a.csv')]
const PREVIEWS: readonly TablePreview[] = [
  {
    input: 0,
    file: 'a.csv',
    sheet: null,
    format: 'generic',
    publisher: '',
    certainty: 'likely',
    mapping: { headLine: 1, columns: [], given: {}, decimal: null },
    recognised: [],
    rows: [],
  },
]

let recalled: (choices: Choices | null) => Promise<void>
beforeEach(() => {
  vi.mocked(rememberChoices).mockClear()
  vi.mocked(recallChoices).mockReturnValue(
    new Promise((resolve) => {
      recalled = (choices) => act(async () => resolve(choices))
    }),
  )
})

function given(
  change: { files?: readonly File[]; answers?: Answers; previews?: readonly TablePreview[] } = {},
) {
  const answer = vi.fn<(said: Answers) => void>()
  return { files: FILES, previews: PREVIEWS, answers: NO_ANSWERS, answer, ...change }
}

test('what was chosen for the same columns is chosen again', async () => {
  const room = given()
  const { last } = await hookInPage(useChoices, room)
  await recalled(CHOICES)
  expect(room.answer).toHaveBeenCalledWith({ ...NO_ANSWERS, ...CHOICES })
  expect(last().isRecalled).toBe(true)
})

test('a decimal mark that is recalled is not said of a file that tells its own', async () => {
  const [preview] = PREVIEWS
  if (preview === undefined) throw new Error('There is no preview.')
  const mapping = { ...preview.mapping, decimal: { value: '.', from: 'cell' } } as const
  const room = given({ previews: [{ ...preview, mapping }] })
  await hookInPage(useChoices, room)
  await recalled(CHOICES)
  expect(room.answer).toHaveBeenCalledWith({ ...NO_ANSWERS, ...CHOICES, decimal: null })
})

test('an encoding that is recalled is said of the file that is there, and remembered where it is of all', async () => {
  const room = given()
  const { last } = await hookInPage(useChoices, room)
  await recalled({ ...CHOICES, encoding: 'koi8-r' })
  const said = {
    ...NO_ANSWERS,
    decimal: ',',
    byFile: new Map([['a.csv', { encoding: 'koi8-r' as const }]]),
  } as const
  expect(room.answer).toHaveBeenCalledWith(said)
  last().remember(said)
  expect(vi.mocked(rememberChoices)).toHaveBeenLastCalledWith(signatureOf(PREVIEWS), {
    ...CHOICES,
    encoding: 'koi8-r',
  })
})

test.each([
  ['something was answered', given({ answers: { ...NO_ANSWERS, decimal: '.' } })],
  ['other files were opened', given({ files: [new File(['b'], 'b.csv')] })],
  ['the reading was cancelled', given({ previews: [] })],
])('what is found after %s changes nothing', async (_, later) => {
  const { last, again } = await hookInPage(useChoices, given())
  await again(later)
  await recalled(CHOICES)
  expect(later.answer).not.toHaveBeenCalled()
  expect(last().isRecalled).toBe(false)
})

test('what was recalled still holds, and can be forgotten, once a file is added', async () => {
  const { last, again } = await hookInPage(useChoices, given())
  await recalled(CHOICES)
  const answers = { ...NO_ANSWERS, ...CHOICES }
  await again(given({ answers, previews: [] }))
  await again(given({ answers, previews: [...PREVIEWS, ...PREVIEWS] }))
  expect(last().isRecalled).toBe(true)
  await act(async () => last().forget())
  expect(last().isRecalled).toBe(false)
  expect(vi.mocked(rememberChoices).mock.calls).toEqual([
    [signatureOf(PREVIEWS), null],
    [signatureOf([...PREVIEWS, ...PREVIEWS]), null],
  ])
})
