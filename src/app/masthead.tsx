import { type ChartSpec, LANGS, type Lang, THEMES } from '../chart/spec.ts'
import { Choice } from './controls/choice.tsx'
import type { UpdateSpec } from './use-spec.ts'
import type { AppWords } from './words/words.ts'

const LANGUAGES: Record<Lang, string> = { en: 'English', ru: 'Русский' }

export function Masthead({ spec, update, words }: { spec: ChartSpec; update: UpdateSpec; words: AppWords }) {
  return (
    <header className="masthead">
      <div>
        <h1>Khorgos</h1>
        <p>{words.tagline}</p>
      </div>
      <div className="settings">
        <Choice
          label={words.language}
          value={spec.lang}
          options={LANGS.map((lang) => ({ value: lang, label: LANGUAGES[lang] }))}
          onChange={(lang) => update({ lang })}
        />
        <Choice
          label={words.theme}
          value={spec.theme}
          options={[
            { value: null, label: words.themes.system },
            ...THEMES.map((theme) => ({ value: theme, label: words.themes[theme] })),
          ]}
          onChange={(theme) => update({ theme })}
        />
      </div>
    </header>
  )
}

export function Footer({ words }: { words: AppWords }) {
  return (
    <footer className="footer">
      <p>{words.footer.local}</p>
      <p>
        <a href="data/article.json">{words.footer.data}</a>{' '}
        <a href="data/schema/article.schema.json">{words.footer.schema}</a>
      </p>
    </footer>
  )
}
