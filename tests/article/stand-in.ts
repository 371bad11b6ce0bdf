import { dataset } from '../article-dataset.ts'

/** A text that is not the article, but has its phrases in their order among other words. */
export const standIn = dataset.passages
  .map(
    ({ paragraph, selector }, i) =>
      `Sentence ${'abcdefghijklmnop'[i]} of a text for tests, with ${selector.prefix ?? ''}${selector.exact}${selector.suffix ?? ''} in it${paragraph % 2 ? '.' : ', and more.'}`,
  )
  .join('\n\n')
