import { expect, test } from 'vitest'
import { en } from '../../src/import/messages/en.ts'
import { ru } from '../../src/import/messages/ru.ts'
import type { FileBytes } from '../../src/import/read/bytes.ts'
import { readableOf } from '../../src/import/read/readable.ts'
import { comtradePlus, comtradeRow } from './format-samples.ts'

/** As a browser gives a folder that was dropped: a file whose bytes cannot be had. */
function folder(name: string): FileBytes {
  const fail = () => Promise.reject(new DOMException('A requested file could not be read.', 'NotFoundError'))
  return {
    name,
    size: 4096,
    stream: () =>
      new ReadableStream({ start: (stream) => stream.error(new DOMException('', 'NotFoundError')) }),
    slice: () => ({ arrayBuffer: fail }),
    arrayBuffer: fail,
  }
}

test('a folder among files is refused by name, and the others are read', async () => {
  const file = comtradePlus([comtradeRow({ primaryValue: '4711000' })])
  const { readable, refused } = await readableOf([folder('2022'), file, folder('2023')])
  expect(readable).toEqual([file])
  expect(refused).toMatchObject([
    { input: 0, file: '2022', refusal: { is: 'no-bytes' } },
    { input: 2, file: '2023', refusal: { is: 'no-bytes' } },
  ])
  expect(en.refusal({ is: 'no-bytes' }).problem).toContain('folder')
  expect(ru.refusal({ is: 'no-bytes' }).problem).toContain('папка')
})
