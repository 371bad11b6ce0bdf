import type { Recipe } from '../../../import/recipe/recipe.ts'
import type { RecipeRead } from '../../../import/recipe/recipe-answers.ts'
import type { OwnMessages } from '../../../ui/messages/own.ts'

/** What a link asks for: which files, and how they are read. What it says can be done without. */
export function AskedFor({
  recipe,
  read,
  isUsed,
  onForget,
  say,
}: {
  recipe: Recipe
  read: RecipeRead
  /** Whether files are read as it says. */
  isUsed: boolean
  onForget: () => void
  say: OwnMessages
}) {
  const said = [...recipe.answers, ...recipe.assumed, ...recipe.rates].filter(
    (text) => !read.unread.includes(text),
  )
  return (
    <section className="own-part" aria-label={say.asked}>
      <h3 className="own-heading">{say.asked}</h3>
      <ul className="own-files">
        {recipe.files.map(({ name, digest }) => (
          <li key={`${digest} ${name}`}>
            <bdi className="own-name">{name}</bdi>
          </li>
        ))}
      </ul>
      {said.length > 0 && (
        <p className="own-guess">
          {say.askedAnswers} <bdi className="own-name">{said.join(', ')}</bdi>{' '}
          {isUsed && (
            <button type="button" className="link-button" onClick={onForget}>
              {say.askedForget}
            </button>
          )}
        </p>
      )}
      {read.unread.length > 0 && (
        <p className="problem-line">
          {say.askedUnread} <bdi className="own-name">{read.unread.join(', ')}</bdi>
        </p>
      )}
      {!recipe.isWhole && <p className="problem-line">{say.missingShort}</p>}
    </section>
  )
}
