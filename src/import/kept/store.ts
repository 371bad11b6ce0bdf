import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { OwnRecord } from '../../trade/own-record.ts'
import type { Choices } from '../answers/choices.ts'
import { RECORD_VERSION, readStored, readStoredHead, type StoredHead } from './stored-record.ts'

/* A person's own datasets, in this browser: the values with their places in the files, never the files themselves. Where
   the browser keeps nothing (a private window, a full disk, a refusal) they last as long as the page does. */

/** What is listed of a dataset without reading its values. */
export interface OwnHead {
  readonly id: string
  readonly name: string
  readonly product: string
  readonly files: readonly string[]
  readonly values: number
  /** When it was kept, ISO 8601. */
  readonly kept: string
  /** Whether it is there when the page is opened again. */
  readonly lasts: boolean
  /** Whether its values can be read: another version of this page may have kept them. */
  readonly isReadable: boolean
}

interface Stores extends DBSchema {
  heads: { key: string; value: StoredHead }
  records: { key: string; value: OwnRecord & { readonly version: typeof RECORD_VERSION } }
  choices: { key: string; value: Choices }
}

const NAME = 'khorgos'
let opened: Promise<IDBPDatabase<Stores>> | null = null

/** Everything that is kept.
 *  @throws whatever a browser says that keeps nothing */
export function database(): Promise<IDBPDatabase<Stores>> {
  opened ??= openStores()
  opened.catch(() => {
    opened = null
  })
  return opened
}

/** What it throws comes as late as any other failure. */
async function openStores(): Promise<IDBPDatabase<Stores>> {
  const db = await openDB<Stores>(NAME, 1, {
    upgrade: (db, oldVersion) => {
      if (oldVersion < 1) {
        db.createObjectStore('heads', { keyPath: 'id' })
        db.createObjectStore('records', { keyPath: 'id' })
        db.createObjectStore('choices')
      }
    },
    // A newer page in another tab waits until this one lets go.
    blocking: () => {
      opened = null
      db.close()
    },
    terminated: () => {
      opened = null
    },
  })
  return db
}

/** What the browser does not keep. */
const session = new Map<string, { readonly head: OwnHead; readonly record: OwnRecord }>()
/** Ids of those whose values turned out to be unreadable: no list reads all values to find that out. */
const unreadable = new Set<string>()

/** Every dataset, the one kept last first. */
export async function listOwn(): Promise<OwnHead[]> {
  const kept = await database()
    .then(headsIn)
    .catch(() => [])
  return [
    ...[...session.values()].map(({ head }) => head),
    ...kept.filter(({ id }) => !session.has(id)),
  ].sort((a, b) => (a.kept < b.kept ? 1 : -1))
}

async function headsIn(db: IDBPDatabase<Stores>): Promise<OwnHead[]> {
  const { store } = db.transaction('heads')
  const [ids, heads] = await Promise.all([store.getAllKeys(), store.getAll()])
  return ids.map((id, i): OwnHead => {
    const head = readStoredHead(heads[i])
    if (head === null)
      return { id, name: id, product: '', files: [], values: 0, kept: '', lasts: true, isReadable: false }
    const { version: _, ...listed } = head
    return { ...listed, lasts: true, isReadable: !unreadable.has(id) }
  })
}

/** A dataset by its id; null where it is not here, or cannot be read, which the list then says. */
export async function loadOwn(id: string): Promise<OwnRecord | null> {
  const held = session.get(id)?.record
  if (held !== undefined) return held
  const found: unknown = await database()
    .then((db) => db.get('records', id))
    .catch(() => undefined)
  if (found === undefined) return null
  const record = readStored(found)
  if (record === null) unreadable.add(id)
  return record
}

/** Keeps a dataset, in the place of one of the same id.
 *  @param kept since when it is, ISO 8601
 *  @returns its head; that it does not last is no error, but must be said */
export async function saveOwn(record: OwnRecord, kept = new Date().toISOString()): Promise<OwnHead> {
  const { id, name, product, files, observations } = record
  const head = {
    id,
    name,
    product,
    files: files.map((file) => file.name),
    values: observations.length,
    kept,
  }
  try {
    const work = (await database()).transaction(['heads', 'records'], 'readwrite')
    await Promise.all([
      work.objectStore('heads').put({ ...head, version: RECORD_VERSION }),
      work.objectStore('records').put({ ...record, version: RECORD_VERSION }),
      work.done,
    ])
  } catch {
    // What has the same id has the same values: they last where they were kept before, under another name at most.
    const held = { ...head, lasts: await isKept(id), isReadable: true }
    session.set(id, { head: held, record })
    return held
  }
  session.delete(id)
  unreadable.delete(id)
  // So that the browser does not clear it when the disk fills. It may say no, or ask the person, which nobody waits for.
  navigator.storage?.persist?.().catch(() => false)
  return { ...head, lasts: true, isReadable: true }
}

async function isKept(id: string): Promise<boolean> {
  const found = await database()
    .then((db) => db.getKey('heads', id))
    .catch(() => undefined)
  return found !== undefined
}

/** Gives a dataset another name; when it was kept stays.
 *  @returns whether the name is kept, else it lasts as long as the page does; null where the dataset is not here, or cannot
 *   be read */
export async function renameOwn(id: string, name: string): Promise<boolean | null> {
  const [record, heads] = await Promise.all([loadOwn(id), listOwn()])
  if (record === null) return null
  await saveOwn({ ...record, name }, heads.find((head) => head.id === id)?.kept)
  return !session.has(id)
}

/** @throws DOMException where the browser does not remove what it keeps */
export async function removeOwn(id: string): Promise<void> {
  session.delete(id)
  const db = await database().catch(() => null)
  if (db === null) return
  const work = db.transaction(['heads', 'records'], 'readwrite')
  await Promise.all([work.objectStore('heads').delete(id), work.objectStore('records').delete(id), work.done])
  unreadable.delete(id)
}

/** Removes every dataset, and what was remembered of columns.
 *  @throws as `removeOwn` */
export async function removeAllOwn(): Promise<void> {
  session.clear()
  const db = await database().catch(() => null)
  if (db === null) return
  const work = db.transaction(['heads', 'records', 'choices'], 'readwrite')
  await Promise.all([
    work.objectStore('heads').clear(),
    work.objectStore('records').clear(),
    work.objectStore('choices').clear(),
    work.done,
  ])
  unreadable.clear()
}
