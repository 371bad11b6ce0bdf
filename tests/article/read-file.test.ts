// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { textOfHtml } from '../../src/article/html-text.ts'
import { pastedCopy, readCopy } from '../../src/article/read-file.ts'

const file = (parts: BlobPart[], name: string) => new File(parts, name)

describe('HTML is reduced to its text', () => {
  test('a paragraph a line, without what is not read', () => {
    const html =
      '<title>No</title><nav>Menu</nav><article><h1>One</h1><p>Two <b>and</b> a&nbsp;half</p><script>three()</script><style>p{}</style></article>'
    expect(textOfHtml(html)).toBe('One\n\nTwo and a half')
  })

  test('the article alone, where the page marks one', () => {
    expect(textOfHtml('<body><p>Around</p><article><p>Inside</p></article></body>')).toBe('Inside')
  })

  test('and nothing in it runs', () => {
    textOfHtml(
      '<img src=x onerror="window.ran = true"><script>window.ran = true</script><svg onload="window.ran = true">',
    )
    expect('ran' in window).toBe(false)
  })
})

describe('a reader’s own copy', () => {
  test('is read as UTF-8', async () => {
    expect(await readCopy(file(['“Hi”'], 'a.txt'))).toEqual({ name: 'a.txt', text: '“Hi”' })
  })

  test('is read as UTF-16 where it says so', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x48, 0x00, 0x69, 0x00])
    expect(await readCopy(file([bytes], 'a.txt'))).toMatchObject({ text: 'Hi' })
  })

  test('is refused with a reason where it is no text, empty or far too large', async () => {
    expect(await readCopy(file([new Uint8Array([0x25, 0x50, 0x00, 0x01])], 'a.pdf'))).toBe('not-text')
    expect(await readCopy(file(['  \n '], 'a.txt'))).toBe('empty')
    expect(await readCopy(file(['x'.repeat(5_000_001)], 'a.txt'))).toBe('too-large')
    expect(pastedCopy('pasted', 'x'.repeat(5_000_001))).toBe('too-large')
  })

  test('is refused where it is there no more', async () => {
    const gone = Object.assign(file(['Hi'], 'a.txt'), {
      arrayBuffer: () => Promise.reject(new Error('gone')),
    })
    expect(await readCopy(gone)).toBe('unreadable')
  })

  test('may be pasted, as text or as the source of a page', () => {
    expect(pastedCopy('pasted', 'One\r\nTwo')).toEqual({ name: 'pasted', text: 'One\nTwo' })
    expect(pastedCopy('pasted', '<!doctype html><p>One</p>')).toEqual({ name: 'pasted', text: 'One' })
  })
})
