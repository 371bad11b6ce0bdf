import { shippedDataset } from '../dataset/shipped-dataset.ts'
import { type OfficialValue, officialValueIn } from '../import/results/checks.ts'

/** The shipped official values, to compare others with. */
export function officialValues(): OfficialValue {
  const { official } = shippedDataset()
  return official === null || official === undefined ? () => null : officialValueIn(official.index)
}
