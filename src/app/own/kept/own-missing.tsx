import type { Lang } from '../../../chart/spec.ts'
import { getOwnMessages } from '../../../ui/messages/get-own-messages.ts'
import type { UiMessages } from '../../../ui/messages/messages.ts'
import { useRecipe } from '../recipe/use-recipe.ts'

/** In the place of a chart of own statistics that are not in this browser: which files it needs, as far as its link says. */
export default function OwnMissing({
  id,
  onOpen,
  lang,
  messages: { own },
}: {
  id: string
  onOpen: () => void
  lang: Lang
  messages: UiMessages
}) {
  const { say } = getOwnMessages(lang)
  const recipe = useRecipe()
  const isSaid = recipe !== null && recipe !== 'unreadable'
  return (
    <section className="problem" aria-label={say.missing}>
      <h2>{say.missing}</h2>
      {isSaid ? (
        <>
          <ul>
            {recipe.files.map(({ name, digest }) => (
              <li key={`${digest} ${name}`}>
                <code>
                  <bdi>{name}</bdi>
                </code>
              </li>
            ))}
          </ul>
          <p>{recipe.isWhole ? say.missingNamed : say.missingShort}</p>
        </>
      ) : (
        <p>{say.missingHint}</p>
      )}
      {recipe === 'unreadable' && <p>{say.unreadableRecipe}</p>}
      {id !== '' && (
        <p>
          <code>{id}</code>
        </p>
      )}
      <button type="button" className="button primary" onClick={onOpen}>
        {own.open}
      </button>
    </section>
  )
}
