/* Родительный, творительный и винительный падежи названий стран и территорий. Правила — обычные для русских названий; что по ним не
   идёт, стоит в таблице. tests/output/place-names.txt показывает все. */

export type Case = 'genitive' | 'instrumental' | 'accusative'

/** Слова, которые склоняются не по окончанию; винительный у них как именительный. */
const IRREGULAR: Readonly<Record<string, readonly [genitive: string, instrumental: string]>> = {
  Багамы: ['Багам', 'Багамами'],
  Гренадины: ['Гренадин', 'Гренадинами'],
  Египет: ['Египта', 'Египтом'],
  Коморы: ['Комор', 'Коморами'],
  Мальдивы: ['Мальдив', 'Мальдивами'],
  Нидерланды: ['Нидерландов', 'Нидерландами'],
  Филиппины: ['Филиппин', 'Филиппинами'],
  остров: ['острова', 'островом'],
  острова: ['островов', 'островами'],
  территории: ['территорий', 'территориями'],
}

/** Не склоняются, хотя окончание позволило бы. */
const UNCHANGED: ReadonlySet<string> = new Set([
  'Антигуа',
  'Бангладеш',
  'Кайкос',
  'Никарагуа',
  'Папуа',
  'Самоа',
  'Тёркс',
])

/** Окончания прилагательных, самые длинные первыми. */
const ADJECTIVES: readonly (readonly [ending: RegExp, genitive: string, instrumental: string])[] = [
  [/(?<=[гкхжшщч])ие$/, 'их', 'ими'],
  [/ие$/, 'их', 'ими'],
  [/ые$/, 'ых', 'ыми'],
  [/ая$/, 'ой', 'ой'],
  [/(?<=[гкхжшщч])ое$/, 'ого', 'им'],
  [/ое$/, 'ого', 'ым'],
  [/(?<=[гкхжшщч])ий$/, 'ого', 'им'],
  [/[ыо]й$/, 'ого', 'ым'],
  [/(?<=[ое]в)ы$/, 'ых', 'ыми'],
]

/** Окончания существительных. */
const NOUNS: readonly (readonly [ending: RegExp, genitive: string, instrumental: string])[] = [
  [/(?<=[жшчщц])а$/, 'и', 'ей'],
  [/(?<=[гкх])а$/, 'и', 'ой'],
  [/а$/, 'ы', 'ой'],
  [/я$/, 'и', 'ей'],
  [/[йь]$/, 'я', 'ем'],
  [/(?<=[жшчщц])$/, 'а', 'ем'],
  [/(?<=[бвгдзклмнпрстфх])$/, 'а', 'ом'],
]

/** Окончания винительного, где он не как именительный: у неодушевлённых только в женском роде. */
const ACCUSATIVE: readonly (readonly [ending: RegExp, accusative: string])[] = [
  [/ая$/, 'ую'],
  [/а$/, 'у'],
  [/я$/, 'ю'],
]

/** Название в падеже. Склоняется каждое слово до первого, что стоит в скобках или после «в»; за «остров» и «острова» имя
 *  остаётся как есть. */
export function inCase(name: string, wanted: Case): string {
  const words = name.split(' ')
  const isAdjective = (word: string) =>
    /(?:ая|ие|ые|ое)$/.test(word) || /^(?:Восточный|Южный|Соломоновы|Маршалловы|Сандвичевы)$/.test(word)
  let rests = false
  return words
    .map((word, i) => {
      rests ||= word.startsWith('(') || word === 'в' || /^острова?$/.test(words[i - 1] ?? '')
      return rests ? word : ofWord(word, wanted, isAdjective(word) && i < words.length - 1)
    })
    .join(' ')
}

function ofWord(word: string, wanted: Case, isAdjective: boolean): string {
  const irregular = IRREGULAR[word]
  if (irregular !== undefined)
    return wanted === 'accusative' ? word : irregular[wanted === 'genitive' ? 0 : 1]
  // Аббревиатуры, союзы и тире.
  if (UNCHANGED.has(word) || /^[А-Я]+$|^\P{Lu}{1,2}$/u.test(word)) return word
  const hyphenated = /^(Гвинея)-(.+)$/.exec(word)
  if (hyphenated !== null) return `${ofWord(hyphenated[1] ?? '', wanted, false)}-${hyphenated[2]}`
  if (wanted === 'accusative') {
    const [ending, accusative] =
      ACCUSATIVE.find(([end]) => (isAdjective || end.source !== 'ая$') && end.test(word)) ?? []
    return ending === undefined || accusative === undefined ? word : word.replace(ending, accusative)
  }
  const found = (isAdjective ? ADJECTIVES : NOUNS).find(([ending]) => ending.test(word))
  if (found === undefined) return word
  const [ending, ...endings] = found
  return word.replace(ending, endings[wanted === 'genitive' ? 0 : 1])
}
