// What is measured, bundled as it is for the page.
export { PRESETS } from '../../src/chart/presets.ts'
export { resolve } from '../../src/chart/resolve.ts'
export { DEFAULT_SPEC } from '../../src/chart/spec.ts'
export { changeSpec } from '../../src/chart/views.ts'
export { withDrawing } from '../../src/output/svg/with-drawing.tsx'
export { shippedDataset } from '../../src/render/shipped-dataset.ts'
export { indexOf } from '../../src/trade/observation.ts'
