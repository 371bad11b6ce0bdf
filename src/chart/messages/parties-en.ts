import type { Party, ShippedParty } from '../../trade/observation.ts'
import type { AreaCode } from '../../trade/partners.ts'
import { placeName } from '../../trade/place-names.ts'

const labels: Readonly<Record<string, string>> = {
  CHN: 'China',
  EU: 'EU',
  RUS: 'Russia',
  USA: 'United States',
  AFG: 'Afghanistan',
  ARE: 'UAE',
  BLR: 'Belarus',
  CHE: 'Switzerland',
  DEU: 'Germany',
  GBR: 'United Kingdom',
  IND: 'India',
  IRN: 'Iran',
  ITA: 'Italy',
  JPN: 'Japan',
  KOR: 'South Korea',
  TUR: 'Turkey',
  UKR: 'Ukraine',
  WLD: 'World',
  KAZ: 'Kazakhstan',
  KGZ: 'Kyrgyzstan',
  TJK: 'Tajikistan',
  TKM: 'Turkmenistan',
  UZB: 'Uzbekistan',
  CA5: 'Central Asia',
} satisfies Record<ShippedParty | 'CA5', string>

const inSentences: Readonly<Record<string, string>> = {
  ...labels,
  EU: 'the EU',
  USA: 'the United States',
  ARE: 'the UAE',
  GBR: 'the United Kingdom',
  WLD: 'all the world',
}

/** A name for labels. */
export function party(code: Party | AreaCode): string {
  return labels[code] ?? placeName(code, 'en').label
}

/** A name inside a sentence. */
export function partyOf(code: Party | AreaCode): string {
  return inSentences[code] ?? placeName(code, 'en').of
}
