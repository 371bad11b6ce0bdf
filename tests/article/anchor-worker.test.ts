import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { anchor } from '../../src/article/anchor.ts'
import type { AnchorAnswer, AnchorRequest } from '../../src/article/anchor-worker.ts'
import { dataset } from '../article-dataset.ts'
import { runs } from '../runs.ts'
import { anyCopy } from './any-copy.ts'

/* The worker's script in this thread, with what goes between the two copied as browsers copy it: tests/browser/own-copy.spec.ts
   tries the worker itself. */

const { passages } = dataset
let ask: (event: { data: AnchorRequest }) => void = () => {}
const answers: AnchorAnswer[] = []
vi.stubGlobal('addEventListener', (_: string, listener: typeof ask) => {
  ask = listener
})
vi.stubGlobal('postMessage', (answer: AnchorAnswer) => answers.push(structuredClone(answer)))
await import('../../src/article/anchor-worker.ts')

test('the worker finds what is found without one, and says how many passages it has looked for', () => {
  fc.assert(
    fc.property(anyCopy, (text) => {
      answers.length = 0
      ask({ data: structuredClone({ text, passages }) })
      expect(answers).toEqual([
        ...passages.map((_, i) => ({ looked: i + 1 })),
        { anchored: anchor(text, passages) },
      ])
    }),
    { numRuns: runs(200) },
  )
})
