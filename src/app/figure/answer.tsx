import { Quote } from '../../article/quote.tsx'
import { litBy } from '../../chart/lit.ts'
import type { ChartModel, Mark } from '../../chart/model.ts'
import type { Dataset } from '../../trade/figure.ts'
import type { AppWords } from '../words/words.ts'

/** The lit mark answers for itself: value, interval, status, why, and the words it stands on. */
export function Answer({
  dataset,
  model,
  table,
  focus,
  words,
}: {
  dataset: Dataset
  model: ChartModel
  /** The model of all figures, for what is lit but not on this chart. */
  table: ChartModel
  focus: string | null
  words: AppWords
}) {
  const [first, ...others] = focus === null ? [] : answering(dataset, model, table, focus)
  return (
    <section className="answer" aria-label={words.answer.label} data-partner={first?.series}>
      {first === undefined ? (
        <p className="hint">{words.answer.hint}</p>
      ) : (
        <>
          <p className="answer-value">
            <strong>
              {first.words.partner}, {first.words.measure}
            </strong>{' '}
            <span className="answer-year">({first.words.year})</span>: <strong>{first.words.value}</strong>
          </p>
          <p>
            <span className="status" data-status={first.status}>
              {first.words.status}
            </span>{' '}
            {words.answer.interval}: {first.words.interval}
            {first.words.reason !== null && ` · ${first.words.reason}`}
          </p>
          <p className="answer-words">
            {first.passageIds.map((id) => {
              const passage = dataset.passages.find((p) => p.id === id)
              return (
                passage !== undefined && (
                  <span key={id}>
                    <Quote phrase={passage.selector.exact} />{' '}
                    <span data-paragraph={passage.paragraph}>¶{passage.paragraph}</span>{' '}
                  </span>
                )
              )
            })}
          </p>
          {others.length > 0 && (
            <p className="answer-also">
              {words.answer.and}:{' '}
              {others
                .map((m) => `${m.words.partner}, ${m.words.measure} (${m.words.year}): ${m.words.value}`)
                .join('; ')}
            </p>
          )}
        </>
      )}
    </section>
  )
}

/** The marks that the focus is about: those of this chart, or else the figures it does not show. */
function answering(dataset: Dataset, model: ChartModel, table: ChartModel, focus: string): Mark[] {
  const litOn = (chart: ChartModel) => {
    const lit = litBy(dataset, chart, focus)?.marks
    return chart.marks.filter((mark) => lit?.has(mark.id))
  }
  const here = litOn(model)
  return here.length > 0 ? here : litOn(table)
}
