import { memo } from 'react'
import { type ChartSpec, LANGS, type Lang, THEMES } from '../chart/spec.ts'
import { Choice } from './controls/choice.tsx'
import type { UpdateSpec } from './use-spec.ts'
import type { AppWords } from '../ui/messages/messages.ts'

const LANGUAGES: Record<Lang, string> = { en: 'English', ru: 'Русский' }

export const Masthead = memo(function Masthead({
  lang,
  theme,
  update,
  words,
}: Pick<ChartSpec, 'lang' | 'theme'> & { update: UpdateSpec; words: AppWords }) {
  return (
    <header className="masthead">
      <div>
        <h1>Khorgos</h1>
        <p>{words.tagline}</p>
      </div>
      <div className="settings">
        <Choice
          label={words.language}
          value={lang}
          options={LANGS.map((one) => ({ value: one, label: LANGUAGES[one] }))}
          onChange={(wish) => update({ lang: wish })}
        />
        <Choice
          label={words.theme}
          value={theme}
          options={[
            { value: null, label: words.themes.system },
            ...THEMES.map((one) => ({ value: one, label: words.themes[one] })),
          ]}
          onChange={(wish) => update({ theme: wish })}
        />
      </div>
    </header>
  )
})

export function Footer({ words }: { words: AppWords }) {
  return (
    <footer className="footer">
      <p>{words.footer.local}</p>
      <p>
        <a href="data/article.json">{words.footer.data}</a>,{' '}
        <a href="data/schema/article.schema.json">{words.footer.schema}</a>,{' '}
        <a href="data/observations.csv">{words.footer.statistics}</a>
      </p>
    </footer>
  )
}
