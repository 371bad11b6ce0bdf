/** What is said where the page may ask its host's source of observations, in one language. It comes with that part. */
export interface SourceMessages {
  readonly title: (host: string) => string
  /** What leaves the computer, and what does not. */
  readonly leaves: (host: string) => string
  readonly reporters: string
  readonly partners: string
  readonly allPartners: string
  readonly from: string
  readonly to: string
  readonly toHint: string
  readonly product: string
  readonly productHint: string
  readonly noYear: string
  readonly order: string
  readonly ask: string
  readonly asking: string
  /** Of an answer of which this much has come, such as "1.2 MB". */
  readonly sofar: (size: string) => string
  readonly cancel: string
  readonly cancelled: string
  readonly opened: (name: string) => string
  readonly failed: string
  /** To whom a fault of the source is told. */
  readonly tell: string
}

const en: SourceMessages = {
  title: (host) => `From ${host}’s statistics`,
  leaves: (host) =>
    `Whoever publishes this page lets it ask ${host}. Only the question goes there: whose trade, with whom, which years and goods. Nothing of your files does.`,
  reporters: 'Reporters',
  partners: 'Partners',
  allPartners: 'All partners',
  from: 'First year',
  to: 'Last year',
  toHint: 'the same',
  product: 'Goods',
  productHint: 'all, or an HS code',
  noYear: 'This is not a year. Years look like 2022.',
  order: 'The last year lies before the first.',
  ask: 'Ask',
  asking: 'Asking …',
  sofar: (size) => `${size} so far`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was opened.',
  opened: (name) => `Opened below: ${name}`,
  failed: 'The question could not be asked. Ask again, or load the page anew.',
  tell: 'The source was set by whoever publishes this page: these words will help them.',
}

const ru: SourceMessages = {
  title: (host) => `Из статистики на ${host}`,
  leaves: (host) =>
    `Издатель этой страницы разрешил ей обращаться к ${host}. Туда уходит только запрос: чья торговля, с кем, за какие годы и какими товарами. Из ваших файлов туда не уходит ничего.`,
  reporters: 'Чьи данные',
  partners: 'Партнёры',
  allPartners: 'Все партнёры',
  from: 'Первый год',
  to: 'Последний год',
  toHint: 'тот же',
  product: 'Товары',
  productHint: 'все или код ТН ВЭД',
  noYear: 'Это не год. Год выглядит так: 2022.',
  order: 'Последний год раньше первого.',
  ask: 'Запросить',
  asking: 'Запрос выполняется …',
  sofar: (size) => `получено ${size}`,
  cancel: 'Отмена',
  cancelled: 'Отменено. Ничего не открыто.',
  opened: (name) => `Открыто ниже: ${name}`,
  failed: 'Выполнить запрос не удалось. Повторите его или загрузите страницу заново.',
  tell: 'Источник задал издатель этой страницы: передайте ему эти слова.',
}

export function getSourceMessages(lang: 'en' | 'ru'): SourceMessages {
  return lang === 'ru' ? ru : en
}
