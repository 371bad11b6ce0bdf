import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { encodeSpec, formatQuery } from '../../chart/codec.ts'
import { isDrawn } from '../../chart/geometry.ts'
import type { ChartModel } from '../../chart/model.ts'
import { wantsSemicolons } from '../../export/tables/csv-options.ts'
import { recipeHash } from '../../import/recipe/recipe-hash.ts'
import type { Passage } from '../../trade/figure.ts'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { UiMessages } from '../../ui/messages/messages.ts'
import type { UpdateSpec } from '../use-spec.ts'
import { useDeck } from './deck.ts'
import {
  copyPicture,
  copyRich,
  embedAddress,
  type FileKind,
  SNIPPETS,
  type SnippetKind,
  saveDeck,
  saveFile,
} from './outputs.ts'
import { OwnTitle } from './own-title.tsx'
import { PictureChoices, usePictureLook } from './picture-choices.tsx'
import { Preview } from './preview.tsx'
import { useTask } from './use-task.ts'
import './share-dialog.css'

const DATA: readonly FileKind[] = ['csv', 'wide.csv', 'csv-metadata.json', 'xlsx', 'json']
/** For spreadsheets of a language whose numbers have a comma. */
const LOCAL_DATA: readonly FileKind[] = ['semicolon.csv', 'wide.semicolon.csv']
const CITED: readonly FileKind[] = ['bib', 'ris', 'csl.json']
const OFFICE: readonly FileKind[] = ['pptx', 'docx']
const PICTURES: readonly FileKind[] = ['svg', 'png', 'pdf']
const PASTED: readonly SnippetKind[] = ['address', 'iframe', 'element', 'html', 'markdown', 'latex']
const LISTED: readonly SnippetKind[] = ['apa', 'chicago']

interface Props {
  model: ChartModel
  /** Those of the article. */
  passages: readonly Passage[]
  change: UpdateSpec
  messages: UiMessages
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** All the ways in which a chart can leave: as a link, a picture, data, slides, or something to paste. */
export default function ShareDialog({ model, passages, change, messages, open, onOpenChange }: Props) {
  const say = messages.share
  const { look, chosen, choose } = usePictureLook(model.spec.theme)
  const { part, said, run, again, cancel } = useTask(messages)
  const busy = part !== null
  const { deck, has, add, remove } = useDeck()
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
        onClick={() => run(async () => copied(await SNIPPETS[kind](model, look, link, passages), say.copied))}
        busy={busy}
      />
    ))
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <DialogBox title={say.title} className="share-dialog">
        <Dialog.Description>{say.explain}</Dialog.Description>
        <Group title={say.ownTitle.title}>
          <OwnTitle model={model} change={change} messages={messages} />
        </Group>
        <Group title={say.link}>
          <input className="share-link" readOnly value={link} aria-label={say.link} />
          <Copy text={say.copyLink} onClick={() => run(() => copied(link, say.copied))} busy={busy} />
        </Group>
        {isDrawn(model) && (
          <Group title={say.picture}>
            <PictureChoices chosen={chosen} choose={choose} messages={messages} />
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
        <Group title={say.data}>
          {saves(wantsSemicolons(navigator.language) ? [...DATA, ...LOCAL_DATA] : DATA)}
        </Group>
        <Group title={say.office}>{saves(OFFICE)}</Group>
        <Group title={say.deck.title}>
          {deck.length > 0 && (
            <ol className="share-deck">
              {deck.map((one) => (
                <li key={formatQuery(encodeSpec(one.spec))}>
                  {one.title} <span className="share-hint">{one.subtitle}</span>{' '}
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
        <Group title={say.paste}>{copies(isDrawn(model) ? PASTED : ['address'])}</Group>
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
      </DialogBox>
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

/** The page's address with this chart and the version of its data, without what is lit and the reader's theme;
 *  of own statistics with what they were made of. */
function permalink({ spec, datasetVersion, own }: ChartModel): string {
  const query = formatQuery(encodeSpec({ ...spec, focus: null, theme: null, data: datasetVersion }))
  return `${location.origin}${location.pathname}?${query}${own === undefined ? '' : recipeHash(own)}`
}
