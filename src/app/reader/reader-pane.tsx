import { useState } from 'react'
import { OwnCopyText } from '../../article/own-copy.tsx'
import { Paragraphs, type ReaderProps } from '../../article/paragraphs.tsx'
import type { OwnCopy } from '../../article/read-file.ts'
import { formatDate } from '../../chart/format.ts'
import { issuedOn } from '../../trade/citation.ts'
import type { Dataset } from '../../trade/figure.ts'
import type { AppWords } from '../words/words.ts'
import { OpenCopy } from './open-copy.tsx'
import { useWide } from './use-wide.ts'

/** The article: its citation, then its paragraphs in our words, or the reader's own copy of it whole. */
export function ReaderPane({ words, ...reader }: Omit<ReaderProps, 'formatDate'> & { words: AppWords }) {
  const [copy, setCopy] = useState<OwnCopy | null>(null)
  const wide = useWide()
  const props: ReaderProps = { ...reader, formatDate: (iso) => formatDate(reader.lang, iso) }
  return (
    <section className="reader" aria-label={words.article} tabIndex={-1}>
      <Heading dataset={reader.dataset} formatDate={props.formatDate} words={words} />
      {copy === null ? (
        <p className="reader-note">
          {words.gistNote} <OpenCopy words={words} onOpen={setCopy} />
        </p>
      ) : (
        <p className="reader-note">
          {words.openCopy.showing(copy.name)}{' '}
          <button type="button" className="link-button" onClick={() => setCopy(null)}>
            {words.openCopy.back}
          </button>
        </p>
      )}
      {copy === null ? (
        <Paragraphs {...props} figuresFirst={!wide} />
      ) : (
        <OwnCopyText {...props} text={copy.text} notFound={words.openCopy.notFound} />
      )}
    </section>
  )
}

function Heading({
  dataset,
  formatDate,
  words,
}: {
  dataset: Dataset
  formatDate: ReaderProps['formatDate']
  words: AppWords
}) {
  const { title, author, custom } = dataset.citation
  const iso = issuedOn(dataset.citation)
  return (
    <>
      <h2 lang="en">{title}</h2>
      <p className="byline">
        {author.map(({ given, family }) => `${given} ${family}`).join(', ')},{' '}
        <time dateTime={iso}>{formatDate(iso)}</time>
        {custom?.updated !== undefined && (
          <>
            ; {words.updated} <time dateTime={custom.updated}>{formatDate(custom.updated)}</time>
          </>
        )}
      </p>
    </>
  )
}
