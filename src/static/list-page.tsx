import { renderToStaticMarkup } from 'react-dom/server'
import { getMessages } from '../chart/messages/get-messages.ts'
import type { Preset } from '../chart/presets.ts'
import { questionOf } from '../chart/questions.ts'
import { READY } from '../chart/ready-pages.ts'
import { isOfficial, kindOf } from '../chart/views.ts'
import { onlyPartner, reporterOf } from '../trade/groups.ts'
import { getUiMessages } from '../ui/messages/get-ui-messages.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import '../ui/messages/russian.ts'

/** The page that leads to every chart that stands ready as a page; it needs no script, nor do they. */
export const LIST_PAGE = 'charts.html'

const STYLE = `:root{color-scheme:light dark}
body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}
li{margin-block:.25rem}`

/** The list as a whole page of HTML; null where no chart stands ready. */
export function listPage(): string | null {
  if (READY.length === 0) return null
  const families = [
    ['The article’s charts', READY.filter(({ spec }) => spec.basis === 'article')],
    ['Official statistics', READY.filter(({ spec }) => spec.basis !== 'article')],
  ] as const
  const page = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta
          httpEquiv="Content-Security-Policy"
          content={contentSecurityPolicy({ style: "'unsafe-inline'" })}
        />
        <meta name="viewport" content="width=device-width" />
        <title>All charts · Khorgos</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>All charts</h1>
          <p>
            Each is a page that needs no script. <a href="./">Khorgos</a>
          </p>
          {families.map(([family, presets]) => (
            <section key={family}>
              <h2>{family}</h2>
              <ul>
                {presets.map((preset) => (
                  <li key={preset.name}>
                    <a href={`embed/${preset.name}.html`}>{nameOf(preset)}</a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </main>
      </body>
    </html>
  )
  return `<!doctype html>${renderToStaticMarkup(page)}\n`
}

/** What it answers, in which form, whose trade it shows and by whose numbers. */
function nameOf({ spec }: Preset): string {
  const { name, params, measures } = kindOf(spec)
  const ui = getUiMessages(spec.lang)
  const { chart, official } = getMessages(spec.lang)
  const statement = measures[0] === spec.measure ? '' : `, ${ui.measures[spec.measure]}`
  const areas = isOfficial(spec) ? `, ${spec.area.map(official.area).join(', ')}` : ''
  const whose =
    isOfficial(spec) && params.includes('basis')
      ? `, ${official.basis(spec.basis === 'mirror' ? 'mirror' : 'reported', reporterOf(spec.area), onlyPartner(spec.partner))}`
      : ''
  return `${ui.questions[questionOf(spec)]} (${chart[name]})${statement}${areas}${whose}`
}
