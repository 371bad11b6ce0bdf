// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { LANGS, THEMES } from '../../src/chart/look.ts'
import { DEFAULT_SPEC } from '../../src/chart/spec.ts'
import { onHeight, RESIZE_SCRIPT, settingsIn } from '../../src/export/embeds/embed-protocol.ts'

test('settings for theme, language and light are read, others and unreadable ones are not', () => {
  expect(
    settingsIn({ type: 'khorgos:set', theme: 'dark', lang: 'ru', focus: 'eu-2022', chart: 'rank' }),
  ).toEqual({
    theme: 'dark',
    lang: 'ru',
    focus: 'eu-2022',
  })
  expect(settingsIn({ type: 'khorgos:set', theme: 'pink', lang: 7, focus: 'No id' })).toEqual({})
  expect(settingsIn({ type: 'other', theme: 'dark' })).toBeNull()
})

test('every theme and language of the app can be set, and null takes each setting back', () => {
  for (const theme of THEMES) expect(settingsIn({ type: 'khorgos:set', theme })).toEqual({ theme })
  for (const lang of LANGS) expect(settingsIn({ type: 'khorgos:set', lang })).toEqual({ lang })
  const asked = parseQuery('?theme=dark&lang=ru&focus=eu-2022')
  const { spec } = decodeSpec({
    ...asked,
    ...settingsIn({ type: 'khorgos:set', theme: null, lang: null, focus: null }),
  })
  expect(spec).toEqual(DEFAULT_SPEC)
})

test('no message whatever breaks a chart', () => {
  const message = fc.oneof(
    fc.anything(),
    fc.record({
      type: fc.constant('khorgos:set'),
      theme: fc.anything(),
      lang: fc.anything(),
      focus: fc.anything(),
    }),
  )
  fc.assert(
    fc.property(message, (data) => {
      const keys = Object.keys(settingsIn(data) ?? {})
      expect(keys.every((key) => ['theme', 'lang', 'focus'].includes(key))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

/** A page with a frame in it, and a way in which the frame's chart says something. */
function hostPage() {
  document.body.innerHTML = '<iframe></iframe><iframe></iframe>'
  const [frame, other] = document.querySelectorAll('iframe')
  if (frame === undefined || other === undefined) throw new Error('no frames')
  const say = (data: unknown, source = frame.contentWindow) =>
    window.dispatchEvent(new MessageEvent('message', { data, source }))
  return { frame, other, say }
}

test('a height is heard from the frame it is asked of, until nobody listens any longer', () => {
  const { frame, other, say } = hostPage()
  const heard: [number, boolean][] = []
  const detach = onHeight(
    () => frame.contentWindow,
    (height, drawn) => heard.push([height, drawn]),
  )
  say({ type: 'khorgos:height', height: 512, drawn: true })
  say({ type: 'khorgos:height', height: 300 }, other.contentWindow)
  say({ type: 'khorgos:height', height: 'tall' })
  say({ type: 'another', height: 300 })
  say(null)
  detach()
  say({ type: 'khorgos:height', height: 700 })
  expect(heard).toEqual([[512, true]])
})

test('the script that goes with an iframe gives each frame the height of its own chart', () => {
  const { frame, other, say } = hostPage()
  const script = document.createElement('script')
  script.textContent = RESIZE_SCRIPT
  document.body.append(script)
  say({ type: 'khorgos:height', height: 512 })
  say('a text')
  expect([frame.style.height, other.style.height]).toEqual(['512px', ''])
})
