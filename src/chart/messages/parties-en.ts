import type { Party } from '../../trade/observation.ts'

/** Names for labels. */
export const party: Record<Party, string> = {
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
}

/** Names inside a sentence. */
export const partyOf: Record<Party, string> = {
  ...party,
  EU: 'the EU',
  USA: 'the United States',
  ARE: 'the UAE',
  GBR: 'the United Kingdom',
  WLD: 'all the world',
}
