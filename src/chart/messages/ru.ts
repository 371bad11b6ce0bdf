import type { OfficialBasis, Party } from '../../trade/observation.ts'
import type { Messages } from './messages.ts'
import { officialRu } from './official-ru.ts'
import { ownRu } from './own-ru.ts'
import { genitive, instrumental, party as partner } from './parties-ru.ts'

const ofCount = ['', 'одного', 'двух', 'трёх', 'четырёх']

export const ru: Messages = {
  partner,
  partnerOf: genitive,
  partnerWith: instrumental,
  status: {
    stated: 'названо',
    implied: 'следует из слов',
    derived: 'вычислено',
    published: 'опубликовано',
    partial: 'неполно: не менее',
    mirrored: 'заполнено другой стороной',
    own: 'свой файл',
    'not-stated': 'не названо',
  },
  measure: {
    turnover: 'товарооборот',
    rank: 'место',
    share: 'доля в названных оборотах',
    multiple: 'кратность',
    growth: 'рост',
    exports: 'экспорт',
    imports: 'импорт',
    balance: 'баланс',
    'world-share': 'доля во всей торговле',
    'yearly-growth': 'рост за год',
    'turnover-growth': 'рост оборота',
    'turnover-change': 'изменение оборота',
    'exports-change': 'изменение экспорта',
    'imports-change': 'изменение импорта',
    index: 'индекс оборота',
    concentration: 'концентрация',
    gap: 'расхождение отчётов',
    margin: 'надбавка на фрахт и страхование',
  },
  chart: {
    'article-bars': 'Столбчатая диаграмма',
    'article-change': 'Диаграмма «гантели»',
    'article-stacked': 'Составной столбец',
    'article-rank': 'Места',
    'article-table': 'Таблица',
    'article-check': 'Сгруппированные столбцы',
    'official-lines': 'Линейный график',
    'official-bars': 'Столбчатая диаграмма',
    'official-change': 'Столбчатая диаграмма',
    'official-stacked': 'Составной столбец',
    'official-multiples': 'Малые графики',
    'official-rank': 'Места',
    'official-flows': 'Сгруппированные столбцы',
    'official-mirror': 'Диаграмма «гантели»',
    'official-map': 'Карта',
    'official-table': 'Таблица',
  },
  earlierYear: 'более ранний год, не назван',
  impliedYear: (year) => `${year}, по контексту`,
  fromEarlierTo: (year) => `от более раннего года, не названного, до ${year}`,

  title: {
    largest: (code) => `Самый большой из названных оборотов с Центральной Азией — у ${genitive(code)}`,
    bars: (names) => `Товарооборот Центральной Азии с ${names}`,
    multiples: (base) => `Товарооборот с Центральной Азией относительно ${genitive(base)}`,
    change: 'Товарооборот с Центральной Азией: прежде и теперь',
    shares: (n, all) =>
      `Доли ${n === all ? '' : `${ofCount[n]} из `}${ofCount[all] ?? ''} названных оборотов с Центральной Азией`,
    noShares: 'Для долей нужно хотя бы два названных оборота',
    rank: 'Торговые партнёры Центральной Азии по местам',
    table: 'Все цифры о торговле, которые статья называет или подразумевает',
    tableOfSome: (names) => `Что статья называет или подразумевает о торговле с ${names}`,
    check: 'Цифры статьи рядом с официальной статистикой',
  },
  subtitle: {
    bars: (year) => `Экспорт плюс импорт, млрд долл. США, ${year}; по данным статьи`,
    multiples: (base, year) =>
      `Оборот ${year} года в сравнении с оборотом ${genitive(base)}; вычислено по цифрам статьи`,
    change: (year) => `Млрд долл. США, от более раннего года, не названного, до ${year}; по данным статьи`,
    shares: (total, year) =>
      `Процент от их суммы, ${total} млрд долл. США, ${year}; вычислено по цифрам статьи`,
    noShares: 'Оборот назван меньше чем для двух показанных партнёров',
    rank: (year) => `Место по обороту среди названных в статье партнёров, ${year}`,
    table: 'Товарооборот в млрд долл. США и места; основа: статья',
    check: (year) =>
      `Оборот с Центральной Азией, млрд долл. США, ${year}; по статье и по отчётности каждой из сторон`,
  },

  billions: (value) => `${value} млрд долл.`,
  times: (value) => `в ${value} раза`,
  multiple: (value, base) => `${value} к обороту ${genitive(base)}`,
  moreThan: (value) => `более ${value}`,
  below: (value) => `ниже ${value}`,
  between: (low, high) => `от ${low} до ${high}`,
  atLeast: (value) => `не менее ${value}`,
  precisely: 'точно',
  derived: (value) => `${value}, вычислено`,
  base: (value) => `${value}, основа`,
  notStated: 'цифра не названа',
  notStatedBelow: (bound) => `цифра не названа; место ниже ${genitive(bound)}`,
  noEarlier: 'прежней цифры нет',
  howKnown: (status, quote) => (quote === null ? status : `${status}: “${quote}”`),
  official: officialRu,
  own: ownRu,
  check: {
    article: (value) => `${value}, статья`,
    side: (basis, code, value) =>
      basis === 'reported' ? `${value}, Центр. Азия` : `${value}, ${partner(code)}`,
    agreesWithBoth: 'сходится с данными обеих сторон',
    agrees: (basis, code) => `сходится с данными ${reporter(basis, code)}`,
    canAgree: (basis, code, known, stated) =>
      `может сходиться с данными ${reporter(basis, code)}: не менее ${known}, и ${stated} не ниже`,
    already: (basis, code, known) => `не сходится с данными ${reporter(basis, code)}: уже ${known}`,
    lessWhenFilled: (basis, code, known, filled) =>
      `не сходится с данными ${reporter(basis, code)}: ${known}, с заполненными пробелами ${filled}`,
    differs: (basis, code, by, higher) =>
      `по данным ${reporter(basis, code)} на ${by} ${higher ? 'больше' : 'меньше'}`,
    noData: (basis, code, year) => `данных ${reporter(basis, code)} за ${year} год здесь нет`,
    cannot: {
      'no-figure': 'проверить нельзя: цифра не названа',
      'year-not-named': 'проверить нельзя: год не назван',
      'no-statistics': 'проверить нельзя: статистики нет',
    },
    missing: (countries) =>
      `В данных Центральной Азии здесь нет стран: ${countries}; суммы не менее указанных.`,
    filled: (code, value, whose) =>
      `Если заполнить пробелы данными ${genitive(code)} (${whose}), у Центральной Азии выходит ${value}.`,
    britain: (offices, asPublished, asToday) =>
      `${offices}: Великобританию считали в ЕС. С ней цифра Центральной Азии — ${asPublished}, с нынешними 27 странами — ${asToday}.`,
    bases: 'Данные двух сторон расходятся из-за транзита и оценки на границе.',
    sums: 'Официальные значения — суммы экспорта и импорта, вычисленные по опубликованным потокам.',
  },
  officialSource: (author, title, issued) =>
    `Источник: ${author}, ${title}${issued === null ? '' : `, ${issued}`}.`,
  spokenOfficial: ({ partner: who, measure, year, value, status, source }) =>
    `${who}, ${measure}, ${year}: ${value}; ${status}; ${source}`,

  note: {
    rounding: (value, low, high) =>
      `Целое число означает всё, что до него округляется: ${value} — это от ${low} до ${high}.`,
    gaps: (gaps) => `Вычислено: ${gaps.join('; ')}.`,
    gap: (larger, smaller, value) =>
      `оборот ${genitive(larger)} больше оборота ${genitive(smaller)} на ${value} млрд долл. США`,
    years: (stated, implied, year) =>
      `${year} год назван для ${stated}; для ${implied} он следует из контекста.`,
    impliedYears: (implied, year) =>
      `Для ${implied} статья не называет ${year} год; он следует из контекста.`,
    earlier: 'Статья не называет более ранний год.',
    noEarlier: (names) => `Прежних цифр для ${names} в ней нет.`,
    growth: (code, by, rate, factor, low, high) =>
      `Вычислено: оборот ${genitive(code)} вырос на ${by} млрд долл., или на ${rate}: в ${factor} раза (от ${low} до ${high} с учётом округления).`,
    shares: 'Это не доли во всей торговле Центральной Азии: её объёма статья не приводит.',
    withoutShare: (names) => `Без ${names}: цифра не названа.`,
    multiples: (shown, low, high) =>
      `Округление исходных цифр сохраняется: ${shown} — это от ${low} до ${high}.`,
    reason: (code, text) => `${partner(code)}: ${text}`,
  },
  source: (author, title, date) => `Источник: ${author}, “${title}”, ${date}. Диаграмма: Khorgos.`,
  spoken: ({ partner: who, measure, year, value, status, paragraphs }) =>
    `${who}, ${measure}, ${year}: ${value}; ${status}; статья, ${paragraphs.includes(',') ? 'абзацы' : 'абзац'} ${paragraphs}`,

  notice: ({ param, given, used, reason, changes = [] }) => {
    const shown = used === null ? 'Параметр опущен.' : `Вместо этого показано: ${used}.`
    switch (reason) {
      case 'unknown':
        return `Параметр «${param}=${given}» не удалось прочесть. ${shown}`
      case 'does-not-fit':
        return `Параметр «${param}=${given}» не подходит к этой диаграмме. ${shown}`
      case 'no-data':
        return `Для «${param}=${given}» нет цифр. ${shown}`
      case 'changed':
        return [`Ссылка сделана для версии данных ${given}, здесь версия ${used}.`, ...changes].join(' ')
    }
  },
}

/** Who reports, in the genitive: the Central Asian side, or the partner. */
function reporter(basis: OfficialBasis, code: Party): string {
  return basis === 'reported' ? 'Центральной Азии' : genitive(code)
}
