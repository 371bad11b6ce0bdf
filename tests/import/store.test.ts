import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NO_ANSWERS } from '../../src/import/answers/answers.ts'
import type * as Choices from '../../src/import/answers/choices.ts'
import { ROLES } from '../../src/import/answers/roles-by-hand.ts'
import type * as Store from '../../src/import/kept/store.ts'
import { type OwnRecord, recordOf } from '../../src/trade/own-record.ts'
import { ownOf } from '../own-statistics.ts'
import { comtradePlus, comtradeRow } from './format-samples.ts'

const NAME = 'khorgos'
let store: typeof Store
let choices: typeof Choices
let record: OwnRecord

beforeEach(async () => {
  vi.stubGlobal('navigator', {})
  vi.resetModules()
  store = await import('../../src/import/kept/store.ts')
  choices = await import('../../src/import/answers/choices.ts')
  record = recordOf(await ownOf([comtradePlus([comtradeRow({ primaryValue: '4711000' })])]))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await store.removeAllOwn()
  vi.unstubAllGlobals()
})

/** What another page, or another tab, does with what is kept. */
async function elsewhere(work: (db: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>) {
  const db = await openDB(NAME)
  await work(db)
  db.close()
}

/** As a page that is opened again. */
async function reopened() {
  vi.resetModules()
  return import('../../src/import/kept/store.ts')
}

/** A full disk. */
function fill() {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError')
  })
}

test('a dataset is given back as it was kept', async () => {
  await store.saveOwn(record)
  const again = await reopened()
  expect(await again.loadOwn(record.id)).toEqual(record)
  expect(await again.listOwn()).toMatchObject([
    { id: record.id, name: 'My figures', values: 1, lasts: true, isReadable: true },
  ])
})

test('nobody waits for the person whom the browser asks whether it may keep more', async () => {
  vi.stubGlobal('navigator', { storage: { persist: () => new Promise(() => {}) } })
  expect(await store.saveOwn(record)).toMatchObject({ lasts: true })
})

describe('another name', () => {
  test('leaves the day when the dataset was kept', async () => {
    const { kept } = await store.saveOwn(record, '2026-11-01T00:00:00.000Z')
    expect(await store.renameOwn(record.id, 'Mine')).toBe(true)
    expect(await store.listOwn()).toMatchObject([{ name: 'Mine', kept }])
  })

  test('that cannot be kept lists the dataset once, and leaves it as it was kept', async () => {
    await store.saveOwn(record)
    fill()
    expect(await store.renameOwn(record.id, 'Mine')).toBe(false)
    expect(await store.listOwn()).toMatchObject([{ name: 'Mine', lasts: true }])
    expect(await (await reopened()).listOwn()).toMatchObject([{ name: 'My figures' }])
  })

  test('of a dataset that is gone makes none', async () => {
    expect(await store.renameOwn('gone', 'Mine')).toBe(null)
    expect(await store.listOwn()).toEqual([])
  })
})

test('a dataset that cannot be kept lasts as long as the page, and is listed once', async () => {
  fill()
  expect(await store.saveOwn(record)).toMatchObject({ lasts: false })
  expect(await store.saveOwn(record)).toMatchObject({ lasts: false })
  expect(await store.listOwn()).toMatchObject([{ id: record.id, lasts: false }])
  expect(await store.loadOwn(record.id)).toEqual(record)
})

describe('a dataset that cannot be read', () => {
  test.each([
    ['of another version', { version: 2 }],
    ['without its values', { observations: undefined }],
    ['of a place that is none', { reporters: ['nowhere'] }],
  ])('%s is no dataset, is listed as such, and can be removed', async (_, wrong) => {
    await store.saveOwn(record)
    await elsewhere((db) => db.put('records', { ...record, ...wrong }))
    expect(await store.loadOwn(record.id)).toBe(null)
    expect(await store.listOwn()).toMatchObject([{ id: record.id, isReadable: false }])
    await store.removeOwn(record.id)
    expect(await store.listOwn()).toEqual([])
  })

  test('is told by what is listed of it before anybody asks for it', async () => {
    await store.saveOwn(record)
    await elsewhere((db) => db.put('heads', { id: record.id, version: 2 }))
    expect(await store.listOwn()).toMatchObject([{ id: record.id, isReadable: false }])
  })

  test('is readable once its files are opened again', async () => {
    await store.saveOwn(record)
    await elsewhere((db) => db.put('records', { ...record, version: 2 }))
    await store.loadOwn(record.id)
    await store.saveOwn(record)
    expect(await store.listOwn()).toMatchObject([{ isReadable: true }])
    expect(await store.loadOwn(record.id)).toEqual(record)
  })
})

test('the first datasets that were kept, which say no version, are read', async () => {
  await store.saveOwn(record)
  await elsewhere((db) => db.put('records', record))
  expect(await store.loadOwn(record.id)).toEqual(record)
})

test('another tab that brings a newer shape does not wait for this one', async () => {
  await store.saveOwn(record)
  const newer = await openDB(NAME, 2)
  expect(newer.version).toBe(2)
  newer.close()
  await new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase(NAME)
    request.onsuccess = done
    request.onerror = fail
  })
})

test('what is remembered of columns is given back, but for roles that no column has today', async () => {
  const chosen = {
    decimal: ',',
    separator: ';',
    names: new Map([['Chinna', 'CHN']]),
    roles: new Map([['Amount', ROLES.exports]]),
    given: { multiplier: { value: 6, from: 'user' } },
  } as const
  await choices.rememberChoices('columns', chosen)
  expect(await choices.recallChoices('columns')).toEqual(chosen)
  await elsewhere((db) =>
    db.put('choices', { ...chosen, roles: new Map([['Amount', { is: 'x' }]]) }, 'columns'),
  )
  expect(await choices.recallChoices('columns')).toBe(null)
})

test('what is remembered of columns is forgotten where no dataset is left', async () => {
  const chosen = choices.lastingOf({ ...NO_ANSWERS, decimal: ',' }, [])
  await choices.rememberChoices('columns', chosen)
  expect(await choices.hasChoices()).toBe(true)
  await choices.removeChoices()
  expect(await choices.hasChoices()).toBe(false)
  expect(await choices.recallChoices('columns')).toBe(null)
})
