import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDate } from '../../../chart/format.ts'
import type { Lang } from '../../../chart/spec.ts'
import { toOwnPackage } from '../../../export/own/own-package.ts'
import { hasChoices, removeChoices } from '../../../import/answers/choices.ts'
import {
  listOwn,
  loadOwn,
  type OwnHead,
  removeAllOwn,
  removeOwn,
  renameOwn,
} from '../../../import/kept/store.ts'
import type { OwnMessages } from '../../../ui/messages/own.ts'
import { save } from '../../share/save.ts'
import { TextField } from '../asked/text-field.tsx'
import { noteKept } from './kept-note.ts'
import { CHOICES_KEY, KEPT_HERE, KEPT_KEY, ownKey } from './use-own.ts'

/** The datasets that are kept: shown, renamed, saved as files, removed one by one or all. What is remembered of columns can
 *  be forgotten where no dataset is left, too. */
export function Kept({
  onShow,
  lang,
  say,
}: {
  /** Gives whether it is still here. */
  onShow: (id: string) => Promise<boolean>
  lang: Lang
  say: OwnMessages
}) {
  const client = useQueryClient()
  // Whenever the room opens, as another tab may have kept or removed some.
  const { data: heads = [] } = useQuery({
    queryKey: KEPT_KEY,
    queryFn: listOwn,
    ...KEPT_HERE,
    refetchOnMount: 'always',
  })
  const { data: areChoices = false } = useQuery({
    queryKey: CHOICES_KEY,
    queryFn: hasChoices,
    ...KEPT_HERE,
    refetchOnMount: 'always',
  })
  const [said, setSaid] = useState('')
  const changed = async (ids: readonly string[], words: string) => {
    for (const id of ids) await client.resetQueries({ queryKey: ownKey(id) })
    const left = await listOwn()
    client.setQueryData(KEPT_KEY, left)
    await client.invalidateQueries({ queryKey: CHOICES_KEY })
    noteKept(left.some(({ lasts }) => lasts))
    setSaid(words)
  }
  const remove = async (ids: readonly string[], by: () => Promise<void>, words: string) => {
    const isRemoved = await by().then(
      () => true,
      () => false,
    )
    await changed(ids, isRemoved ? words : say.notRemoved)
  }
  /** Says why one that is listed is not here. What cannot be read says so in its place. */
  const lack = async ({ id, name }: OwnHead) => {
    await changed([], '')
    const isListed = (await listOwn()).some((head) => head.id === id)
    setSaid(isListed ? '' : say.gone(name))
  }
  const show = async (head: OwnHead) => {
    if (!(await onShow(head.id))) await lack(head)
  }
  const rename = async (head: OwnHead, name: string) => {
    const isNameKept = await renameOwn(head.id, name)
    if (isNameKept === null) return lack(head)
    await changed([head.id], isNameKept || !head.lasts ? '' : say.notRenamed)
  }
  const download = async (head: OwnHead) => {
    const record = await loadOwn(head.id)
    if (record === null) return lack(head)
    const file = `khorgos-own-${head.id}.zip`
    save(toOwnPackage(record), file)
    setSaid(say.saved(`${file} (${head.name})`))
  }
  if (heads.length === 0 && !areChoices) return <p role="status">{said}</p>
  return (
    <section className="own-part own-kept" aria-label={say.kept}>
      <h3 className="own-heading">{say.kept}</h3>
      {heads.length > 0 && <p className="share-hint">{say.keptHint}</p>}
      {heads.length > 0 && (
        <ul className="own-files">
          {heads.map((head) => (
            <li key={head.id}>
              {head.isReadable ? (
                <TextField
                  label={say.rename(head.name)}
                  value={head.name}
                  read={(text) => (text === '' ? null : text)}
                  onChange={(name) => rename(head, name)}
                />
              ) : (
                <bdi className="own-name">{head.name}</bdi>
              )}
              <span className="own-kept-actions">
                {head.isReadable && (
                  <>
                    <button
                      type="button"
                      className="button"
                      aria-label={say.showOne(head.name)}
                      onClick={() => show(head)}
                    >
                      {say.short.show}
                    </button>
                    <button
                      type="button"
                      className="link-button"
                      aria-label={say.download(head.name)}
                      onClick={() => download(head)}
                    >
                      {say.short.download}
                    </button>
                  </>
                )}
                <button
                  type="button"
                  className="link-button"
                  aria-label={say.remove(head.name)}
                  onClick={() => remove([head.id], () => removeOwn(head.id), say.removedOne(head.name))}
                >
                  {say.short.remove}
                </button>
              </span>
              {head.isReadable ? (
                <span className="share-hint">
                  {say.valuesIn(head.values, head.files.join(', '))},{' '}
                  <time dateTime={head.kept}>{formatDate(lang, head.kept.slice(0, 10))}</time>
                </span>
              ) : (
                <span className="problem-line">{say.unreadable}</span>
              )}
              {!head.lasts && <span className="own-guess">{say.sessionOnly}</span>}
            </li>
          ))}
        </ul>
      )}
      {heads.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() =>
            remove(
              heads.map(({ id }) => id),
              removeAllOwn,
              say.removedAll,
            )
          }
        >
          {say.removeAll}
        </button>
      )}
      {areChoices && (
        <p>
          {say.choices}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => remove([], removeChoices, say.removedChoices)}
          >
            {say.removeChoices}
          </button>
        </p>
      )}
      <p role="status">{said}</p>
    </section>
  )
}
