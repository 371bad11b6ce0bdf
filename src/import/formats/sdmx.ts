import { roleOfHead } from '../columns/head-roles.ts'
import { textOf } from '../columns/table.ts'
import type { Format } from '../format.ts'
import { recogniseByColumns } from '../generic.ts'

/** SDMX-CSV 1 and 2 and SDMX-JSON of any agency, by the names of their columns. */
export const sdmx: Format = {
  id: 'sdmx',
  publisher: '',
  recognise: (head) => {
    const [first] = head.rows
    const names = first?.cells.map(textOf) ?? []
    const marks = names.filter((name) =>
      /^(DATAFLOW|STRUCTURE(\[.\])?|STRUCTURE_ID|OBS_VALUE\d?|TIME_PERIOD)$/.test(name),
    )
    if (marks.length < 2 || !marks.some((name) => name.startsWith('OBS_VALUE') || name === 'STRUCTURE_ID'))
      return null
    const found = recogniseByColumns(head)
    // A partner is a dimension by its name, not a column that happens to hold letters.
    const hasPartner =
      found?.mapping.columns.some(
        ({ name, role }) => role.is === 'partner' && roleOfHead(name)?.is === 'partner',
      ) ?? false
    return found === null || !hasPartner
      ? {
          certainty: 0.9,
          because: marks,
          refusal: { is: 'not-bilateral', what: 'sdmx-not-trade' },
        }
      : { ...found, certainty: Math.max(0.9, found.certainty), because: marks }
  },
}
