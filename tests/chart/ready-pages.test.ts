import { expect, test } from 'vitest'
import { PRESETS } from '../../src/chart/presets.ts'
import { presetsFor, READY, readyPage } from '../../src/chart/ready-pages.ts'
import { DEFAULT_SPEC } from '../../src/chart/spec.ts'

test('a build makes all pages, those of the article, none, or those named', () => {
  expect(presetsFor('')).toEqual(PRESETS)
  expect(presetsFor('all')).toEqual(READY)
  expect(presetsFor('none')).toEqual([])
  const article = presetsFor('article')
  expect(article.map(({ name }) => name)).toContain('article-bars')
  for (const { spec } of article) expect(spec.basis).toBe('article')
  expect(presetsFor('reported-lines,article-bars').map(({ name }) => name)).toEqual([
    'article-bars',
    'reported-lines',
  ])
  expect(readyPage(DEFAULT_SPEC)?.name).toBe('article-bars')
})

test('a page that does not exist is refused by name', () => {
  expect(() => presetsFor('article-bars,artcle')).toThrow('“artcle” is no page')
})
