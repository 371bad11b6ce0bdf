// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = new DOMParser().parseFromString(readFileSync('dist/index.html', 'utf8'), 'text/html')
const content = (name: string) =>
  page.head.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? ''

test('a link to the dashboard is shown with its title, its description and the picture of its first view', () => {
  expect(content('og:title')).toBe(page.title)
  expect(content('og:description')).toBe(content('description'))
  expect(content('twitter:card')).toBe('summary_large_image')
  const site = process.env.KHORGOS_URL ?? ''
  const image = content('og:image')
  expect(image.startsWith(site)).toBe(true)
  expect(existsSync(`dist/${image.slice(site.length)}`)).toBe(true)
  expect(content('og:image:alt')).toContain('China')
})

test('the dashboard has an icon of its own', () => {
  const icon = page.head.querySelector('link[rel=icon]')?.getAttribute('href') ?? ''
  expect(icon).toMatch(/^data:image\/svg\+xml,/)
  const svg = decodeURIComponent(icon.slice(icon.indexOf(',') + 1))
  expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('rect')).not.toBeNull()
})

const policyOf = (file: string) => {
  const parsed = new DOMParser().parseFromString(readFileSync(`dist/${file}`, 'utf8'), 'text/html')
  const policy =
    parsed.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? ''
  const named = policy.split(';').map((one) => one.split(' '))
  return { parsed, sources: new Map(named.map(([kind = '', ...sources]) => [kind, sources])) }
}

test.each(['index.html', 'embed.html'])(
  '%s runs its own scripts, those inside by their hashes, and no other',
  (file) => {
    const { parsed, sources } = policyOf(file)
    expect(sources.get('default-src')).toEqual(["'none'"])
    expect(sources.get('base-uri')).toEqual(["'none'"])
    const inside = [...parsed.scripts].filter((script) => script.src === '')
    const hashes = inside.map(
      ({ textContent }) => `'sha256-${createHash('sha256').update(textContent).digest('base64')}'`,
    )
    expect(sources.get('script-src')).toEqual(["'self'", ...hashes])
    expect([...sources.values()].flat().filter((source) => /\*|http|unsafe-eval/.test(source))).toEqual([])
    // Before anything that it is to rule.
    const meta = parsed.querySelector('meta[http-equiv]')
    const first = parsed.querySelector('script, style, link')
    expect(meta?.compareDocumentPosition(first ?? parsed.body)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  },
)

test('embed.html allows no styles inside it either, and previews of its links claim no chart', () => {
  const { parsed, sources } = policyOf('embed.html')
  expect(sources.get('style-src')).toEqual(["'self'"])
  expect(parsed.querySelector('meta[property="og:title"]')?.getAttribute('content')).toMatch(/^A chart of/)
  expect(parsed.querySelector('meta[property="og:image"]')).toBeNull()
})
