import { type Counterpart, EU_OF_ITS_DAY, type Party } from '../../trade/observation.ts'
import { formatList } from '../format.ts'
import { countriesRu, findingRu } from './findings-ru.ts'
import type { NamedSource, OfficialWords } from './official.ts'
import { accusative, genitive, party } from './parties-ru.ts'

const MANY_PARTNERS = 'партнёры'

/** Родительный падеж. */
const publishersOf: Readonly<Record<string, string>> = {
  'imf-dots': 'МВФ',
  'kaz-bns': 'Бюро Казахстана',
  'kaz-bns-sums': 'наших сумм по Казахстану',
  'kgz-nsc': 'Нацстаткома Кыргызстана',
  'uzb-stat': 'Комитета Узбекистана',
  'uzb-stat-sums': 'наших сумм по Узбекистану',
  'us-census': 'Бюро переписи США',
  'un-comtrade': 'UN Comtrade',
}

const publishers: Readonly<Record<string, string>> = {
  'imf-dots': 'МВФ',
  'kaz-bns': 'Бюро Казахстана',
  'kaz-bns-sums': 'наши суммы по Казахстану',
  'kgz-nsc': 'Нацстатком Кыргызстана',
  'uzb-stat': 'Комитет Узбекистана',
  'uzb-stat-sums': 'наши суммы по Узбекистану',
  'us-census': 'Бюро переписи США',
  'un-comtrade': 'UN Comtrade',
}

function publisher({ id, name = id }: NamedSource): string {
  return publishers[id] ?? name
}

export const officialRu: OfficialWords = {
  areaOf: genitive,
  area: party,
  countries: countriesRu,
  title: (measure, areas, partners, base) => {
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
        return partners === MANY_PARTNERS
          ? `Доли партнёров в торговле ${areas}`
          : `Доли в торговле ${areas}: ${partners}`
      case 'growth':
        return `Торговля ${areas}, изменение за год: ${partners}`
      case 'index':
        return `Торговля ${areas}, ${base} = 100: ${partners}`
      case 'concentration':
        return `Концентрация торговли ${areas}`
      case 'rank':
        return `Торговые партнёры ${areas} по местам`
    }
  },
  finding: findingRu,
  below: (what, line) => `${what}. ${line}`,
  manyPartners: MANY_PARTNERS,
  ownScales: 'У каждого графика своя шкала: сравнивайте ход линий, а не их высоту.',
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
  basis: (basis, only, partner) =>
    basis === 'mirror'
      ? `по данным ${partner === null ? 'партнёров' : genitive(partner)}`
      : `по данным ${only === null ? 'этих стран' : genitive(only)}`,
  subtitle: (unit, years, basis) => `${unit}, ${years}; ${basis}`,
  measureOf: (measure, of) => `${measure}, ${of}`,
  seriesOf: (partner, of) => `${partner}, ${of}`,
  atLeast: (value) => `не менее ${value}`,
  ofCountries: (value, known, all) => `${value} (${known} из ${countriesRu(Number(all))})`,
  filled: (value) => `${value}, пробелы заполнены`,
  together: (names) => (names.length === 1 ? `только ${names[0]}` : `${formatList('ru', names)} вместе`),
  filledBy: (countries, partner, basis) =>
    basis === 'reported'
      ? `${countries} по данным ${genitive(partner)}`
      : `${countries} по собственным данным`,
  index: (value) => `индекс ${value}`,

  flows: {
    title: (areas, partners) => `Продажи и закупки ${areas}: ${partners}`,
    unit: 'Экспорт и импорт, млрд долл. США в текущих ценах',
  },
  flow: { X: (value) => `${value}, экспорт`, M: (value) => `${value}, импорт` },
  balance: (value, surplus) => `${surplus ? 'профицит' : 'дефицит'} ${value}`,
  articleToo: (value) => `${value}, статья`,

  change: {
    title: (measure, areas, partners, from, to) => {
      const change = `изменение с ${from} по ${to} год`
      switch (measure) {
        case 'turnover':
          return `Товарооборот ${areas}, ${change}: ${partners}`
        case 'exports':
          return `Экспорт ${areas}, ${change}: ${partners}`
        case 'imports':
          return `Импорт ${areas}, ${change}: ${partners}`
      }
    },
    unit: (measure) => {
      switch (measure) {
        case 'growth':
          return 'Оборот в текущих ценах, изменение в процентах'
        case 'turnover':
          return 'Экспорт плюс импорт, изменение в млрд долл. США в текущих ценах'
        case 'exports':
        case 'imports':
          return 'Изменение в млрд долл. США в текущих ценах'
      }
    },
    factor: (rate, factor) => `${rate}, в ${factor} ${/,|(?<!1)[234]$/.test(factor) ? 'раза' : 'раз'} больше`,
    fromTo: ({ change, from, before, to, after }) =>
      `${change}, с ${before} в ${from} году до ${after} в ${to} году`,
  },

  mirror: {
    title: (areas, partners) => `Торговля ${areas} по данным обеих сторон: ${partners}`,
    subtitle: (year) =>
      `Млрд долл. США в текущих ценах, ${year}; по отчётам каждой из сторон, сначала самые большие расхождения`,
    overTime: (years) => `Млрд долл. США в текущих ценах, ${years}; по отчётности каждой из сторон`,
    pair: (country, partner, flow) => (flow === 'X' ? route(country, partner) : route(partner, country)),
    gap: ({ value, more, times, country, partner }) =>
      `По данным ${genitive(partner)} на ${value} ${more ? 'больше' : 'меньше'}${times === null ? '' : more ? `, в ${times} раза больше цифры ${genitive(country)}` : `, ${times} цифры ${genitive(country)}`}`,
    side: (basis, country, partner) => `по данным ${genitive(basis === 'reported' ? country : partner)}`,
    band: 'что объясняют фрахт и страхование',
    legend: {
      reported: (isCentralAsian) => (isCentralAsian ? 'страна Центральной Азии' : 'страна'),
      mirrored: 'партнёр',
      band: 'обычная надбавка на фрахт и страхование',
    },
    cifFob: (usual, former) =>
      `Импорт оценивают с фрахтом и страхованием (СИФ), экспорт — без них (ФОБ), поэтому у импортёра за тот же товар выходит больше. Полоса доходит до ${former} процентов сверх цифры экспортёра: с такой надбавкой долго считал МВФ, теперь он считает с ${usual} (Direction of Trade Statistics Yearbook). У того, что выходит за полосу, другие причины.`,
    transit:
      'Другие причины — транзит, страна происхождения вместо страны отправления, челночная торговля: UN Comtrade, Bilateral asymmetries (справка); M. Javorsek, Asymmetries in International Merchandise Trade Statistics, ESCAP Statistics Division, SD/WP/02.',
    kyrgyzChinese:
      'Китай и Кыргызстан: Счётная палата Кыргызстана нашла такое расхождение уже в отчётах за 2016 год и назвала одной из причин транзит.',
    few: (shown, all) => `Показаны самые большие расхождения: ${shown} из ${all}.`,
    fewerPartners: 'Чтобы увидеть другие, выберите меньше партнёров.',
    oneSided: (pairs) => `Нет данных обеих сторон: ${pairs}.`,
    pairWith: (countries, partners) => `${countries} с ${partners}`,
    none: 'Нет потоков, о которых есть отчёты обеих сторон.',
    otherYears: 'Попробуйте другие годы или других партнёров.',
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
    sides: ['больше покупает', 'больше продаёт'],
    parts: (parts) => `По партнёрам: ${parts.join(', ')}.`,
    bars: (all) =>
      `Столбики (там, где есть место) — партнёры, масштаб для всех стран один${all ? '' : '; показаны только шесть крупнейших'}. Где столбика нет, нет и цифр, или партнёр — сама страна.`,
  },

  note: {
    sums: 'Вычислено: суммы и частные опубликованных потоков.',
    pressMark: 'Нажмите на знак, чтобы увидеть их.',
    partial: (parts) => `Не менее, пустые или заштрихованные: ${parts}. Целое не меньше этого.`,
    partialIn: (years, countries) => `${years} без ${countries}`,
    ofSome: (parts) => `По странам, о которых есть все нужные числа: ${parts}.`,
    inYears: (years, what) => `${years}: ${what}`,
    filled: (parts) =>
      `Пробелы заполнены тем, что сообщает другая сторона; у этой могло быть иначе: ${parts}.`,
    notFilled: (parts) => `Заполнить нечем: ${parts}.`,
    gapWith: (countries, partners, years) => `пробелы ${countries} за ${years} (у ${partners} цифр тоже нет)`,
    ends: (parts) => `После этих лет цифр нет: ${parts}.`,
    endsIn: (name, year) => `${name} — ${year}`,
    ownEnd: (country, year) => `собственные цифры ${genitive(country)} кончаются ${year} годом`,
    partnersGoTo: (year) => `данные партнёров доходят до ${year} года`,
    differ: (reporter, values) =>
      `источники ${genitive(reporter)} расходятся больше чем на десятую часть (${values}); здесь взят первый`,
    sameOnly: (countries) => `Сопоставимый круг: только ${countries}; за все эти годы есть все нужные цифры.`,
    noneThroughout: 'Ни о какой стране нет цифр за все эти годы; взяты все, какие есть.',
    source: (changes) => `Источник меняется, отмечено чертой: ${changes}.`,
    change: (reporter, year, from, to) =>
      `${party(reporter)}: с ${year} года ${to} вместо ${publishersOf[from.id] ?? publisher(from)}`,
    changeAtEnds: (reporter, from, fromYear, to, toYear) =>
      `${party(reporter)} — в ${fromYear} году ${publisher(from)}, в ${toYear} году ${to}`,
    bothEnds: (countries, from, to) =>
      `Сопоставимый круг: только ${countries}; цифры есть и за ${from}, и за ${to} год.`,
    notBothEnds: (names, from, to) =>
      `Не показаны, потому что нет цифр за ${from} или за ${to} год: ${names}.`,
    fromNothing: (names, year) =>
      `Не показаны, потому что в ${year} году торговли не было и расти было не от чего: ${names}.`,
    eu: (parts) => `ЕС — нынешние 27 стран: ${parts}.`,
    euBy: {
      'imf-dots': 'у МВФ во все годы такой, как в 2022',
      'kgz-nsc': 'у Кыргызстана собственная строка, до 2019 года за вычетом включённой в неё Великобритании',
      'uzb-stat-sums': 'в наших суммах по Узбекистану во все годы такой, как в 2020',
      'kaz-bns-sums': 'у Казахстана с 2024 года наши суммы по странам ЕС',
      'kaz-bns':
        'у Казахстана собственная строка Бюро, до 2022 года за вычетом включённой в неё Великобритании',
    },
    overlap: (names) => `Опущено, потому что пересекается с другими: ${names}.`,
    noFigures: (names) => `Здесь нет цифр: ${names}.`,
    oneFlow: (names, flow) => {
      const [has, lacks] = flow === 'X' ? ['экспорт', 'импорта'] : ['импорт', 'экспорта']
      return `Здесь есть только ${has}, без ${lacks}: ${names}.`
    },
    chooseFlow: (flow) => `Выберите показатель «${flow === 'X' ? 'экспорт' : 'импорт'}».`,
    withPartners: (years, partners) => `${years} (${partners})`,
    ranks: (counts, isEuAsOne) =>
      `Места среди партнёров, о которых есть цифры${isEuAsOne ? ' (ЕС — один партнёр)' : ''}, ${counts}; невыбранные показаны серым.`,
    notRanked: (name) => `Места не имеет, потому что это не один партнёр: «${name}».`,
    ranksOf: (count, years, whose) => `в ${years} их ${count}${whose === null ? '' : ` (${whose})`}`,
    beyondPlaces: (names, places) => `Места дальше первых ${places} не показаны: ${names}.`,
    noRanks: (years) => `Мест нет за ${years}: цифры есть о слишком немногих партнёрах.`,
    concentration: (isEuAsOne) =>
      `По известным партнёрам${isEuAsOne ? ', ЕС — один партнёр: с индексом по отдельным странам, который ниже, сравнивать нельзя' : ''}. Остальная торговля может быть рассеяна или приходиться на одного, это учтено в границах. 1 — единственный партнёр.`,
    estimates:
      'Цифры МВФ по Узбекистану до 2017 года и большинство по Туркменистану — его оценки, а не отчёты; какие именно, он не отмечает.',
    noZero: 'Годам с нулевым значением нет места на логарифмической шкале, они пропущены.',
    marked: (years) => `Отмечены: ${years}.`,
    otherPartners: 'До целого не хватает торговли с другими партнёрами.',
  },
  legend: {
    partial: 'не менее',
    some: 'по части стран',
    filled: 'пробелы заполнены другой стороной',
    breaks: 'источник меняется',
    between: 'разница, цветом большего',
    context: 'другие партнёры',
  },
  summary: (label, first, firstYear, last, lastYear) =>
    firstYear === lastYear
      ? `${label}: ${last} в ${lastYear} году`
      : `${label}: ${first} в ${firstYear} году, ${last} в ${lastYear} году`,
  event: {
    1998: 'кризис рубля',
    2009: 'финансовый кризис',
    2015: 'падение нефти и рубля',
    2020: 'пандемия',
    2022: 'война России в Украине',
  },
  publisher,
  flowOf: (flow, partner, year) =>
    `${flow === 'X' ? 'экспорт' : 'импорт'} (${counterpart(partner)}), ${year}`,
  observation: (reporter, partner, flow, year, value) =>
    flow === 'X'
      ? `${party(reporter)}, экспорт (${counterpart(partner)}), ${year}: ${value} млрд долл.`
      : `${party(reporter)}, импорт (${counterpart(partner)}), ${year}: ${value} млрд долл.`,
  column: { article: 'статья', reported: 'данные Центральной Азии', mirror: 'данные партнёра' },

  check: {
    rankTitle: 'Порядок партнёров в статье рядом с официальной статистикой',
    rankSubtitle: (year) => `Оборот с Центральной Азией, млрд долл. США, ${year}; по данным обеих сторон`,
    stated: (rank) => `статья: место ${rank}`,
    place: (rank, four, whose) =>
      `место ${rank}${four === null ? '' : `, из четырёх в статье — ${four}`} (${whose})`,
    notSettled: 'для всех пяти стран это не решает',
    notNamed: 'в статье не упоминается',
    shown: (shown, all) => `Показаны первые ${shown} из ${all} партнёров, о которых есть цифры.`,
    side: (basis, code, value, rank) =>
      basis === 'reported' ? `${value}, место ${rank}` : `${value}, данные ${genitive(code)}`,
    above: (names, whose) => `Выше США, хотя статья их не называет (${whose}): ${names}.`,
    aboveOne: (name, value) => `${name} (${value})`,
    small: (percent, times, whose) =>
      `Оборот с США составляет ${percent} оборота с Россией: с Россией он в ${times} раза больше (${whose}).`,
    earlierTitle: 'Какой более ранний год может иметь в виду статья?',
    earlierSubtitle: (year) =>
      `Оборот с Центральной Азией в каждом году до ${year}, за который есть цифры всех пяти стран, млрд долл. США`,
    stands: (value) => `${value}, статья`,
    bound: (value) => `более ${value}, статья`,
    best: (basis, code, years) =>
      basis === 'reported'
        ? `Ближе всего для ${genitive(code)} по данным Центральной Азии: ${years}.`
        : `Ближе всего для ${genitive(code)} по данным ${genitive(code)}: ${years}.`,
    bestYear: (year, value, factor) =>
      factor === null
        ? `${year} (${value})`
        : `${year} (${value}, с тех пор рост в ${factor} ${factor.includes(',') ? 'раза' : 'раз'})`,
    notInWords:
      'Статья не называет более ранний год. Статистика подсказывает тот или другой; ни один не назван.',
    breaks: (text) => `${text}: не выше границы в статье`,
    growthOf: (names) => `Рост сравнивает сравнимое: ${names}, о которых есть цифры за оба года.`,
    untestable: (years) => `${years} проверить нельзя: ни у одной стороны нет цифр обо всех пяти странах.`,
    asReported: (basis, code) => `по данным ${basis === 'reported' ? 'Центральной Азии' : genitive(code)}`,
  },
}

/** «Из Казахстана в Китай»: у кого вывоз и у кого ввоз. */
function route(from: Party, to: Party): string {
  return `Из ${genitive(from)} в ${accusative(to)}`
}

function counterpart(code: Counterpart): string {
  return code === EU_OF_ITS_DAY ? 'ЕС того времени, с Великобританией' : party(code)
}
