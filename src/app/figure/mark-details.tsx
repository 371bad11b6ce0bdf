import { Quote } from '../../article/quote.tsx'
import { formatObservation } from '../../chart/format.ts'
import { hasMarksAbout, highlightedBy } from '../../chart/highlight.ts'
import { leadsFrom } from '../../chart/leads.ts'
import { messagesIn } from '../../chart/messages/in-currency.ts'
import { type ChartModel, isOfData, type Mark } from '../../chart/model.ts'
import { originWords } from '../../chart/provenance.ts'
import { DETAILS_ID } from '../../drawing/interaction/mark-interaction.ts'
import type { Dataset } from '../../trade/figure.ts'
import type { UiMessages } from '../../ui/messages/messages.ts'
import { reveal } from '../reveal.ts'
import type { UpdateSpec } from '../use-spec.ts'

/** The whole account of what was chosen, beside the chart or, where there is no room, over the foot of the page: value,
 *  status, range, why, and the words and the observations it stands on. Nothing where nothing is chosen. */
export function MarkDetails({
  dataset,
  model,
  table,
  chosen,
  onClose,
  onShow,
  go,
  messages,
}: {
  dataset: Dataset
  model: ChartModel
  /** The model of all figures, for what is lit but not on this chart. */
  table: ChartModel
  /** The id of a mark, a figure or a passage. */
  chosen: string | null
  onClose: () => void
  /** Shows the article's chart of what is chosen; null where this one has its mark. */
  onShow: (() => void) | null
  /** To another chart of the same. */
  go: UpdateSpec
  messages: UiMessages
}) {
  const [first, ...others] = chosen === null ? [] : marksInFocus(dataset, model, table, chosen)
  if (first === undefined) return null
  return (
    <section
      id={DETAILS_ID}
      className="answer"
      aria-label={messages.answer.label}
      data-partner={first.party}
      tabIndex={-1}
    >
      <button type="button" className="close" aria-label={messages.answer.close} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
      <p>
        <strong>
          {first.words.partner}, {first.words.measure}
        </strong>{' '}
        ({first.words.year}): <strong>{first.words.value}</strong>{' '}
        <span className="status" data-status={first.status}>
          {first.words.status}
        </span>
      </p>
      <WhyAndRange mark={first} messages={messages} />
      <Passages dataset={dataset} mark={first} />
      <Observations mark={first} model={model} messages={messages} />
      <Leads mark={first} model={model} go={go} messages={messages} />
      {onShow !== null && (
        <p>
          <button type="button" className="link-button" onClick={onShow}>
            {messages.answer.show}
          </button>
        </p>
      )}
      {others.length > 0 && (
        <p className="soft">
          {messages.answer.and}: {others.map(inShort).join('; ')}
        </p>
      )}
    </section>
  )
}

function WhyAndRange({ mark, messages }: { mark: Mark; messages: UiMessages }) {
  const { low, high } = mark.amount
  const range = low === high ? null : `${messages.answer.range}: ${mark.words.interval}`
  const said = [range, mark.words.reason].filter((part) => part !== null)
  return said.length > 0 && <p>{said.join(' · ')}</p>
}

/** The ways on to other charts of what a mark is about. */
function Leads({
  mark,
  model,
  go,
  messages,
}: {
  mark: Mark
  model: ChartModel
  go: UpdateSpec
  messages: UiMessages
}) {
  const leads = model.marks.includes(mark) ? leadsFrom(model, mark) : []
  if (leads.length === 0) return null
  return (
    <p className="leads">
      {messages.answer.leads}:{' '}
      {leads.map(({ question, view }) => (
        <button key={question} type="button" className="link-button" onClick={() => go(view)}>
          {messages.questions[question]}
        </button>
      ))}
    </p>
  )
}

/** The figures behind a mark by source: each with its publisher and what to beware of, or a file with where they stand in it. */
function Observations({ mark, model, messages }: { mark: Mark; model: ChartModel; messages: UiMessages }) {
  const { lang } = model.spec
  const { observation } = messagesIn(lang, model.own?.currency ?? 'USD').official
  const sources = model.sources.filter((one) => isOfData(one) && mark.sourceIds.includes(one.id))
  return sources.map(({ id, text, caveats, isOwn }) => (
    <div key={id} className="behind" data-source={id}>
      <p>{text}</p>
      <ul aria-label={isOwn ? messages.answer.ownValues : messages.answer.observations}>
        {mark.observations
          ?.filter(({ source }) => source === id)
          .map((one) => (
            <li key={`${one.reporter}${one.partner}${one.flow}${one.year}`}>
              {observation(
                one.reporter,
                one.partner,
                one.flow,
                String(one.year),
                formatObservation(lang, one.value),
              )}
              {one.origin !== undefined && <small> {originWords(lang, model.own, one.origin)}</small>}
            </li>
          ))}
      </ul>
      {caveats !== null && (
        <small>
          {messages.answer.caveats}: {caveats}
        </small>
      )}
    </div>
  ))
}

/** The words a mark stands on, each a link to its place in the article. */
function Passages({ dataset, mark }: { dataset: Dataset; mark: Mark }) {
  const passages = dataset.passages.filter((passage) => mark.passageIds.includes(passage.id))
  if (passages.length === 0) return null
  return (
    <p className="soft">
      {passages.map(({ id, paragraph, selector }) => (
        <a
          key={id}
          href={`#${id}`}
          onClick={(event) => {
            event.preventDefault()
            const place = document.getElementById(id)
            reveal(place)
            if (event.detail === 0) place?.focus({ preventScroll: true })
          }}
        >
          <Quote phrase={selector.exact} /> <span data-paragraph={paragraph}>¶{paragraph}</span>{' '}
        </a>
      ))}
    </p>
  )
}

function inShort({ words }: Mark): string {
  return `${words.partner}, ${words.measure} (${words.year}): ${words.value}`
}

/** The marks that the focus is about: those of this chart, or else the figures it does not show. A phrase or a
 *  figure is what the article states, even where the chart has marks of the same partner and year. */
function marksInFocus(dataset: Dataset, model: ChartModel, table: ChartModel, focus: string): Mark[] {
  const litOn = (chart: ChartModel) => {
    const lit = highlightedBy(dataset, chart, focus)?.marks
    return chart.marks.filter((mark) => lit?.has(mark.id))
  }
  const isOfArticle = [...dataset.passages, ...dataset.figures].some(({ id }) => id === focus)
  const here = isOfArticle && !hasMarksAbout(dataset, model, focus) ? [] : litOn(model)
  return here.length > 0 ? here : litOn(table)
}
