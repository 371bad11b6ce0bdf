import { useEffect, useRef, useState } from 'react'
import { type Answers, NO_ANSWERS } from '../../../import/answers/answers.ts'
import type { TablePreview } from '../../../import/results/preview.ts'
import type { OwnReport } from '../../../import/results/report.ts'
import { type AsideReading, readAside } from './read-aside.ts'

/** How far the reading of the files that were chosen is. */
export type Stage = 'none' | 'reading' | 'read' | 'cancelled' | 'died' | 'failed' | 'no-script'

interface Known {
  readonly stage: Stage
  /** The share of all bytes that was read, 0 to 1. */
  readonly share: number
  /** What is shown of the files; while they are read anew after an answer, what was there before. */
  readonly previews: readonly TablePreview[]
  readonly report: OwnReport | null
  /** SHA-256 by file; null for those that cannot be read, and empty until they are known. */
  readonly digests: readonly (string | null)[]
  readonly error: Error | null
}

const NOTHING: Known = { stage: 'none', share: 0, previews: [], report: null, digests: [], error: null }

/** Reads files aside from the page, anew after every answer. */
export function useReading() {
  const [files, setFiles] = useState<readonly File[]>([])
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const [known, setKnown] = useState(NOTHING)
  const reading = useRef<AsideReading | null>(null)
  useEffect(() => () => reading.current?.end(), [])

  const read = (next: readonly File[], said: Answers, isAnew: boolean) => {
    reading.current?.end()
    reading.current = null
    setFiles(next)
    setAnswers(said)
    if (next.length === 0) return setKnown(NOTHING)
    const change = (part: Partial<Known>) => setKnown((before) => ({ ...before, ...part }))
    change({ ...(isAnew ? {} : NOTHING), stage: 'reading', share: 0, error: null })
    reading.current = readAside(next, said, (heard) => {
      switch (heard.says) {
        case 'recognised':
          return change({ previews: heard.previews })
        case 'progress':
          return change({ share: heard.share })
        case 'read':
          return change({ stage: 'read', share: 1, report: heard.report })
        case 'digests':
          return change({ digests: heard.digests })
        case 'failed':
          return change({ ...NOTHING, stage: 'failed', error: new Error(heard.message) })
        case 'no-script':
          return change({ ...NOTHING, stage: 'no-script', error: heard.error })
        case 'died':
          return change({ ...NOTHING, stage: 'died' })
      }
    })
  }
  return {
    files,
    answers,
    ...known,
    reading,
    /** Takes files in the place of those that are there. What was answered holds as long as one of these stays, or is
     *  chosen anew.
     *  @param said what holds for others */
    open: (next: readonly File[], said = NO_ANSWERS) =>
      read(apart(next), next.some((file) => isNamedIn(files, file)) ? answers : said, false),
    /** Takes the same files under other names. */
    rename: (next: readonly File[]) => read(next, answers, false),
    answer: (said: Answers) => read(files, said, true),
    again: () => read(files, answers, false),
    /** Stops, and keeps nothing but the choice of the files. */
    cancel: () => {
      reading.current?.end()
      reading.current = null
      setKnown({ ...NOTHING, stage: 'cancelled' })
    },
  }
}

export type Reading = ReturnType<typeof useReading>

/** Whether one of some files has the name of another. */
export function isNamedIn(files: readonly File[], { name }: File): boolean {
  return files.some((file) => file.name === name)
}

/** Files tell values apart by their names, so that the second of one name gets another: "trade (2).csv". */
function apart(files: readonly File[]): File[] {
  const names = new Set<string>()
  return files.map((file) => {
    let name = file.name
    for (let i = 2; names.has(name); i += 1) name = file.name.replace(/(\.[^.]*)?$/, (end) => ` (${i})${end}`)
    names.add(name)
    return name === file.name ? file : new File([file], name, { lastModified: file.lastModified })
  })
}
