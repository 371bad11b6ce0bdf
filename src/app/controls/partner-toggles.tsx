import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { PARTNERS, type PartnerCode } from '../../trade/partners.ts'

/** Which partners are shown. The last one cannot be taken away: a chart of nothing says nothing. */
export function PartnerToggles({
  label,
  names,
  chosen,
  onChange,
}: {
  label: string
  names: (code: PartnerCode) => string
  chosen: readonly PartnerCode[]
  onChange: (partners: readonly PartnerCode[]) => void
}) {
  return (
    <div className="partners">
      <span className="choice-label" id="partners-label">
        {label}
      </span>
      <ToggleGroup
        className="partner-group"
        aria-labelledby="partners-label"
        multiple
        value={[...chosen]}
        onValueChange={(next: PartnerCode[]) =>
          next.length > 0 && onChange(PARTNERS.filter((code) => next.includes(code)))
        }
      >
        {PARTNERS.map((code) => (
          <Toggle key={code} value={code} className="partner-toggle" data-partner={code}>
            <span className="swatch" aria-hidden="true" />
            {names(code)}
          </Toggle>
        ))}
      </ToggleGroup>
    </div>
  )
}
