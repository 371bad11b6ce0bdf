import { en as readEn } from '../../import/messages/en.ts'
import { ru as readRu } from '../../import/messages/ru.ts'
import { en } from './own-en.ts'
import { ru } from './own-ru.ts'

/** The words of the room for one's own files, and those of what reads them. */
export function getOwnMessages(lang: 'en' | 'ru') {
  return lang === 'ru' ? { say: ru, words: readRu } : { say: en, words: readEn }
}

export type OwnSay = ReturnType<typeof getOwnMessages>
