/** A place's name as sentences take it. */
export interface PlaceName {
  /** For labels. */
  readonly label: string
  /** Inside a sentence ("the Netherlands"); Russian: genitive. */
  readonly of: string
  /** After "with"; Russian: instrumental. */
  readonly with: string
  /** After "to"; Russian: accusative. */
  readonly to: string
}

type PlaceNames = { readonly [lang in 'en' | 'ru']: PlaceName }

/** The names of places beyond those that figures are shipped of. They come with the data that have these places, so that
 *  nobody loads them who has none. */
const known = new Map<string, PlaceNames>()

/** Gives a place its names; a user's group may be given others again. */
export function namePlace(code: string, names: PlaceNames): void {
  known.set(code, names)
}

/** What a place is called; by its code where it has been given no name. */
export function placeName(code: string, lang: keyof PlaceNames): PlaceName {
  return known.get(code)?.[lang] ?? { label: code, of: code, with: code, to: code }
}
