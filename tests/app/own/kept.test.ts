// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { act, createElement } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Kept } from '../../../src/app/own/kept/kept.tsx'
import { rememberChoices } from '../../../src/import/answers/choices.ts'
import { database, removeAllOwn, removeOwn, saveOwn } from '../../../src/import/kept/store.ts'
import { en } from '../../../src/ui/messages/own-en.ts'
import { EMPTY_RECORD } from './empty-record.ts'
import { inPage } from './in-page.ts'

const RECORD = { ...EMPTY_RECORD, name: 'Mine' }

afterEach(removeAllOwn)

async function keptList(onShow = async (_: string) => true) {
  const { place } = await inPage(createElement(Kept, { onShow, lang: 'en', say: en }))
  /** What is there at once or comes soon. */
  const found = async <T>(find: () => T | undefined): Promise<T> => {
    for (let i = 0; i < 200; i += 1) {
      const one = find()
      if (one !== undefined) return one
      await act(() => new Promise((resolve) => setTimeout(resolve, 10)))
    }
    throw new Error(`It never came: ${place.textContent}`)
  }
  const buttonNamed = (name: string) =>
    [...place.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
    )
  return {
    place,
    says: (text: string) => found(() => (place.textContent?.includes(text) ? text : undefined)),
    press: async (name: string) => {
      const button = await found(() => buttonNamed(name))
      await act(async () => button.click())
    },
  }
}

test('to show what another tab removed says that it is gone, and lists it no more', async () => {
  await saveOwn(RECORD)
  const { place, press, says } = await keptList(async () => false)
  await says('0 values')
  await removeOwn(RECORD.id)
  await press('Show “Mine” in charts')
  await says('“Mine” is no longer in this browser')
  expect(place.querySelector('li')).toBe(null)
})

test('a dataset that cannot be read is said to be so, and can only be removed', async () => {
  await saveOwn(RECORD)
  const db = await database()
  // @ts-expect-error It is of another version.
  await db.put('heads', { ...RECORD, version: 2 })
  const { place, press, says } = await keptList()
  await says('another version of this page kept it')
  expect(place.querySelectorAll('li button')).toHaveLength(1)
  await press(`Remove “${RECORD.id}”`)
  await says('was removed')
  expect(place.querySelector('li')).toBe(null)
})

test('what was chosen for columns can be forgotten where no dataset is left', async () => {
  await rememberChoices('columns', { decimal: ',', names: new Map(), roles: new Map(), given: {} })
  const { press, says, place } = await keptList()
  await press('Forget what was chosen')
  await says('What was chosen for columns was forgotten.')
  expect(place.querySelector('button')).toBe(null)
})

test('that the browser removes nothing is said', async () => {
  await saveOwn(RECORD)
  const { press, says } = await keptList()
  const spy = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('No.', 'InvalidStateError')
  })
  await press('Remove “Mine”')
  await says('The browser did not remove it.')
  spy.mockRestore()
})
