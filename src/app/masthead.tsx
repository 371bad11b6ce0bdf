import { memo } from 'react'
import { type ChartSpec, LANGS, type Lang, THEMES } from '../chart/spec.ts'
import type { UiMessages } from '../ui/messages/messages.ts'
import { Choice } from './controls/choice.tsx'
import { Keys } from './keys/keys.tsx'
import type { UpdateSpec } from './use-spec.ts'

const LANGUAGES: Record<Lang, string> = { en: 'English', ru: 'Русский' }

export const Masthead = memo(function Masthead({
  lang,
  theme,
  update,
  messages,
}: Pick<ChartSpec, 'lang' | 'theme'> & { update: UpdateSpec; messages: UiMessages }) {
  return (
    <header className="masthead">
      <div>
        <h1>Khorgos</h1>
        <p>{messages.tagline}</p>
      </div>
      <div className="settings">
        <Choice
          label={messages.language}
          value={lang}
          options={LANGS.map((one) => ({ value: one, label: LANGUAGES[one] }))}
          onChange={(patch) => update({ lang: patch })}
        />
        <Choice
          label={messages.theme}
          value={theme}
          options={[
            { value: null, label: messages.themes.system },
            ...THEMES.map((one) => ({ value: one, label: messages.themes[one] })),
          ]}
          onChange={(patch) => update({ theme: patch })}
        />
      </div>
    </header>
  )
})

export function Footer({ messages }: { messages: UiMessages }) {
  return (
    <footer className="footer">
      <p>{messages.footer.local}</p>
      <p>
        <Keys messages={messages} />
      </p>
      <p>
        <a href="data/article.json">{messages.footer.data}</a>,{' '}
        <a href="data/schema/article.schema.json">{messages.footer.schema}</a>,{' '}
        <a href="data/observations.csv">{messages.footer.statistics}</a>
      </p>
    </footer>
  )
}
