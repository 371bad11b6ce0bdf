import { countriesOf } from '../../trade/groups.ts'
import type { CountryCode, Party } from '../../trade/observation.ts'
import type { AreaCode } from '../../trade/partners.ts'
import {
  type Compared,
  countedOf,
  type Finding,
  isEachOfCentralAsia,
  MOST_AREAS,
  type Traded,
  type Whose,
  type Written,
} from '../finding.ts'
import { formatList, upperFirst } from '../format.ts'
import { possessive } from './english.ts'
import { partyOf } from './parties-en.ts'

/** A finding in a sentence without its full stop. */
export function findingEn(finding: Finding, write: Written): string {
  const said = sentence(finding, write)
  // Which they are, a note says.
  const some = 'whose' in finding ? countedOf(finding.whose) : null
  const rest = some === null ? '' : ` (${some.known} of ${some.all} countries)`
  return upperFirst(`${said}${rest}`)
}

/** As many countries as a title can name. */
const FEW = 4

function sentence(finding: Finding, write: Written): string {
  switch (finding.kind) {
    case 'leader':
      return leader(finding)
    case 'leader-of-each': {
      const { measure, areas, party: code, year } = finding
      return `${partyOf(code)} ${LARGEST[measure].ofThese} for each of ${isEachOfCentralAsia(areas) ? 'the five countries' : namesOf({ areas, without: [] })} in ${year}`
    }
    case 'country': {
      const { measure, country, behind, partner, year } = finding
      const { verb, to } = TRADE[measure]
      const whom = partner === null ? 'these partners' : partyOf(partner)
      const others =
        behind.length > FEW
          ? `the other ${behind.length}`
          : isEachOfCentralAsia([country, ...behind])
            ? 'the other four'
            : listOf(behind)
      return `${partyOf(country)} ${verb} most ${to} ${whom} in ${year}, ahead of ${others}`
    }
    case 'times': {
      const { measure, whose, party: code, from, to, factor } = finding
      const isOne = measure === 'turnover'
      const was = `${isOne ? 'was' : 'were'} ${against(factor, from, isOne ? 'that' : 'those', write)}`
      return `${tradeOf(measure, whose)} ${partyOf(code)} in ${to} ${was}`
    }
    case 'fastest': {
      const { whose, party: code, from, to, factor } = finding
      const trade = `${possessive(partyOf(code))} trade with ${namesOf(whose)}`
      return `${trade} grew most of these partners’: in ${to} it was ${against(factor, from, 'that', write)}`
    }
    case 'share': {
      const { whose, party: code, from, to, first, last } = finding
      const share = `${possessive(partyOf(code))} share of ${possessive(namesOf(whose))} trade`
      const moved = last > first ? 'rose' : 'fell'
      return `${share} ${moved} from ${write.percent(first)} in ${from} to ${write.percent(last)} in ${to}`
    }
    case 'rate': {
      const { whose, party: code, year, rate } = finding
      const moved = `${rate > 0 ? 'grew' : 'fell'} by ${write.percent(Math.abs(rate))}`
      return `${tradeOf('turnover', whose)} ${partyOf(code)} ${moved} in ${year}`
    }
    case 'balance': {
      const { whose, party: code, year, value } = finding
      const what = `a ${value > 0 ? 'surplus' : 'deficit'} of ${write.billions(Math.abs(value))}`
      return `${namesOf(whose)} had ${what} with ${code === null ? 'these partners' : partyOf(code)} in ${year}`
    }
    case 'place': {
      const { measure, whose, party: code, year, rank, before } = finding
      const among = `among ${possessive(namesOf(whose))} ${PLURAL[measure]}`
      return `${partyOf(code)} ranked ${place(rank)} ${among} with data in ${year}${since(rank, before)}`
    }
    case 'gap': {
      const { country, partner, flow, year, value } = finding
      const [theirs, own] = flow === 'M' ? ['sent to', 'received'] : ['received from', 'sent']
      const by = `${write.billions(Math.abs(value))} ${value > 0 ? 'more' : 'less'}`
      return `${partyOf(partner)} reports ${by} ${theirs} ${partyOf(country)} in ${year} than ${partyOf(country)} reports ${own}`
    }
    case 'concentration': {
      const { whose, from, to, more } = finding
      return `${possessive(namesOf(whose))} trade was ${more ? 'more' : 'less'} concentrated in ${to} than in ${from}`
    }
    case 'verdicts':
      return verdicts(finding)
  }
}

const TRADE: Record<Traded, { readonly verb: string; readonly noun: string; readonly to: string }> = {
  turnover: { verb: 'traded', noun: 'trade', to: 'with' },
  exports: { verb: 'exported', noun: 'exports', to: 'to' },
  imports: { verb: 'imported', noun: 'imports', to: 'from' },
}
const PLURAL: Record<Traded, string> = { turnover: 'partners', exports: 'markets', imports: 'suppliers' }
const LARGEST: Record<Compared, { readonly ofThese: string; readonly ofAll: string }> = {
  turnover: { ofThese: 'was the largest of these partners', ofAll: 'was the largest partner' },
  exports: { ofThese: 'was the largest of these markets', ofAll: 'was the largest market' },
  imports: { ofThese: 'was the largest of these suppliers', ofAll: 'was the largest supplier' },
  share: {
    ofThese: 'had the largest of these shares in the trade',
    ofAll: 'had the largest share in the trade',
  },
}

function leader({
  measure,
  whose,
  party: code,
  among,
  ofAll,
  from,
  to,
  before,
}: Finding & { kind: 'leader' }) {
  const names = namesOf(whose)
  if (before !== null && measure !== 'share') {
    const overtook = `${partyOf(code)} overtook ${partyOf(before)} in ${from}`
    return from < to
      ? `${overtook} and led these ${PLURAL[measure]} of ${names} to ${to}`
      : `${overtook} to lead these ${PLURAL[measure]} of ${names}`
  }
  const when = from === to ? `in ${to}` : `throughout ${from}–${to}`
  const second = among.find((one) => one !== code)
  if (among.length === 2 && second !== undefined && measure !== 'share') {
    const { verb, to: towards } = TRADE[measure]
    return `${names} ${verb} more ${towards} ${partyOf(code)} than ${towards} ${partyOf(second)} ${when}`
  }
  const { ofThese, ofAll: largest } = LARGEST[measure]
  return `${partyOf(code)} ${ofAll ? largest : ofThese} of ${names} ${when}${ofAll ? ', of all with data' : ''}`
}

function verdicts({ of, agree, open, differ }: Finding & { kind: 'verdicts' }): string {
  if (of === 'rank') {
    if (agree.length + differ.length === 0) {
      return 'The official statistics do not settle the article’s order of partners'
    }
    const said = [
      ...(agree.length > 0 ? [`bear out the article’s rank of ${listOf(agree)}`] : []),
      ...(differ.length > 0 ? [`contradict its rank of ${listOf(differ)}`] : []),
      ...(open.length > 0 ? [`leave that of ${listOf(open)} open`] : []),
    ]
    return `The official statistics ${formatList('en', said)}`
  }
  // The first says whose data.
  const groups = [
    { partners: agree, first: 'One side’s data agree with the article on', further: 'they do' },
    { partners: open, first: 'One side’s data can agree with the article on', further: 'they can' },
    { partners: differ, first: 'The data do not agree with the article on', further: 'they do not' },
  ].filter(({ partners }) => partners.length > 0)
  return groups
    .map(({ partners, first, further }, i) => {
      const names = listOf(partners)
      return i === 0 ? `${first} ${names}` : `on ${names} ${further}`
    })
    .join('; ')
}

/** "4.1 times that of 2000", "34.2% above that of 2000" */
function against(factor: number, from: number, those: string, write: Written): string {
  if (factor >= 2) return `${write.times(factor)} times ${those} of ${from}`
  return `${write.percent(Math.abs(factor - 1))} ${factor > 1 ? 'above' : 'below'} ${those} of ${from}`
}

function since(rank: number, before: { readonly year: number; readonly rank: number } | null): string {
  if (before === null) return ''
  return `, ${before.rank > rank ? 'up' : 'down'} from ${place(before.rank)} in ${before.year}`
}

function place(rank: number): string {
  if (rank === 1) return 'first'
  const isTeen = rank % 100 > 10 && rank % 100 < 14
  return `${rank}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')}`
}

function tradeOf(measure: Traded, whose: Whose): string {
  const { noun, to } = TRADE[measure]
  return `${possessive(namesOf(whose))} ${noun} ${to}`
}

function namesOf({ areas }: Whose): string {
  return areas.length > MOST_AREAS ? countriesEn(countriesOf(areas).length) : listOf(areas)
}

/** In the place of a list of countries that is too long. */
export function countriesEn(count: number): string {
  return `${count} countries`
}

function listOf(codes: readonly (AreaCode | CountryCode | Party)[]): string {
  return formatList('en', codes.map(partyOf))
}
