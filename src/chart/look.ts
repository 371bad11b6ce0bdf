/* How a chart is looked at, whatever it shows. Apart from spec.ts, so that a small script can know it too. */

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The first is what a chart speaks where it is not asked for another. */
export const LANGS = ['en', 'ru'] as const
export type Lang = (typeof LANGS)[number]
