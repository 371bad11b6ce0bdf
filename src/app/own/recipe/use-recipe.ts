import { useMemo, useSyncExternalStore } from 'react'
import { type Recipe, readRecipe } from '../../../import/recipe/recipe.ts'

/** What the page's address says of the files that its view needs; `unreadable` where that is no recipe. */
export function useRecipe(): Recipe | 'unreadable' | null {
  const hash = useSyncExternalStore(
    onHash,
    () => location.hash,
    () => '',
  )
  return useMemo(() => readRecipe(hash), [hash])
}

function onHash(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
