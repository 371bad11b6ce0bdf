// What is measured, bundled as it is for the page: the one place where this part of the bench names modules of src/.
export { PRESETS } from '../../src/chart/presets.ts'
export { resolve } from '../../src/chart/resolve.ts'
export { DEFAULT_SPEC } from '../../src/chart/spec.ts'
export { changeSpec } from '../../src/chart/views.ts'
export { shippedDataset } from '../../src/dataset/shipped-dataset.ts'
export { drawSvg } from '../../src/export/svg/svg.ts'
export { indexOf } from '../../src/trade/observation.ts'
