/** Whether anything is kept, so that nobody who keeps nothing loads what reads it. */
const NAME = 'khorgos-own'

export function noteKept(isAny: boolean): void {
  try {
    if (isAny) localStorage.setItem(NAME, '1')
    else localStorage.removeItem(NAME)
  } catch {}
}

export function mayBeKept(): boolean {
  try {
    return localStorage.getItem(NAME) !== null
  } catch {
    return false
  }
}
