import { alpha2Of } from '../trade/iso-3166.ts'
import type { ObservationIndex } from '../trade/observation.ts'
import { namePlace, type PlaceName } from '../trade/place-names.ts'
import { UNSPECIFIED } from '../trade/places.ts'
import { inCase } from './russian-cases.ts'

/* The names of places beyond those that figures are shipped of: those that the browser has (Unicode CLDR), but for what
   is no plain name there or could be taken for another place. */

const ENGLISH: Readonly<Record<string, string>> = {
  COD: 'DR Congo',
  COG: 'Republic of the Congo',
  HKG: 'Hong Kong',
  MAC: 'Macao',
  MMR: 'Myanmar',
  PSE: 'Palestine',
}

const RUSSIAN: Readonly<Record<string, string>> = {
  COD: 'ДР Конго',
  COG: 'Республика Конго',
  FSM: 'Микронезия',
  HKG: 'Гонконг',
  MAC: 'Макао',
  MMR: 'Мьянма',
  PSE: 'Палестина',
  ZAF: 'ЮАР',
}

/** Names that stand with "the" inside a sentence. */
const WITH_THE =
  /^(?:Republic|Isle|U\.S\.)|Islands$|Republic$|Territor|Netherlands|^(?:Bahamas|Comoros|Gambia|Maldives|Philippines|Seychelles)$/

/** Groups, and what is not specified: no standard has their names. */
const OTHERS: Readonly<Record<string, { readonly en: PlaceName; readonly ru: PlaceName }>> = {
  EAEU: { en: english('EAEU', 'the EAEU'), ru: unchanged('ЕАЭС') },
  CIS: { en: english('CIS', 'the CIS'), ru: unchanged('СНГ') },
  GCC: { en: english('GCC countries', 'the GCC countries'), ru: unchanged('ССАГПЗ') },
  [UNSPECIFIED]: {
    en: english('Not specified', 'partners not specified'),
    ru: {
      label: 'Не указано',
      of: 'неуказанных партнёров',
      with: 'неуказанными партнёрами',
      to: 'неуказанных партнёров',
    },
  },
}

function english(label: string, inSentence = label): PlaceName {
  return { label, of: inSentence, with: inSentence, to: inSentence }
}

function unchanged(name: string): PlaceName {
  return { label: name, of: name, with: name, to: name }
}

/** Gives every place in the data its names, and the groups theirs. */
export function namePlaces({
  otherReporters,
  otherPartners,
}: Pick<ObservationIndex, 'otherReporters' | 'otherPartners'>): void {
  for (const [code, names] of Object.entries(OTHERS)) namePlace(code, names)
  const [en, ru] = ['en', 'ru'].map((lang) => new Intl.DisplayNames(lang, { type: 'region' }))
  for (const code of [...otherReporters, ...otherPartners]) {
    const alpha2 = alpha2Of(code)
    if (alpha2 === undefined) continue
    const inEnglish = ENGLISH[code] ?? (en?.of(alpha2) ?? code).replaceAll(' & ', ' and ')
    const inRussian = RUSSIAN[code] ?? withoutShort(ru?.of(alpha2) ?? code)
    namePlace(code, {
      en: english(inEnglish, WITH_THE.test(inEnglish) ? `the ${inEnglish}` : inEnglish),
      ru: {
        label: inRussian.replace(/^./, (first) => first.toUpperCase()),
        of: inCase(inRussian, 'genitive'),
        with: inCase(inRussian, 'instrumental'),
        to: inCase(inRussian, 'accusative'),
      },
    })
  }
}

/** CLDR shortens «остров», «острова» and «Святой». */
function withoutShort(name: string): string {
  return name.replace('о-ва', 'острова').replace('о-в', 'остров').replace('Св. ', 'Святой ')
}
