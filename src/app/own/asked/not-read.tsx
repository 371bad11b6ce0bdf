import type { OwnReport } from '../../../import/results/report.ts'
import type { OwnSay } from '../../../ui/messages/get-own-messages.ts'
import { tableName } from './table-part.tsx'

/** Files and sheets that gave no values, and why. A sheet of notes beside a table that was read asks for nothing. */
export function NotRead({
  report: { notRead, tables },
  words,
}: { report: OwnReport } & Pick<OwnSay, 'words'>) {
  const isBeside = ({ input, refusal }: OwnReport['notRead'][number]) =>
    refusal.is === 'no-table' && tables.some((table) => table.input === input)
  return notRead.map((one, i) => {
    const { problem, remedy } = words.refusal(one.refusal)
    return (
      <p key={i} className={isBeside(one) ? 'own-guess' : 'problem-line'}>
        <bdi className="own-name">{tableName(one)}</bdi>: {isBeside(one) ? problem : `${problem} ${remedy}`}
      </p>
    )
  })
}
