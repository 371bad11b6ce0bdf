import type { PassageEvidence } from '../../article/text-link.ts'
import { figuresOf } from '../../chart/highlight.ts'
import type { ChartModel } from '../../chart/model.ts'
import type { Dataset, PassageId } from '../../trade/figure.ts'

/** What stands behind each passage that bears figures, in the words of `table`, the model of all figures. */
export function evidenceByPassage(dataset: Dataset, table: ChartModel): Map<PassageId, PassageEvidence> {
  return new Map(
    dataset.passages.flatMap(({ id }) => {
      const own = table.marks.find((mark) => mark.passageIds[0] === id)
      return own === undefined
        ? []
        : [[id, { figures: figuresOf(dataset, id), partner: own.party, chip: chipOf(own) }]]
    }),
  )
}

function chipOf({ status, measure, words }: ChartModel['marks'][number]): string {
  if (status === 'not-stated') return words.status
  return measure === 'rank' ? `${words.measure} ${words.value}` : words.value
}
