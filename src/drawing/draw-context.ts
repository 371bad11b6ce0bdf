import { createContext, useContext } from 'react'
import { type Paint, SCREEN } from './theme.ts'

/** How a drawing is made, beside what it shows. */
export interface DrawOptions {
  readonly paint: Paint
  /** Set behind every id, so that drawings of one chart may stand on one page. */
  readonly scope: string
  /** For a file and not for a page: nothing answers there, and texts keep their width in any typeface. */
  readonly isFile: boolean
}

export const ON_SCREEN: DrawOptions = { paint: SCREEN, scope: '', isFile: false }

const DrawContext = createContext(ON_SCREEN)
export const DrawProvider = DrawContext.Provider

/** How the drawing around a component is made. */
export const useDrawing = () => useContext(DrawContext)
