import { Dialog } from '@base-ui/react/dialog'
import { type ReactNode, useState } from 'react'
import { encodeSpec, formatQuery } from '../../chart/codec.ts'
import { isDrawn } from '../../chart/geometry.ts'
import type { ChartModel } from '../../chart/model.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { UiMessages } from '../../ui/messages/messages.ts'
import { Choice } from '../controls/choice.tsx'
import { useDeck } from './deck.ts'
import {
  copyPicture,
  copyRich,
  embedAddress,
  type FileKind,
  type Look,
  SNIPPETS,
  type SnippetKind,
  saveDeck,
  saveFile,
} from './outputs.ts'
import { Preview } from './preview.tsx'
import { useTask } from './use-task.ts'

/** The widths of charts in reports, px. */
const WIDTHS = { column: 480, page: 760, slide: 1100 } as const
/** Dots for a px; the last is 300 for an inch. */
const SCALES = { '1': 1, '2': 2, '3': 3, print: 300 / 96 } as const
const PAPERS = ['light', 'dark', 'transparent'] as const

const DATA: readonly FileKind[] = ['csv', 'csv-metadata.json', 'xlsx', 'json']
const CITED: readonly FileKind[] = ['bib', 'ris', 'csl.json']
const OFFICE: readonly FileKind[] = ['pptx', 'docx']
const PICTURES: readonly FileKind[] = ['svg', 'png']
const PASTED: readonly SnippetKind[] = ['iframe', 'element', 'html', 'markdown', 'latex']
const LISTED: readonly SnippetKind[] = ['apa', 'chicago']

interface Props {
  model: ChartModel
  messages: UiMessages
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** All the ways in which a chart can leave: as a link, a picture, data, slides, or something to paste. */
export default function ShareDialog({ model, messages, open, onOpenChange }: Props) {
  const say = messages.share
  const [size, setSize] = useState<keyof typeof WIDTHS>('page')
  const [dots, setDots] = useState<keyof typeof SCALES>('2')
  const [paper, setPaper] = useState<Look['paper']>(model.spec.theme ?? 'light')
  const { part, said, run, again, cancel } = useTask(messages)
  const busy = part !== null
  const { deck, has, add, remove } = useDeck()
  const look: Look = { width: WIDTHS[size], scale: SCALES[dots], paper }
  const link = permalink(model)

  const saves = (kinds: readonly FileKind[]) =>
    kinds.map((kind) => (
      <button
        key={kind}
        type="button"
        className="button"
        disabled={busy}
        onClick={() =>
          run(async (work) => say.saved(await saveFile(kind, model, look, messages, link, work)))
        }
      >
        {say.files[kind]}
      </button>
    ))
  const copies = (kinds: readonly SnippetKind[]) =>
    kinds.map((kind) => (
      <Copy
        key={kind}
        text={say.snippets[kind]}
        onClick={() => run(async () => copied(await SNIPPETS[kind](model, look, link), say.copied))}
        busy={busy}
      />
    ))
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog share-dialog">
          <Dialog.Title className="dialog-title">{say.title}</Dialog.Title>
          <Dialog.Description>{say.explain}</Dialog.Description>
          <Group title={say.link}>
            <input className="share-link" readOnly value={link} aria-label={say.link} />
            <Copy text={say.copyLink} onClick={() => run(() => copied(link, say.copied))} busy={busy} />
          </Group>
          {isDrawn(model) && (
            <Group title={say.picture}>
              <Choice
                label={say.size}
                value={size}
                options={[
                  { value: 'column', label: say.sizes.column },
                  { value: 'page', label: say.sizes.page },
                  { value: 'slide', label: say.sizes.slide },
                ]}
                onChange={setSize}
              />
              <Choice
                label={say.paper}
                value={paper}
                options={PAPERS.map((value) => ({ value, label: say.papers[value] }))}
                onChange={setPaper}
              />
              <Choice
                label={say.resolution}
                value={dots}
                options={[
                  { value: '1', label: '1×' },
                  { value: '2', label: '2×' },
                  { value: '3', label: '3×' },
                  { value: 'print', label: say.print },
                ]}
                onChange={setDots}
              />
              <div className="share-actions">
                {saves(PICTURES)}
                <Copy
                  text={say.copyPicture}
                  onClick={() => run(() => copyPicture(model, look).then(() => say.copied))}
                  busy={busy}
                />
                <Copy
                  text={say.copyRich}
                  onClick={() => run(() => copyRich(model, look).then(() => say.copied))}
                  busy={busy}
                />
              </div>
            </Group>
          )}
          <Group title={say.data}>{saves(DATA)}</Group>
          <Group title={say.office}>{saves(OFFICE)}</Group>
          <Group title={say.deck.title}>
            {deck.length > 0 && (
              <ol className="share-deck">
                {deck.map((one) => (
                  <li key={`${one.slug}-${one.spec.basis}-${one.spec.lang}`}>
                    {one.title}{' '}
                    <button
                      type="button"
                      className="link-button"
                      aria-label={say.deck.removeOne(one.title)}
                      onClick={() => remove(one)}
                    >
                      {say.deck.remove}
                    </button>
                  </li>
                ))}
              </ol>
            )}
            <Copy text={say.deck.add} onClick={() => add(model)} busy={busy || has(model)} />
            <Copy
              text={say.deck.save(deck.length)}
              onClick={() => run(async (work) => say.saved(await saveDeck(deck, work)))}
              busy={busy || deck.length === 0}
            />
            {deck.length === 0 && <p className="share-hint">{say.deck.hint}</p>}
          </Group>
          <Group title={say.cite}>
            {saves(CITED)}
            {copies(LISTED)}
          </Group>
          {isDrawn(model) && <Group title={say.paste}>{copies(PASTED)}</Group>}
          {isDrawn(model) && (
            <div className="share-preview-place">
              <Disclosure title={say.preview}>
                <Preview address={embedAddress(link, model.spec)} title={say.preview} />
              </Disclosure>
            </div>
          )}
          <div className="dialog-actions">
            <p className="share-said" role="status">
              {said}
            </p>
            {again !== null && (
              <button type="button" className="button" onClick={again.run}>
                {again.name}
              </button>
            )}
            {busy && (
              <>
                <progress {...(part > 0 ? { value: part } : {})} aria-label={say.working} />
                <button type="button" className="button" onClick={cancel}>
                  {messages.openCopy.cancel}
                </button>
              </>
            )}
            <Dialog.Close className="button primary">{say.close}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="share-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

function Copy({ text, onClick, busy }: { text: string; onClick: () => void; busy: boolean }) {
  return (
    <button type="button" className="button" disabled={busy} onClick={onClick}>
      {text}
    </button>
  )
}

async function copied(text: string, done: string): Promise<string> {
  await navigator.clipboard.writeText(text)
  return done
}

/** The page's address with this chart and the version of its data, without what is lit and the reader's theme. */
function permalink({ spec, datasetVersion }: ChartModel): string {
  const query = formatQuery(encodeSpec({ ...spec, focus: null, theme: null, data: datasetVersion }))
  return `${location.origin}${location.pathname}?${query}`
}
