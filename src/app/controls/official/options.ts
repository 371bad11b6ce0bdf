import { everyNameOf } from '../../../chart/messages/every-name.ts'
import type { Messages } from '../../../chart/messages/messages.ts'
import type { Places } from '../../../trade/groups.ts'
import type { Party } from '../../../trade/observation.ts'
import type { AreaCode } from '../../../trade/partners.ts'
import type { UiMessages } from '../../../ui/messages/messages.ts'
import type { Option } from '../choice.tsx'

/* Places may be searched by their names in every language, and by their codes. */

export function areaOptions(names: Messages, { areas }: Places): Option<AreaCode>[] {
  return areas.map((value) => ({
    value,
    label: names.official.area(value),
    aliases: [value, ...everyNameOf(value)],
  }))
}

export function partnerOptions(names: Messages, { partners }: Places): Option<Party>[] {
  return partners.map((value) => ({
    value,
    label: names.partner(value),
    aliases: [value, ...everyNameOf(value)],
  }))
}

/** Names as long as there are few, else the first and how many more. */
export function summaryOf(names: readonly string[], { more }: UiMessages): string {
  const [first = '', ...others] = names
  return others.length <= 1 ? names.join(', ') : `${first} ${more(others.length)}`
}
