import { type Anchored, anchor, type Quoted } from './anchor.ts'

/** What the worker is asked: where in a text the passages' quotes stand. */
export interface AnchorRequest {
  readonly text: string
  readonly passages: readonly Quoted[]
}

/** What it answers: how many passages it has looked for, after each of them, and what it found in the end. */
export type AnchorAnswer = { readonly looked: number } | { readonly anchored: Anchored }

/* The worker of use-anchoring.ts: however long a text is, the page goes on answering meanwhile. */
addEventListener('message', ({ data: { text, passages } }: MessageEvent<AnchorRequest>) => {
  const answer = (message: AnchorAnswer) => postMessage(message)
  answer({ anchored: anchor(text, passages, (looked) => answer({ looked })) })
})
