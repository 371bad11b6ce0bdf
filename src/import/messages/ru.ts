import type { OtherKind } from '../columns/measures.ts'
import type { NotBilateral, Refusal, SourceFault } from '../problem.ts'
import type { ImportMessages, Said } from './messages.ts'

const TO_SHEET = 'Скопируйте таблицу в электронную таблицу и сохраните её как CSV или XLSX.'
const UNPACK = 'Распакуйте его и откройте CSV или XLSX, который в нём лежит.'

const OTHER_KINDS: Readonly<Record<OtherKind, string>> = {
  share: 'доли',
  growth: 'темпы роста',
  quantity: 'количества',
  balance: 'сальдо',
  turnover: 'оборот, экспорт вместе с импортом',
  tariff: 'тарифы',
  price: 'цены',
  count: 'число случаев',
  constant: 'стоимость в постоянных ценах',
}

const KINDS: Readonly<Record<Extract<Refusal, { is: 'kind' }>['kind'], Said>> = {
  empty: { problem: 'Файл пуст.', remedy: 'Скачайте его ещё раз: прерванная загрузка не оставляет ничего.' },
  pdf: {
    problem: 'Это PDF: изображение таблицы, а не таблица.',
    remedy: 'Найдите рядом на странице издателя CSV, XLSX или «Скачать данные».',
  },
  word: { problem: 'Это документ Word.', remedy: TO_SHEET },
  'old-word': { problem: 'Это документ Word.', remedy: TO_SHEET },
  powerpoint: { problem: 'Это презентация PowerPoint.', remedy: TO_SHEET },
  'seven-zip': { problem: 'Это архив 7z.', remedy: UNPACK },
  rar: { problem: 'Это архив RAR.', remedy: UNPACK },
  stata: {
    problem: 'Это файл Stata (dta).',
    remedy: 'Выберите CSV при скачивании или сохраните из Stata: export delimited.',
  },
  spss: { problem: 'Это файл SPSS.', remedy: 'Выберите CSV при скачивании или сохраните из SPSS как CSV.' },
  'r-data': { problem: 'Это файл R.', remedy: 'Сохраните его из R: write.csv().' },
  picture: { problem: 'Это изображение.', remedy: 'Найдите данные, по которым оно построено: CSV или XLSX.' },
  arrow: { problem: 'Это файл Arrow.', remedy: 'Сохраните его как Parquet или CSV.' },
  sqlite: { problem: 'Это база данных.', remedy: 'Выгрузите нужную таблицу в CSV.' },
  binary: {
    problem: 'Это не текст, не книга Excel и не другая известная здесь таблица.',
    remedy: 'Выберите CSV или XLSX при скачивании.',
  },
}

const NOT_BILATERAL: Readonly<Record<NotBilateral, Said>> = {
  'world-bank': {
    problem:
      'Показатели Всемирного банка относятся к торговле страны со всем миром, товары и услуги вместе: партнёра в них нет.',
    remedy:
      'Скачайте торговлю по партнёрам из WITS (wits.worldbank.org, «By Country and Partner») или UN Comtrade.',
  },
  'russia-customs': {
    problem:
      'С 2022 года таможня России публикует торговлю только по группам стран: партнёра в этом файле нет.',
    remedy: 'Скачайте из UN Comtrade то, что сообщают партнёры России, выбрав её партнёром.',
  },
  'kyrgyz-provinces': {
    problem: 'Эта таблица Нацстаткома Кыргызстана — по областям: партнёра в ней нет.',
    remedy:
      'Скачайте «Географическое распределение экспорта» (4.03.00.18) или импорта (4.03.00.20) с stat.gov.kg.',
  },
  'georgia-totals': {
    problem: 'Эта таблица Грузстата — весь экспорт и импорт по месяцам: партнёра в ней нет.',
    remedy: 'Скачайте экспорт или импорт по странам с geostat.ge.',
  },
  'oec-tariffs': {
    problem: 'Этот файл OEC — список пошлин: стоимости торговли в нём нет.',
    remedy: 'Скачайте экспорт или импорт страны по партнёрам с её страницы на oec.world.',
  },
  'trade-map-mirror': {
    problem:
      'Этот список Trade Map — зеркальные данные: то, что сообщает каждый партнёр, а не страна в заголовке.',
    remedy: 'Выберите прямые данные или списки самих партнёров.',
  },
  'wits-shares': {
    problem: 'Этот ряд WITS — доли в процентах: стоимости торговли в нём нет.',
    remedy: 'Выберите показатель «Export (US$ Thousand)» или «Import (US$ Thousand)» и скачайте ещё раз.',
  },
  'sdmx-not-trade': {
    problem: 'Это SDMX, но ни одно измерение не называет партнёра: это не торговля по странам.',
    remedy: 'Выберите набор с измерениями REF_AREA (или REPORTER) и COUNTERPART_AREA (или PARTNER).',
  },
}

const SOURCES: Readonly<Record<SourceFault, (detail: string) => Said>> = {
  unreachable: (detail) => ({
    problem: `Источник недоступен (${detail}).`,
    remedy: 'Проверьте адрес; браузеру сервер должен ещё и разрешить запросы с этой страницы (CORS).',
  }),
  status: (detail) => ({
    problem: `Источник отказал: ${detail}.`,
    remedy: 'Проверьте адрес и права на чтение.',
  }),
  answer: (detail) => ({
    problem: `Ответ источника – не таблица наблюдений: ${detail}`,
    remedy: 'Укажите адрес файла Parquet или сервера ClickHouse.',
  }),
  'no-ranges': () => ({
    problem: 'Сервер отдаёт только весь файл целиком: запросов по частям (Range) он не понимает.',
    remedy: 'Положите файл на сервер, который их понимает, или скачайте файл и откройте его здесь.',
  }),
  'no-columns': (detail) => ({
    problem: `В источнике нет столбцов: ${detail}.`,
    remedy: 'Сделайте его из observations.csv или создайте представление с такими же названиями столбцов.',
  }),
  'no-rows': () => ({
    problem: 'В источнике нет ни одной строки на этот запрос.',
    remedy:
      'Измените страны, партнёров или годы либо запишите товар так, как он записан в источнике: кодом или TOTAL.',
  }),
  'too-many-rows': (detail) => ({
    problem: `На этот запрос в источнике больше строк, чем можно взять (${Number(detail).toLocaleString('ru')}).`,
    remedy: 'Выберите меньше стран, партнёров или лет.',
  }),
}

export const ru: ImportMessages = {
  refusal: (refusal) => {
    switch (refusal.is) {
      case 'kind':
        return KINDS[refusal.kind]
      case 'not-bilateral':
        return NOT_BILATERAL[refusal.what]
      case 'no-bytes':
        return {
          problem: 'Прочитать не удаётся: это папка или файл перемещён, изменён либо недоступен для чтения.',
          remedy: 'Выберите файлы внутри папки или этот файл ещё раз.',
        }
      case 'damaged':
        return { problem: 'Файл повреждён или скачан не до конца.', remedy: 'Скачайте его ещё раз.' }
      case 'bomb':
        return {
          problem: 'В распакованном виде файл намного больше любой таблицы о торговле.',
          remedy: 'Распакуйте его сами, посмотрите, что в нём, и откройте это.',
        }
      case 'too-large':
        return {
          problem: `В файле ${refusal.megabytes} МБ; файлы этого вида открываются до ${refusal.most} МБ, потому что читаются целиком.`,
          remedy: 'Сохраните его как CSV: он читается по частям, каким бы большим ни был.',
        }
      case 'locked':
        return {
          problem: 'Книга защищена паролем.',
          remedy: 'Откройте её в электронной таблице, снимите пароль и сохраните.',
        }
      case 'no-table':
        return {
          problem:
            'Таблицы о торговле здесь нет: в первых строках не нашлось заголовка со страной, стоимостью и временем.',
          remedy:
            'Назовите столбцы: reporter, partner, flow, year, value. Достаточно одной строки заголовков.',
        }
      case 'no-rows':
        return {
          problem: 'Столбцы такие, как в таблице о торговле, но под ними нет ни одной строки.',
          remedy: 'Выберите у издателя больше лет или партнёров и скачайте таблицу ещё раз.',
        }
      case 'long-line':
        return {
          problem: `Таблицы о торговле здесь нет: строка ${refusal.line} длиннее, чем бывает строка таблицы.`,
          remedy: 'Сохраните файл ещё раз как CSV, каждую запись на отдельной строке.',
        }
      case 'json':
        return {
          problem: 'Этот JSON — не сообщение SDMX и не список записей.',
          remedy: 'Выберите SDMX-JSON, SDMX-CSV или CSV.',
        }
      case 'no-partner':
        return { problem: 'Ни один столбец не называет партнёра.', remedy: 'Скачайте таблицу по партнёрам.' }
      case 'no-value':
        return {
          problem: `Столбца со стоимостью торговли нет; здесь другие показатели (${OTHER_KINDS[refusal.kind]}).`,
          remedy: 'Скачайте таблицу в стоимостном выражении.',
        }
      case 'source':
        return SOURCES[refusal.what](refusal.detail)
      case 'too-many-keys':
        return {
          problem: `В файлах больше ${refusal.most.toLocaleString('ru')} разных значений.`,
          remedy:
            'Оставьте строки по всем товарам (TOTAL) или по нужным странам и откройте их – либо положите всё туда, откуда данные берут по адресу (docs/own-statistics.md).',
        }
    }
  },
  reasons: {
    'open-quote': 'кавычка открыта и не закрыта',
    'stray-quote': 'кавычка стоит внутри ячейки',
    'too-long': 'строка длиннее строки таблицы',
    'too-many-cells': 'ячеек больше, чем в заголовке: их мог сдвинуть разделитель внутри ячейки',
    'repeated-head': 'заголовок ещё раз',
    note: 'строка без значения: примечание или подзаголовок',
    part: 'часть итога, который стоит отдельной строкой или которого в файле нет',
    services: 'услуги: с товарами они не складываются',
    'other-flow': 'реэкспорт, реимпорт или другой поток: он входит в итог или стоит рядом с ним',
    'no-flow': 'экспорт или импорт — не сказано',
    'not-a-value': 'доля, прирост, количество или сальдо, а не стоимость торговли',
    'no-unit': 'не сказано, в какой валюте или в каких единицах',
    'no-reporter': 'не сказано, чьи это данные',
    'no-partner': 'партнёр не назван',
    group: 'группа, регион или остаток; у входящих в них стран есть свои строки',
    'unknown-place': 'название не сопоставлено ни с одной страной',
    'no-period': 'год не сказан или не читается',
    'part-of-year': 'месяцы, которые не составляют года',
    missing: 'значения нет: оно отсутствует, а не равно нулю',
    'not-a-number': 'не число или число, которое можно прочесть двояко',
    negative: 'меньше нуля: стоимость торговли такой не бывает',
    'too-great': 'больше, чем торгует весь мир: ошибочно само число или его единица',
    'formula-error': 'формула без результата или с ошибкой',
    duplicate: 'то же значение ещё раз',
    'zero-beside':
      'ноль рядом со значением того же потока в той же таблице: строка страны под кодом, который тогда не действовал',
    conflict: 'в другом месте стоит другое значение того же потока',
    deleted: 'издатель отзывает значение',
    converted:
      'пересчитано по курсу из другого значения файла: читается оно, а курс применяется, если он понятен',
    user: 'исключено вручную',
  },
  notes: {
    'first-partners':
      'Здесь только крупнейшие партнёры каждого года: места и доли во всей торговле определить нельзя.',
    reconciled: 'Это оценки по данным обеих сторон: они не принадлежат ни одной из них.',
    'scale-ignored': 'Значения уже в долларах США, что бы ни говорил столбец SCALE.',
  },
  question: ({ asks, about, guess }) => {
    const guessed =
      guess === null
        ? ''
        : guess.from === 'file-name'
          ? ` Догадка по имени файла: ${guess.value}.`
          : ` Принято: ${guess.value}.`
    const words = {
      reporter: 'Чьи это данные? (reporter=KAZ)',
      partner: 'С кем торговля? (partner=CHN или partner=WLD, если со всеми)',
      flow: 'Это экспорт или импорт? (flow=X или flow=M)',
      year: 'За какой год? (year=2022)',
      unit: 'Значения в единицах, тысячах, миллионах или миллиардах? (unit=thousand)',
      currency: 'В какой валюте? (currency=USD)',
      product: 'По каким товарам? (product=TOTAL, если по всем, или код, например product=1801)',
      decimal: 'Запятая в «1,234» отделяет дробную часть? (decimal=comma или decimal=point)',
      place: `Какая страна «${about}»? («name:${about}=KAZ» или «=leave-out»)`,
      conflict: `Несколько значений: ${about}. Какое взять? (conflict=first, last или largest)`,
    } satisfies Record<typeof asks, string>
    return words[asks] + guessed
  },
  certainty: { certain: 'точно', likely: 'вероятно', 'not-sure': 'не точно' },
  mistake: (power, compared) =>
    `По сравнению с официальными данными тех же потоков (${compared}) эти значения ${power > 0 ? `в ${(10 ** power).toLocaleString('ru')} раз больше` : `в ${(10 ** -power).toLocaleString('ru')} раз меньше`}: возможно, единица указана неверно.`,
}
