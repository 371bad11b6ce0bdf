import { createContext, useContext } from 'react'
import { OWN_WIDTHS, type Widths } from './layout/text.ts'
import { type Paint, SCREEN } from './theme.ts'

/** How a drawing is made, beside what it shows. */
export interface DrawOptions {
  readonly paint: Paint
  /** Set behind every id, so that drawings of one chart may stand on one page. */
  readonly scope: string
  /** For a file and not for a page: nothing answers there, and it is opened by programs that know SVG 1.1 alone. */
  readonly isFile: boolean
  /** What its texts are measured by. */
  readonly widths: Widths
  /** Whether notes and sources stand in it; else the page has them below. */
  readonly hasFoot: boolean
}

export const ON_SCREEN: DrawOptions = {
  paint: SCREEN,
  scope: '',
  isFile: false,
  widths: OWN_WIDTHS,
  hasFoot: true,
}

/** Where notes fold and sources are links. */
export const WITHOUT_FOOT: DrawOptions = { ...ON_SCREEN, hasFoot: false }

const DrawContext = createContext(ON_SCREEN)
export const DrawProvider = DrawContext.Provider

/** How the drawing around a component is made. */
export const useDrawing = () => useContext(DrawContext)
