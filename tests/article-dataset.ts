import { readFileSync } from 'node:fs'
import { parseArticle } from '../src/dataset/parse.ts'

/** The text of the shipped data/article.json. */
export const articleSource = readFileSync('data/article.json', 'utf8')

/** The shipped dataset, parsed as the app parses it. */
export const dataset = parseArticle(articleSource, 'data/article.json')
