import type { OfficialWords } from './official.ts'
import { genitive, party } from './parties-ru.ts'

export const officialRu: OfficialWords = {
  areaOf: (code) => (code === 'CA5' ? 'Центральной Азии' : genitive[code]),
  area: (code) => (code === 'CA5' ? 'Центральная Азия' : party[code]),
  title: (measure, areas, partners) => {
    switch (measure) {
      case 'turnover':
        return `Товарооборот ${areas}: ${partners}`
      case 'exports':
        return `Экспорт ${areas}: ${partners}`
      case 'imports':
        return `Импорт ${areas}: ${partners}`
      case 'balance':
        return `Торговый баланс ${areas}: ${partners}`
      case 'share':
        return `Доли в торговле ${areas}: ${partners}`
      case 'growth':
        return `Годовой рост торговли ${areas}: ${partners}`
      case 'index':
        return `Как менялась торговля ${areas}: ${partners}`
      case 'concentration':
        return `Насколько торговля ${areas} зависит от немногих партнёров`
      case 'rank':
        return `Торговые партнёры ${areas} по местам`
    }
  },
  manyPartners: 'партнёры',
  unit: (measure, base) => {
    switch (measure) {
      case 'turnover':
        return 'Экспорт плюс импорт, млрд долл. США в текущих ценах'
      case 'exports':
      case 'imports':
        return 'Млрд долл. США в текущих ценах'
      case 'balance':
        return 'Экспорт минус импорт, млрд долл. США в текущих ценах'
      case 'share':
        return 'Процент оборота со всем миром'
      case 'growth':
        return 'Оборот, процент к предыдущему году'
      case 'index':
        return `Оборот, ${base} = 100`
      case 'concentration':
        return 'Индекс Херфиндаля — Хиршмана по партнёрам, от 0 до 1'
      case 'rank':
        return 'Место по торговле, 1 — самый крупный'
    }
  },
  years: (from, to) => (from === to ? from : `${from}–${to}`),
  basis: {
    reported: 'по отчётам стран Центральной Азии',
    mirror: 'по отчётам партнёров',
  },
  subtitle: (unit, years, basis) => `${unit}, ${years}; ${basis}`,
  measureOf: (measure, of) => `${measure}, ${of}`,
  seriesOf: (partner, of) => `${partner}, ${of}`,
  partial: (value) => `${value}; неполно`,
  index: (value) => `индекс ${value}`,

  flows: {
    title: (areas, partners) => `Продажи и закупки ${areas}: ${partners}`,
    unit: 'Экспорт и импорт, млрд долл. США в текущих ценах',
  },
  flow: { X: (value) => `${value}, экспорт`, M: (value) => `${value}, импорт` },
  balance: (value, surplus) => `${surplus ? 'профицит' : 'дефицит'} ${value}, вычислено`,
  articleToo: (value) => `${value}, статья`,

  mirror: {
    title: (areas, partners) => `Одна торговля, две книги: ${areas} и ${partners}`,
    subtitle: (year) =>
      `Млрд долл. США в текущих ценах, ${year}; по отчётам каждой из сторон, сначала самые большие расхождения`,
    pair: (country, partner, flow) =>
      flow === 'X' ? `${party[country]} → ${party[partner]}` : `${party[partner]} → ${party[country]}`,
    gap: (value, rate, more, partner) =>
      `В отчётах ${genitive[partner]} на ${value} ${more ? 'больше' : 'меньше'}${rate === null ? '' : ` (${rate})`}, вычислено`,
    side: (basis, country, partner) => `отчёты ${genitive[basis === 'reported' ? country : partner]}`,
    band: 'что объясняют фрахт и страхование',
    legend: {
      reported: 'страна Центральной Азии',
      mirrored: 'партнёр',
      band: 'обычная надбавка на фрахт и страхование',
    },
    cifFob: (usual, former) =>
      `Импорт оценивают с фрахтом и страхованием (СИФ), экспорт — без них (ФОБ), поэтому у импортёра за тот же товар выходит больше. Полоса доходит до ${former} процентов сверх цифры экспортёра: с такой надбавкой долго считал МВФ, теперь он считает с ${usual} (Direction of Trade Statistics Yearbook). У того, что выходит за полосу, другие причины.`,
    transit:
      'Другие причины — транзит, страна происхождения вместо страны отправления, челночная торговля: UN Comtrade, Bilateral asymmetries (справка); M. Javorsek, Asymmetries in International Merchandise Trade Statistics, ESCAP Statistics Division, SD/WP/02.',
    kyrgyzChinese:
      'Китай и Киргизия: Счётная палата Киргизии нашла такое расхождение уже в отчётах за 2016 год и назвала одной из причин транзит.',
    few: (shown, all) =>
      `Показаны самые большие расхождения: ${shown} из ${all}; чтобы увидеть другие, выберите меньше партнёров.`,
    none: 'За этот год нет потоков, о которых есть отчёты обеих сторон. Попробуйте 2020 год или раньше.',
  },
  map: {
    title: (measure, partners) => {
      switch (measure) {
        case 'exports':
          return `Откуда идёт экспорт: ${partners}`
        case 'imports':
          return `Куда идёт импорт: ${partners}`
        case 'balance':
          return `Кто продаёт больше, чем покупает: ${partners}`
        default:
          return `Товарооборот по странам: ${partners}`
      }
    },
    how: 'Нажмите на страну, чтобы выбрать её и для других диаграмм.',
    none: 'нет цифр',
  },

  note: {
    sums: 'Вычислено: суммы и частные опубликованных потоков; нажмите на знак, чтобы увидеть их.',
    partial: (parts) => `Неполные суммы, пустые или заштрихованные: ${parts}. Целое больше.`,
    partialIn: (years, countries) => `${years} без ${countries}`,
    sameOnly: (countries) => `Сопоставимый круг: только ${countries}, о которых есть цифры за все эти годы.`,
    noneThroughout: 'Ни о какой стране нет цифр за все эти годы; взяты все, какие есть.',
    source: (changes) => `Источник меняется, отмечено чертой: ${changes}.`,
    change: (reporter, year, from, to) => `${reporter} в ${year} году, вместо ${from} ${to}`,
    eu: (parts) => `Состав ЕС: ${parts}.`,
    euBy: {
      'imf-dots': 'у МВФ во все годы такой, как в 2022',
      'kgz-nsc': 'у Киргизии свой для каждого года, до 2019 с Великобританией',
      'uzb-stat-sums': 'в наших суммах по Узбекистану во все годы такой, как в 2020',
      'kaz-bns': 'у Казахстана собственная строка Бюро',
    },
    overlap: (names) => `Опущено, потому что входит в другие: ${names}.`,
    noFigures: (names) => `Здесь нет цифр: ${names}.`,
    ranks: (count) =>
      `Места среди партнёров, о которых есть цифры (всего ${count}; ЕС — один партнёр); невыбранные показаны серым.`,
    concentration:
      'Показана нижняя граница, по известным партнёрам: остальная торговля может быть рассеяна или приходиться на одного. 1 — единственный партнёр.',
    noZero: 'Годам с нулевым значением нет места на логарифмической шкале, они пропущены.',
    otherPartners: 'До целого не хватает торговли с другими партнёрами.',
  },
  legend: { partial: 'неполная сумма', breaks: 'источник меняется', context: 'другие партнёры' },
  summary: (label, first, firstYear, last, lastYear) =>
    firstYear === lastYear
      ? `${label}: ${last} в ${lastYear} году`
      : `${label}: ${first} в ${firstYear} году, ${last} в ${lastYear} году`,
  publisher: {
    'imf-dots': 'МВФ',
    'kaz-bns': 'Бюро Казахстана',
    'kgz-nsc': 'Нацстатком Киргизии',
    'uzb-stat': 'Комитет Узбекистана',
    'uzb-stat-sums': 'наши суммы по Узбекистану',
    'us-census': 'Бюро переписи США',
    'un-comtrade': 'UN Comtrade',
  },
  observation: (reporter, partner, flow, year, value) =>
    flow === 'X'
      ? `${party[reporter]}, экспорт (${party[partner]}), ${year}: ${value} млрд долл.`
      : `${party[reporter]}, импорт (${party[partner]}), ${year}: ${value} млрд долл.`,
  column: { article: 'статья', reported: 'отчёты Центральной Азии', mirror: 'отчёты партнёра' },

  check: {
    rankTitle: 'Порядок партнёров в статье рядом с официальной статистикой',
    rankSubtitle: (year) =>
      `Оборот с Центральной Азией, млрд долл. США, ${year}; все известные партнёры, отчёты обеих сторон`,
    stated: (rank) => `статья: место ${rank}`,
    agrees: (basis) =>
      basis === 'reported' ? 'сходится с отчётами Центральной Азии' : 'сходится с отчётами партнёров',
    differs: (rank, four) =>
      four === null
        ? `отчёты Центральной Азии: место ${rank}`
        : `отчёты Центральной Азии: место ${rank}, из четырёх в статье — ${four}`,
    notNamed: 'в статье не назван',
    side: (basis, code, value, rank) =>
      basis === 'reported' ? `${value}, место ${rank}` : `${value}, отчёты ${genitive[code]}`,
    above: (names) => `Выше США в отчётах Центральной Азии, хотя статья их не называет: ${names}.`,
    aboveOne: (name, value) => `${name} (${value})`,
    small: (percent, times) =>
      `В отчётах Центральной Азии оборот США составляет ${percent} оборота России: у России он в ${times} раза больше.`,
    earlierTitle: 'Какой более ранний год может иметь в виду статья?',
    earlierSubtitle: (year) =>
      `Оборот с Центральной Азией в каждом году до ${year}, за который есть цифры всех пяти стран, млрд долл. США`,
    stands: (value) => `${value}, статья`,
    bound: (value) => `более ${value}, статья`,
    best: (basis, code, years) =>
      basis === 'reported'
        ? `Ближе всего для ${genitive[code]} в отчётах Центральной Азии: ${years}.`
        : `Ближе всего для ${genitive[code]} в отчётах ${genitive[code]}: ${years}.`,
    bestYear: (year, value, factor) =>
      factor === null ? `${year} (${value})` : `${year} (${value}, с тех пор рост в ${factor} раза)`,
    notInWords:
      'Статья не называет более ранний год. Статистика подсказывает тот или другой; ни один не назван.',
    partialThen: (year) =>
      `Отчёты Центральной Азии за ${year} год неполны: рост до него больше, чем кажется.`,
    books: (basis, code) => (basis === 'reported' ? 'отчёты Центральной Азии' : `отчёты ${genitive[code]}`),
  },
}
