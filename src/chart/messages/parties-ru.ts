import type { Party, ShippedParty } from '../../trade/observation.ts'
import type { AreaCode } from '../../trade/partners.ts'
import { placeName } from '../../trade/place-names.ts'

/** Имя, родительный, творительный и винительный падежи; имена — официальные краткие, как в ООН. */
const forms: Readonly<Record<string, readonly [string, string, string, string]>> = {
  CHN: ['Китай', 'Китая', 'Китаем', 'Китай'],
  EU: ['ЕС', 'ЕС', 'ЕС', 'ЕС'],
  RUS: ['Россия', 'России', 'Россией', 'Россию'],
  USA: ['США', 'США', 'США', 'США'],
  AFG: ['Афганистан', 'Афганистана', 'Афганистаном', 'Афганистан'],
  ARE: ['ОАЭ', 'ОАЭ', 'ОАЭ', 'ОАЭ'],
  BLR: ['Беларусь', 'Беларуси', 'Беларусью', 'Беларусь'],
  CHE: ['Швейцария', 'Швейцарии', 'Швейцарией', 'Швейцарию'],
  DEU: ['Германия', 'Германии', 'Германией', 'Германию'],
  GBR: ['Великобритания', 'Великобритании', 'Великобританией', 'Великобританию'],
  IND: ['Индия', 'Индии', 'Индией', 'Индию'],
  IRN: ['Иран', 'Ирана', 'Ираном', 'Иран'],
  ITA: ['Италия', 'Италии', 'Италией', 'Италию'],
  JPN: ['Япония', 'Японии', 'Японией', 'Японию'],
  KOR: ['Республика Корея', 'Республики Корея', 'Республикой Корея', 'Республику Корея'],
  TUR: ['Турция', 'Турции', 'Турцией', 'Турцию'],
  UKR: ['Украина', 'Украины', 'Украиной', 'Украину'],
  WLD: ['Весь мир', 'всего мира', 'всем миром', 'весь мир'],
  KAZ: ['Казахстан', 'Казахстана', 'Казахстаном', 'Казахстан'],
  KGZ: ['Кыргызстан', 'Кыргызстана', 'Кыргызстаном', 'Кыргызстан'],
  TJK: ['Таджикистан', 'Таджикистана', 'Таджикистаном', 'Таджикистан'],
  TKM: ['Туркменистан', 'Туркменистана', 'Туркменистаном', 'Туркменистан'],
  UZB: ['Узбекистан', 'Узбекистана', 'Узбекистаном', 'Узбекистан'],
  CA5: ['Центральная Азия', 'Центральной Азии', 'Центральной Азией', 'Центральную Азию'],
} satisfies Record<ShippedParty | 'CA5', readonly [string, string, string, string]>

export function party(code: Party | AreaCode): string {
  return forms[code]?.[0] ?? placeName(code, 'ru').label
}

export function genitive(code: Party | AreaCode): string {
  return forms[code]?.[1] ?? placeName(code, 'ru').of
}

export function instrumental(code: Party | AreaCode): string {
  return forms[code]?.[2] ?? placeName(code, 'ru').with
}

export function accusative(code: Party | AreaCode): string {
  return forms[code]?.[3] ?? placeName(code, 'ru').to
}
