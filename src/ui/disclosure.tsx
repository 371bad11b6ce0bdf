import { Collapsible } from '@base-ui/react/collapsible'
import type { ReactNode } from 'react'

/** What is shown only when asked for, behind its title. */
export function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Collapsible.Root className="disclosure">
      <Collapsible.Trigger className="disclosure-trigger">{title}</Collapsible.Trigger>
      <Collapsible.Panel className="disclosure-panel">{children}</Collapsible.Panel>
    </Collapsible.Root>
  )
}
