import { useState } from 'react'
import type { Lang } from '../../chart/spec.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { OwnMessages } from '../../ui/messages/own.ts'
import { sizeText } from './reading/size-text.ts'

/** Which files are read: dropped, chosen, or pasted as a table. */
export function ChosenFiles({
  files,
  onAdd,
  onRemove,
  lang,
  say,
}: {
  files: readonly File[]
  onAdd: (more: readonly File[]) => void
  onRemove: (file: File) => void
  lang: Lang
  say: OwnMessages
}) {
  const [pasted, setPasted] = useState('')
  return (
    <section className="own-part" aria-label={say.files}>
      <label className="own-drop">
        <span>{say.drop}</span>
        <input
          type="file"
          multiple
          onChange={({ currentTarget }) => {
            onAdd([...(currentTarget.files ?? [])])
            currentTarget.value = ''
          }}
        />
      </label>
      {files.length > 0 && (
        <ul className="own-files">
          {files.map((file) => (
            <li key={file.name}>
              <bdi className="own-name">{file.name}</bdi>{' '}
              <span className="share-hint">{sizeText(file.size, lang)}</span>{' '}
              <button
                type="button"
                className="link-button"
                aria-label={say.remove(file.name)}
                onClick={() => onRemove(file)}
              >
                {say.short.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Disclosure title={say.paste}>
        <textarea
          className="own-paste"
          rows={5}
          aria-label={say.paste}
          value={pasted}
          onChange={({ currentTarget }) => setPasted(currentTarget.value)}
        />
        <button
          type="button"
          className="button"
          disabled={pasted.trim() === ''}
          onClick={() => {
            onAdd([pastedFile(pasted, say)])
            setPasted('')
          }}
        >
          {say.usePasted}
        </button>
      </Disclosure>
    </section>
  )
}

/** A table that was pasted, as a file. */
export function pastedFile(text: string, say: Pick<OwnMessages, 'pasted'>): File {
  return new File([text], `${say.pasted}.txt`, { type: 'text/plain' })
}
