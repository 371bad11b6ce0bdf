import { Dialog } from '@base-ui/react/dialog'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { getMessages } from '../../chart/messages/get-messages.ts'
import type { ChartSpec, Lang } from '../../chart/spec.ts'
import { type Answers, NO_ANSWERS } from '../../import/answers/answers.ts'
import { listOwn, saveOwn } from '../../import/kept/store.ts'
import type { TableRead } from '../../import/read-own.ts'
import { differenceOf, namedAs } from '../../import/recipe/recipe.ts'
import { answersIn } from '../../import/recipe/recipe-answers.ts'
import { compared, officialValueIn } from '../../import/results/checks.ts'
import { ratesFor } from '../../import/rows/convert.ts'
import type { Official } from '../../trade/figure.ts'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { getOwnMessages } from '../../ui/messages/get-own-messages.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'
import { save } from '../share/save.ts'
import { AskedFor } from './asked/asked-for.tsx'
import { LeftOut } from './asked/left-out.tsx'
import { Conflicts, Names, Rates } from './asked/matters.tsx'
import { NotRead } from './asked/not-read.tsx'
import { placeOptions } from './asked/place-field.tsx'
import { Questions } from './asked/questions.tsx'
import { NO_RATES, typedOf, withSaid } from './asked/rates-typed.ts'
import { RecordPart } from './asked/record-part.tsx'
import { TablePart } from './asked/table-part.tsx'
import { TextChoices } from './asked/text-choices.tsx'
import { ChosenFiles, pastedFile } from './chosen-files.tsx'
import { defaultName } from './default-name.ts'
import { firstViewOf } from './first-view.ts'
import type { Incoming } from './incoming.ts'
import { Kept } from './kept/kept.tsx'
import { noteKept } from './kept/kept-note.ts'
import { statisticsOf } from './kept/own-query.ts'
import { KEPT_KEY, ownKey } from './kept/use-own.ts'
import { Progress } from './reading/progress.tsx'
import { useChoices } from './reading/use-choices.ts'
import { isNamedIn, useReading } from './reading/use-reading.ts'
import { useRecord } from './reading/use-record.ts'
import { useRecipe } from './recipe/use-recipe.ts'
import { hostSource } from './source/host-source.ts'
import { SourcePart } from './source/source-part.tsx'
import '../share/share-dialog.css'
import './own-room.css'

export interface OwnRoomProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly incoming: Incoming | null
  /** The id of the own statistics that the view needs and that are not here; null where it needs none. */
  readonly wanted: string | null
  /** To compare with, as soon as they are there. */
  readonly official: Official | undefined
  readonly onShow: (view: Partial<ChartSpec>) => void
  /** Shows one that is kept; gives whether it is still here. */
  readonly onKept: (id: string) => Promise<boolean>
  readonly lang: Lang
  readonly messages: UiMessages
}

/** The room for one's own files: from what was dropped to charts of it, on one screen. */
export default function OwnRoom({
  open,
  onOpenChange,
  incoming,
  wanted,
  official,
  onShow,
  onKept,
  lang,
  messages: page,
}: OwnRoomProps) {
  const messages = getOwnMessages(lang)
  const { say, words } = messages
  const client = useQueryClient()
  const reading = useReading()
  const { files, answers, stage, previews, report, digests } = reading
  const places = useMemo(() => placeOptions(lang), [lang])
  const [source] = useState(hostSource)
  const [typedRates, setRates] = useState(NO_RATES)
  const [chosenProduct, setProduct] = useState<string | null>(null)
  const [typedName, setName] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [isSaving, setSaving] = useState(false)
  const { isRecalled, remember, forget } = useChoices(reading)
  const recipe = useRecipe()
  const asked = useMemo(
    () =>
      wanted === null || recipe === null || recipe === 'unreadable'
        ? null
        : { recipe, read: answersIn(recipe), rates: typedOf(answersIn(recipe).rates) },
    [wanted, recipe],
  )

  const put = (next: readonly File[]) => {
    // What was said of files goes with the last of them.
    if (!next.some((file) => isNamedIn(files, file))) {
      setName(null)
      setRates(asked?.rates ?? NO_RATES)
      setProduct(asked?.recipe.product ?? null)
    }
    // Where two files have a value each, which is first may be a part of what was answered.
    const place = ({ name }: File) => asked?.recipe.files.findLastIndex((file) => file.name === name) ?? 0
    reading.open(asked === null ? next : [...next].sort((a, b) => place(a) - place(b)), asked?.read.answers)
  }
  const take = (more: readonly File[]) => {
    if (more.length === 0) return
    setSaid('')
    // A file that could not be read makes way for the one that is chosen in its stead.
    const isUnread = ({ name }: File) =>
      report?.notRead.some(({ file, refusal }) => file === name && refusal.is === 'no-bytes') === true
    put([...files.filter((file) => !isUnread(file) || !isNamedIn(more, file)), ...more])
  }
  useNew(
    incoming,
    (come) => come !== null && take(come.files.length > 0 ? come.files : [pastedFile(come.text, say)]),
    null,
  )

  const products = report?.products ?? []
  const product = products.find((one) => one.product === chosenProduct)?.product ?? products[0]?.product
  const rates = useMemo(
    () => (report === null ? typedRates : withSaid(typedRates, ratesFor(report, []))),
    [typedRates, report],
  )
  const { record, isFailed } = useRecord(reading, product, rates)
  const isCharted = record !== null && record.observations.length > 0
  const isEmpty =
    stage === 'read' &&
    report !== null &&
    report.tables.length > 0 &&
    (products.length === 0 || (record !== null && !isCharted))
  const ownName = record === null ? '' : defaultName(record, (code) => getMessages(lang).partner(code))
  const comparison = useMemo(
    () =>
      report === null
        ? null
        : compared(report.comparable, official === undefined ? () => null : officialValueIn(official.index)),
    [report, official],
  )
  const answer = (next: Answers) => {
    remember(next)
    reading.answer(next)
  }

  const show = async () => {
    if (record === null) return
    const named = { ...record, name: typedName?.trim() || ownName || record.id }
    const head = await saveOwn(named)
    const own = statisticsOf(named)
    client.setQueryData(ownKey(own.id), own)
    client.setQueryData(KEPT_KEY, await listOwn())
    if (head.lasts) noteKept(true)
    // What a link asks for is shown as the link has it.
    onShow(own.id === wanted ? {} : firstViewOf(own))
    put([])
    setSaid(head.lasts ? '' : say.sessionOnly)
    if (head.lasts) onOpenChange(false)
  }
  useNew(digests, (found) => {
    if (asked === null) return
    const names = namedAs(
      asked.recipe,
      files.map(({ name }, i) => ({ name, sha256: found[i] ?? null })),
    )
    const named = (file: File) => {
      const name = names.get(file.name)
      return name === undefined ? file : new File([file], name, { lastModified: file.lastModified })
    }
    if (names.size > 0) reading.rename(files.map(named))
  })
  useNew(record, (made) => {
    if (asked === null || made === null || made.id !== wanted || made.observations.length === 0) return
    if (namedAs(asked.recipe, made.files).size === 0) show()
  })
  const difference =
    asked === null || record === null || record.id === wanted ? null : differenceOf(asked.recipe, record)
  const showKept = async (id: string) => {
    const isHere = await onKept(id)
    if (isHere) onOpenChange(false)
    return isHere
  }
  const saveLeftOut = async () => {
    setSaving(true)
    const csv = await reading.reading.current?.leftOut(lang).catch(() => null)
    setSaving(false)
    if (csv != null) save(csv, 'left-out.csv')
    setSaid(csv == null ? say.notSaved('left-out.csv') : say.saved('left-out.csv'))
  }

  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <DialogBox title={say.title} className="own-room share-dialog">
        <Dialog.Description>{say.explain}</Dialog.Description>
        {asked !== null && (
          <AskedFor
            recipe={asked.recipe}
            read={asked.read}
            isUsed={files.length > 0 && answers === asked.read.answers}
            onForget={() => {
              setRates(NO_RATES)
              setProduct(null)
              reading.answer(NO_ANSWERS)
            }}
            say={say}
          />
        )}
        {wanted !== null && recipe === 'unreadable' && <p className="problem-line">{say.unreadableRecipe}</p>}
        <ChosenFiles
          files={files}
          onAdd={take}
          onRemove={(file) => put(files.filter((one) => one !== file))}
          lang={lang}
          say={say}
        />
        {source !== null && (
          <SourcePart
            source={source}
            places={places}
            onAnswer={(file) => take([file])}
            lang={lang}
            messages={page}
          />
        )}
        <Progress reading={reading} say={say} messages={page} />
        <div className="own-refused" role="alert">
          {report !== null && <NotRead report={report} words={words} />}
        </div>
        {report?.notRead
          .filter(({ file }) => answers.byFile.has(file))
          .map(({ file }, i) => (
            <TextChoices
              key={i}
              file={file}
              how={{}}
              asksDecimal={false}
              isAlone={false}
              answers={answers}
              onAnswer={answer}
              say={say}
            />
          ))}
        {isRecalled && (
          <p className="own-guess">
            {say.remembered}{' '}
            <button type="button" className="link-button" onClick={forget}>
              {say.forget}
            </button>
          </p>
        )}
        {previews.map((preview) => (
          <TablePart
            key={JSON.stringify([preview.input, preview.file, preview.sheet])}
            preview={preview}
            read={report?.tables.find((table) => isSameTable(table, preview))}
            isAlone={previews.length === 1}
            answers={answers}
            onAnswer={answer}
            messages={messages}
          />
        ))}
        {report !== null && report.tables.length > 0 && (
          <>
            <Questions tables={report.tables} answers={answers} onAnswer={answer} places={places} say={say} />
            <Names report={report} answers={answers} onAnswer={answer} places={places} say={say} />
            <Conflicts
              report={report}
              answers={answers}
              onAnswer={answer}
              places={places}
              lang={lang}
              say={say}
            />
            <Rates report={report} typed={typedRates} rates={rates} onChange={setRates} say={say} />
            <LeftOut
              tables={report.tables}
              onSave={saveLeftOut}
              isBusy={isSaving || stage !== 'read'}
              messages={messages}
            />
            <RecordPart
              record={record}
              products={products}
              product={product}
              onProduct={setProduct}
              name={typedName ?? ownName}
              ownName={ownName}
              onName={setName}
              mistake={
                comparison === null || comparison.mistake === null
                  ? null
                  : words.mistake(comparison.mistake, comparison.compared)
              }
              onAgain={isFailed ? reading.again : null}
              isOther={wanted !== null && record !== null && record.id !== wanted}
              difference={difference}
              say={say}
            />
          </>
        )}
        <Kept onShow={showKept} lang={lang} say={say} />
        <div className="dialog-actions">
          <p className="share-said" role="status">
            {said || (isEmpty && say.noValues)}
          </p>
          <Dialog.Close className="button">{say.close}</Dialog.Close>
          {report !== null && (
            <button
              type="button"
              className="button primary"
              disabled={!isCharted || stage !== 'read'}
              onClick={show}
            >
              {say.show}
            </button>
          )}
        </div>
      </DialogBox>
    </Dialog.Root>
  )
}

/** Takes each value once, as soon as it is another than `before`, what was there at first. */
function useNew<T>(value: T, take: (value: T) => void, before = value) {
  const [taken, setTaken] = useState(before)
  useEffect(() => {
    if (value === taken) return
    setTaken(value)
    take(value)
  })
}

type Of = Pick<TableRead, 'input' | 'file' | 'sheet'>

/** Whether a table that was read is the one whose head is shown: what cannot be read to its end is shown, and not read. */
function isSameTable(one: Of, other: Of): boolean {
  return one.input === other.input && one.file === other.file && one.sheet === other.sheet
}
