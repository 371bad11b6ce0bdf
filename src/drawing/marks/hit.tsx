import { useDrawing } from '../draw-context.ts'

/** Room in which a mark can be pointed at and tapped, where its shape is small. */
export function Hit(place: { x: number; y: number; width: number; height: number }) {
  const { isFile } = useDrawing()
  return isFile ? null : <rect className="hit" {...place} />
}
