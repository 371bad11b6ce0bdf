import type { Words } from './words.ts'

const partner = { CHN: 'Китай', EU: 'ЕС', RUS: 'Россия', USA: 'США' } as const
const genitive = { CHN: 'Китая', EU: 'ЕС', RUS: 'России', USA: 'США' } as const
const instrumental = { CHN: 'Китаем', EU: 'ЕС', RUS: 'Россией', USA: 'США' } as const
const count = [
  '',
  'одного названного оборота',
  'двух названных оборотов',
  'трёх названных оборотов',
  'четырёх названных оборотов',
]

export const ru: Words = {
  partner,
  partnerOf: genitive,
  status: { stated: 'названо', implied: 'следует из слов', derived: 'вычислено', 'not-stated': 'не названо' },
  measure: {
    turnover: 'товарооборот',
    rank: 'место',
    share: 'доля в названных оборотах',
    multiple: 'кратность',
    growth: 'рост',
  },
  chart: {
    bars: 'Столбчатая диаграмма',
    change: 'Диаграмма «гантели»',
    stacked: 'Составной столбец',
    rank: 'Места',
    table: 'Таблица',
  },
  earlierYear: 'более ранний год, не назван',
  impliedYear: (year) => `${year}, по контексту`,

  title: {
    bars: (largest, among) =>
      among > 1
        ? `Самый большой из названных оборотов с Центральной Азией — у ${genitive[largest]}`
        : `Товарооборот Центральной Азии с ${instrumental[largest]}`,
    barsUnknown: () => 'Товарооборот с Центральной Азией не назван',
    multiples: (base) => `Товарооборот с Центральной Азией относительно ${genitive[base]}`,
    change: 'Товарооборот с Центральной Азией: прежде и теперь',
    shares: (n) => `Доли ${count[n] ?? ''} с Центральной Азией`,
    noShares: 'Ни один оборот не назван, поэтому долей нет',
    rank: 'Торговые партнёры Центральной Азии по местам',
    table: 'Все цифры о торговле, которые статья называет или подразумевает',
  },
  subtitle: {
    bars: (year) => `Экспорт плюс импорт, млрд долл. США, ${year}; по данным статьи`,
    multiples: (base, year) =>
      `Оборот ${year} года в сравнении с оборотом ${genitive[base]}; вычислено по цифрам статьи`,
    change: (year) => `Млрд долл. США, от более раннего года, не названного, до ${year}; по данным статьи`,
    shares: (total, year) =>
      `Процент от их суммы, ${total} млрд долл. США, ${year}; вычислено по цифрам статьи`,
    rank: (year) => `Место по обороту среди названных в статье партнёров, ${year}`,
    table: 'Товарооборот в млрд долл. США и места; основа: статья',
  },

  billions: (value) => `${value} млрд долл.`,
  times: (value) => `${value} раза`,
  moreThan: (value) => `более ${value}`,
  below: (value) => `ниже ${value}`,
  between: (low, high) => `от ${low} до ${high}`,
  precisely: 'точно',
  derived: (value) => `${value}, вычислено`,
  base: (value) => `${value}, основа`,
  notStated: 'цифра не названа',
  notStatedBelow: (bound) => `цифра не названа; место ниже ${genitive[bound]}`,
  noEarlier: 'прежней цифры нет',
  howKnown: (status, quote) => (quote === null ? status : `${status}: “${quote}”`),
  noShare: 'цифра не названа, доли нет',

  note: {
    rounding: (value, low, high) =>
      `Целое число означает всё, что до него округляется: ${value} — это от ${low} до ${high}.`,
    gaps: (gaps) => `Вычислено: ${gaps.join('; ')}.`,
    gap: (larger, smaller, value) =>
      `оборот ${genitive[larger]} больше оборота ${genitive[smaller]} на ${value} млрд долл.`,
    years: (stated, implied, year) =>
      `${year} год назван для ${stated}; для ${implied} он следует из контекста.`,
    earlier: 'Статья не называет более ранний год.',
    noEarlier: (names) => `Прежних цифр для ${names} в ней нет.`,
    growth: (code, by, rate, factor, low, high) =>
      `Вычислено: оборот ${genitive[code]} вырос на ${by} млрд долл., или на ${rate}: в ${factor} раза (от ${low} до ${high} с учётом округления).`,
    shares: 'Это не доли во всей торговле Центральной Азии: её объёма статья не приводит.',
    withoutShare: (names) => `Без ${names}: цифра не названа.`,
    multiples: (low, factor, high) =>
      `Округление исходных цифр сохраняется: ${factor} раза — это от ${low} до ${high}.`,
    reason: (code, text) => `${partner[code]}: ${text}`,
  },
  source: (author, title, date) => `Источник: ${author}, “${title}”, ${date}. Диаграмма: Khorgos.`,
  spoken: ({ partner: who, measure, year, value, status, paragraphs }) =>
    `${who}, ${measure}, ${year}: ${value}; ${status}; статья, абзац ${paragraphs}`,

  notice: ({ param, given, used, reason }) => {
    const shown = used === null ? 'Параметр опущен.' : `Вместо этого показано: ${used}.`
    switch (reason) {
      case 'unknown':
        return `Параметр «${param}=${given}» не удалось прочесть. ${shown}`
      case 'does-not-fit':
        return `Параметр «${param}=${given}» не подходит к этой диаграмме. ${shown}`
      case 'no-data':
        return `Для «${param}=${given}» в статье ничего нет. ${shown}`
    }
  },
}
