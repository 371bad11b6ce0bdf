import { describe, expect, test } from 'vitest'
import { type Encoding, encodingOf } from '../../src/import/read/encoding.ts'
import { encoded, linesOf, readFiles, textFile } from './files.ts'

const RUSSIAN =
  'Страна;Экспорт 2021, млн. долл. США;Экспорт 2022, млн. долл. США\nКитай;9771,5;13166,1\nРоссия;7018,7;9091,4\nСоединенные Штаты Америки;1,5;2,5\nКыргызстан;674,8;793,0\n'
const CHINESE =
  '"数据年月","贸易伙伴编码","贸易伙伴名称","商品编码","人民币"\n"202501","410","巴西","12019019","7,416"\n"202501","145","哈萨克斯坦","12019019","5"\n'
const LATIN =
  'reporter,partner,year,export (USD)\nKAZ,Türkiye,2022,5\nKAZ,Côte d’Ivoire,2022,6\nKAZ,Curaçao,2022,7\n'.replace(
    '’',
    "'",
  )

describe('an encoding', () => {
  test.each([
    ['utf-8', RUSSIAN],
    ['utf-16le', RUSSIAN],
    ['utf-16be', RUSSIAN],
    ['windows-1251', RUSSIAN],
    ['ibm866', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['utf-8', CHINESE],
    ['utf-16le', CHINESE],
    ['gb18030', CHINESE],
    ['utf-8', LATIN],
    ['windows-1252', LATIN],
  ] as readonly (readonly [Encoding, string])[])('%s is told by its bytes', (encoding, text) => {
    expect(encodingOf(encoded(text, encoding), true)).toBe(encoding)
    expect(new TextDecoder(encoding).decode(encoded(text, encoding))).toBe(text)
  })

  test.each(['windows-1251', 'ibm866', 'koi8-r', 'utf-16le'] as const)(
    '%s gives the same values as UTF-8',
    async (encoding) => {
      const read = async (one: Encoding) =>
        linesOf(await readFiles(textFile('Экспорт Казахстана.csv', RUSSIAN, one)))
      expect(await read(encoding)).toEqual(await read('utf-8'))
      expect(await read(encoding)).toContain('KAZ X CHN 2022 TOTAL = 13166.1 e6 USD')
    },
  )

  test('few letters beyond ASCII in a long text are enough', async () => {
    const text = `reporter,partner,year,export (USD)\n${Array.from({ length: 2000 }, (_, i) => `KAZ,CHN,${1900 + (i % 100)},${i % 100}`).join('\n')}\nKAZ,Türkiye,2022,5\n`
    const read = await readFiles(textFile('x.csv', text, 'windows-1252'))
    expect(linesOf(read)).toContain('KAZ X TUR 2022 TOTAL = 5 e0 USD')
  })
})
