import type { Page } from '@playwright/test'
import { inventedIn, type Said, saidOn } from '../said-numbers.ts'
import { expect } from './fixtures.ts'

/** Every text node of the page, and what assistive technology is told besides. */
export function everythingSaid(page: Page): Promise<Said[]> {
  return page.evaluate(saidOn, undefined)
}

/** The numbers on the page that are nobody's, each with the text that it stands in. */
export async function invented(page: Page, more: ReadonlySet<string>): Promise<string[]> {
  const said = await everythingSaid(page)
  expect(said.length).toBeGreaterThan(20)
  return inventedIn(said, more)
}
