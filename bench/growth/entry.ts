// What is measured, bundled as it is for the page.
export { PRESETS } from '../../src/chart/presets.ts'
export { resolve } from '../../src/chart/resolve.ts'
export { DEFAULT_SPEC } from '../../src/chart/spec.ts'
export { changeSpec } from '../../src/chart/views.ts'
export { shippedDataset } from '../../src/dataset/shipped-dataset.ts'
export { drawDetached } from '../../src/drawing/detached.tsx'
export { ON_SCREEN } from '../../src/drawing/draw-context.ts'
export { indexOf } from '../../src/trade/observation.ts'
