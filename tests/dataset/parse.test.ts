import { toJsonSchema } from '@valibot/to-json-schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/dataset/parse.ts'
import { MalformedData } from '../../src/dataset/problem.ts'
import { articleSchema } from '../../src/dataset/schema.ts'
import { articleSource } from '../article-dataset.ts'

const FILE = 'data/article.json'

/** The problems found in the shipped file after `change`, one a line. */
function problemsAfter(change: (file: ReturnType<typeof JSON.parse>) => void): string {
  const file = JSON.parse(articleSource)
  change(file)
  return problemsIn(JSON.stringify(file))
}

function problemsIn(source: string): string {
  try {
    parseArticle(source, FILE)
    return ''
  } catch (error) {
    if (error instanceof MalformedData) return error.message
    throw error
  }
}

describe('a malformed file is refused with its name, the place and the problem', () => {
  test('a number that is text', () => {
    const message = problemsAfter((file) => {
      file.figures[3].value.low = '46.5'
    })
    expect(message).toContain('data/article.json, figures[3].value.low: Invalid type')
  })

  test('a status that there is not', () => {
    const message = problemsAfter((file) => {
      file.figures[0].status = 'guessed'
    })
    expect(message).toContain('figures[0].status')
    expect(message).toContain('"guessed"')
  })

  test('JSON with a comma missing, with the line', () => {
    const message = problemsIn(articleSource.replace('"version": "1.0.0",', '"version": "1.0.0"'))
    expect(message).toMatch(/^data\/article.json, line 7: this is not JSON/)
  })

  test('JSON that is cut off', () => {
    expect(problemsIn(articleSource.slice(0, 3000))).toMatch(/^data\/article.json.*: this is not JSON/)
  })

  test('a passage that does not exist', () => {
    const message = problemsAfter((file) => {
      file.figures[0].passages = ['p8-nowhere']
    })
    expect(message).toContain('figures[0].passages[0]: there is no passage "p8-nowhere"')
  })

  test('an id that is used twice', () => {
    const message = problemsAfter((file) => {
      file.figures[1].id = 'chn-2022'
    })
    expect(message).toContain('figures[1].id: the id "chn-2022" is used twice')
  })

  test('bounds out of order', () => {
    const message = problemsAfter((file) => {
      file.figures[0].value.low = 71
    })
    expect(message).toContain('figures[0].value: the bounds and the shown number are out of order')
  })

  test('a number for a figure that is not stated', () => {
    const message = problemsAfter((file) => {
      file.figures[8].value.shown = 4
    })
    expect(message).toContain('figures[8].status: the status "not-stated" does not fit the value')
  })

  test('a bound that is not the value of the figure it names', () => {
    const message = problemsAfter((file) => {
      file.figures[8].value.high = 40
    })
    expect(message).toContain('figures[8].boundedBy')
  })

  test('every problem is listed, not the first alone', () => {
    const message = problemsAfter((file) => {
      file.figures[0].status = 'guessed'
      file.citation.title = ''
    })
    expect(message.split('\n')).toHaveLength(2)
  })

  test('whatever the text, the answer is a dataset or a message, never another error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (source) => typeof problemsIn(source) === 'string'),
    )
  })
})

describe('data/schema/article.schema.json', () => {
  const schema = {
    title: 'A Khorgos article dataset',
    ...toJsonSchema(articleSchema, {
      typeMode: 'input',
      ignoreActions: ['transform'],
      target: 'draft-2020-12',
    }),
  }

  test('is the schema that the app reads by', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../data/schema/article.schema.json',
    )
  })

  test('accepts the shipped file and refuses a broken one', () => {
    const validate = new Ajv2020().compile(JSON.parse(JSON.stringify(schema)))
    expect(validate(JSON.parse(articleSource))).toBe(true)
    expect(validate({ ...JSON.parse(articleSource), version: 'one' })).toBe(false)
  })
})
