import type { Party } from '../../trade/observation.ts'
import type { OwnWords } from './own.ts'
import { genitive } from './parties-ru.ts'

const MULTIPLES: Readonly<Record<number, string>> = { 3: ' тыс.', 6: ' млн', 9: ' млрд' }

const CERTAINTY = {
  certain: 'распознано уверенно',
  likely: 'распознано вероятно',
  'not-sure': 'распознано неуверенно',
} as const

const GUESSED = {
  reporter: 'чьи данные',
  partner: 'с кем торговля',
  flow: 'поток',
  year: 'год',
  product: 'товары',
} as const

/** Как помечены значения в файле. */
const STATUSES = {
  E: 'оценка',
  P: 'предварительно',
  B: 'после разрыва ряда',
  D: 'по другому определению',
  U: 'малонадёжно',
  C: 'конфиденциально',
  N: 'несущественно',
} as const

export const ownRu: OwnWords = {
  basis: (name, product, side) =>
    `свой файл «${name}»${product === null ? '' : `, только ${product}`}, ${side}`,
  title: (product, title) => `${product}: ${title}`,
  column: 'свой файл',
  derived: 'свой файл, вычислено',
  moreOrigins: (count) => `и ещё ${count}`,
  source: ({ name, publisher, readOn, digest, leftOut }) =>
    `Свой файл: ${name}${publisher === '' ? '' : `, в формате ${publisher}`}, открыт ${readOn}, SHA-256 ${digest}…${leftOut === null ? '' : `, пропущено строк: ${leftOut}`}; никем не заверен.`,
  origin: ({ file, sheet, line, column, value, status, sumOf, rate }) =>
    [
      `${file}${sheet === null ? '' : `, лист ${sheet}`}, строка ${line}, столбец «${column}»: ${value}`,
      ...(status === 'A' ? [] : [STATUSES[status]]),
      ...(sumOf === null ? [] : [`сумма значений (их ${sumOf}), это первое из них`]),
      ...(rate === null ? [] : [`1 ${rate.currency} = ${rate.dollars} долл. США (${rate.source})`]),
    ].join('; '),
  asRead: (value, multiplier, currency) =>
    `${value}${MULTIPLES[multiplier] ?? (multiplier === 0 ? '' : ` × 10^${multiplier}`)} ${currency}`,
  sums: 'Вычислено: суммы и частные значений из файла.',
  guessed: (what, value) => `${GUESSED[what]} — ${value}`,
  guesses: (fromName, assumed) =>
    `В файле не сказано и никем не подтверждено: ${[
      ...(fromName === null ? [] : [`по имени файла ${fromName}`]),
      ...(assumed === null ? [] : [`по умолчанию ${assumed}`]),
    ].join('; ')}.`,
  unionLess: (years) =>
    `ЕС — нынешние 27 стран: строка ЕС из файла за вычетом строки Великобритании из него же, ${years}.`,
  unionLeftOut: (years) =>
    `Строка ЕС в файле не говорит, кого в ней считают, и по другим строкам не видно, сколько в ней приходится на нынешние 27 стран; опущено: ${years}.`,
  allGoods: 'все',
  noFigures: (names) => `В файле нет цифр: ${names}.`,
  oneFlow: (names, flow) => {
    const [has, lacks] = flow === 'X' ? ['экспорт', 'импорта'] : ['импорт', 'экспорта']
    return `В файле есть только ${has}, без ${lacks}: ${names}.`
  },
  legend: 'свой файл',
  needed: {
    title: 'Для этой диаграммы нужен файл, который здесь не открыт',
    text: (id) =>
      `Диаграмма построена по чьему-то файлу, а в ссылке самого файла нет. Откройте тот же файл с теми же ответами и курсами, и она появится. Обозначение данных — ${id}.`,
    any: 'Диаграмма строится по вашему файлу. Откройте его, и она появится.',
  },
  differs: (reporter, value, more, rate) =>
    `в своём файле на ${value} ${more ? 'больше' : 'меньше'}, чем по данным ${whose(reporter)}${rate === null ? '' : ` (${rate})`}`,
  same: (reporter) => `свой файл расходится с данными ${whose(reporter)} меньше чем на 0,05 %`,
  gap: (reporter) => `свой файл минус данные ${genitive(reporter)}`,
  measureOf: (flow) => `${flow === 'X' ? 'экспорт' : 'импорт'}, свой файл`,
  alone: (count) => `Значений из вашего файла, для которых здесь нет официальных цифр: ${count}.`,
  nothingBeside:
    'Среди официальных цифр нет ни одного потока из вашего файла, который подходил бы под запрос.',
  otherGoods: (product) =>
    `Официальные цифры здесь — по всем товарам, а в файле — только ${product}: сравнивать их нельзя.`,
  otherMoney: (currency) =>
    `Официальные цифры здесь — в долларах США, а в файле — в ${currency}: рядом они встанут, когда вместе с файлом будут указаны курсы.`,
  official: (value) => `${value}, официально`,
  beside: (side) => `Рядом с цифрами файла — официальные, ${side}; в одном ряду они не смешаны.`,
  ofOfficial: (text) => `Официальные цифры. ${text}`,
  third:
    'Рядом с данными обеих сторон — третье значение того же потока, из файла. Экспорт оценивают без фрахта и страхования, импорт обычно с ними, а транзит учитывают не все.',
  has: (reporters, years) => `В файле есть данные ${reporters} за ${years}.`,
  thirdSubtitle: (subtitle, file) => `${subtitle}; ${file}`,
  thirdTitle: (title) => `${title} — и ваш файл`,
  lines: {
    dataset: (name, id, product) =>
      `Своя статистика «${name}», обозначение ${id}${product === null ? '' : `, только ${product}`}`,
    file: (name, bytes, sha256, readOn) =>
      `Файл ${name}, байтов: ${bytes}, SHA-256 ${sha256}, открыт ${readOn}`,
    table: ({ sheet, format, certainty, rows, kept, left }) =>
      `${sheet === null ? 'Таблица' : `Лист ${sheet}`}: ${format}, ${CERTAINTY[certainty]}; строк ${rows} = взято ${kept} + пропущено ${left}`,
    columns: (columns) => `Столбцы: ${columns}`,
    given: (given) => `Для всей таблицы: ${given}`,
    guess: 'догадка',
    leftOut: (why, rows, values) => `Пропущено: ${why} (строк: ${rows}; отдельных значений: ${values})`,
    answers: (answers) => `Указано вручную: ${answers}`,
    rate: (currency, year, dollars, source) =>
      `Курс: 1 ${currency} = ${dollars} долл. США в ${year} году, ${source}`,
    notCharted: (why, values) => `Прочитано, но на диаграммах нет: ${why} (значений: ${values})`,
  },
  notCharted: {
    currency: 'в валюте, для которой нет курса за этот год',
    'part-of-year': 'месяцы или кварталы, из которых не складывается год',
    place: 'место, которого диаграммы не знают',
    'second-value': 'второе значение того же потока, в другой оценке или валюте',
    union: 'ЕС в том составе, в каком его считали: сегодняшние 27 стран из него не выделить',
    world: 'что сообщает весь мир о странах, которые отчитываются сами или не относятся к Центральной Азии',
  },
}

/** Чьи данные: родительный падеж. */
function whose(reporter: Party | 'CA5' | null): string {
  return reporter === null ? 'этих стран' : genitive(reporter)
}
