import { countriesOf } from '../../trade/groups.ts'
import type { Party } from '../../trade/observation.ts'
import type { AreaCode } from '../../trade/partners.ts'
import {
  countedOf,
  type Finding,
  isEachOfCentralAsia,
  MOST_AREAS,
  type Traded,
  type Whose,
  type Written,
} from '../finding.ts'
import { formatList, upperFirst } from '../format.ts'
import { genitive, instrumental, party } from './parties-ru.ts'

/** Вывод одним предложением, без точки. Имена стоят в именительном, родительном и творительном падежах. */
export function findingRu(finding: Finding, write: Written): string {
  const said = sentence(finding, write)
  const some = 'whose' in finding ? countedOf(finding.whose) : null
  // О каких странах нет цифр, сказано в примечании.
  const rest = some === null ? '' : ` (${some.known} из ${countriesRu(some.all)})`
  return upperFirst(`${said}${rest}`)
}

/** Сколько стран помещается в заголовке. */
const FEW = 4

function sentence(finding: Finding, write: Written): string {
  switch (finding.kind) {
    case 'leader':
      return leader(finding)
    case 'leader-of-each': {
      const { measure, areas, party: code, year } = finding
      const countries = isEachOfCentralAsia(areas)
        ? 'для каждой из пяти стран'
        : areas.length > MOST_AREAS
          ? `для каждой из ${countriesRu(areas.length)}`
          : `для каждой из стран: ${names(areas)}`
      return `${LARGEST[measure].ofThese} в ${year} году — ${party(code)}, ${countries}`
    }
    case 'country': {
      const { measure, country, behind, partner, year } = finding
      const others =
        behind.length > FEW
          ? 'у остальных меньше'
          : isEachOfCentralAsia([country, ...behind])
            ? 'у остальных четырёх меньше'
            : `за ним — ${names(behind)}`
      return `самый большой ${tradeWith(measure, partner)} в ${year} году — у ${genitive(country)}, ${others}`
    }
    case 'times': {
      const { measure, whose, party: code, from, to, factor } = finding
      return `${tradeOf(measure, whose, code)} в ${to} году ${against(factor, from, write)}`
    }
    case 'fastest': {
      const { whose, party: code, from, to, factor } = finding
      const trade = `оборот ${genitives(whose.areas)} ${withWhom(code)}`
      return `больше всего из этих партнёров вырос ${trade}: в ${to} году ${against(factor, from, write)}`
    }
    case 'share': {
      const { whose, party: code, from, to, first, last } = finding
      const share = `доля ${genitive(code)} в торговле ${genitives(whose.areas)}`
      const moved = last > first ? 'выросла' : 'упала'
      return `${share} ${moved} с ${write.percent(first)} в ${from} году до ${write.percent(last)} в ${to}`
    }
    case 'rate': {
      const { whose, party: code, year, rate } = finding
      const moved = `${rate > 0 ? 'вырос' : 'упал'} на ${write.percent(Math.abs(rate))}`
      return `${tradeOf('turnover', whose, code)} в ${year} году ${moved}`
    }
    case 'balance': {
      const { whose, party: code, year, value } = finding
      const what = `${value > 0 ? 'профицит' : 'дефицит'} ${genitives(whose.areas)}`
      const whom = code === null ? 'с этими партнёрами' : withWhom(code)
      return `${what} в торговле ${whom} в ${year} году — ${write.billions(Math.abs(value))}`
    }
    case 'place': {
      const { measure, whose, party: code, year, rank, before } = finding
      const among = `среди ${PLURAL[measure]} ${genitives(whose.areas)}`
      const then = before === null ? '' : `; в ${before.year} — на ${before.rank}-м`
      return `${party(code)} в ${year} году — на ${rank}-м месте ${among}, о ком есть цифры${then}`
    }
    case 'gap': {
      const { country, partner, flow, year, value } = finding
      const goods =
        flow === 'M'
          ? `поставки из ${genitive(partner)} в ${party(country)}`
          : `экспорт ${genitive(country)} (${party(partner)})`
      const by = `на ${write.billions(Math.abs(value))} ${value > 0 ? 'больше' : 'меньше'}`
      return `${goods}, ${year}: по данным ${genitive(partner)} ${by}`
    }
    case 'concentration': {
      const { whose, from, to, more } = finding
      return `торговля ${genitives(whose.areas)} в ${to} году сосредоточена ${more ? 'больше' : 'меньше'}, чем в ${from}`
    }
    case 'verdicts':
      return verdicts(finding)
  }
}

const PLURAL: Record<Traded, string> = {
  turnover: 'партнёров',
  exports: 'рынков сбыта',
  imports: 'поставщиков',
}
const LARGEST: Record<Traded, { readonly ofThese: string; readonly ofAll: string; readonly ofTwo: string }> =
  {
    turnover: {
      ofThese: 'крупнейший из этих партнёров',
      ofAll: 'крупнейший партнёр',
      ofTwo: 'из этих двух партнёров',
    },
    exports: {
      ofThese: 'крупнейший из этих рынков сбыта',
      ofAll: 'крупнейший рынок сбыта',
      ofTwo: 'из этих двух рынков сбыта',
    },
    imports: {
      ofThese: 'крупнейший из этих поставщиков',
      ofAll: 'крупнейший поставщик',
      ofTwo: 'из этих двух поставщиков',
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
  const of = genitives(whose.areas)
  const when = from === to ? `в ${to} году` : `в ${from}–${to} годах`
  if (measure === 'share') {
    return `${ofAll ? 'самая большая доля' : 'самая большая из этих долей'} в торговле ${of} ${when} — у ${genitive(code)}`
  }
  const { ofThese, ofAll: largest, ofTwo } = LARGEST[measure]
  if (before !== null)
    return `${ofAll ? largest : ofThese} ${of} ${when} — ${party(code)}, в ${from - 1} году — ${party(before)}`
  if (among.length === 2) return `${ofTwo} ${of} ${when} крупнее ${party(code)}`
  return `${ofAll ? largest : ofThese} ${of} ${when} — ${party(code)}${ofAll ? ' (из всех, о ком есть цифры)' : ''}`
}

function verdicts({ of, agree, open, differ }: Finding & { kind: 'verdicts' }): string {
  if (of === 'rank') {
    if (agree.length + differ.length === 0)
      return 'официальная статистика не решает, верен ли порядок партнёров в статье'
    const said = [
      ...(agree.length > 0 ? [`подтверждается — ${names(agree)}`] : []),
      ...(differ.length > 0 ? [`не подтверждается — ${names(differ)}`] : []),
      ...(open.length > 0 ? [`не решено — ${names(open)}`] : []),
    ]
    return `место в статье по официальной статистике: ${said.join('; ')}`
  }
  const groups = [
    { partners: agree, verb: 'сходится', whose: 'с данными одной стороны' },
    { partners: open, verb: 'может сойтись', whose: 'с данными одной стороны' },
    { partners: differ, verb: 'не сходится', whose: 'со статистикой' },
  ].filter(({ partners }) => partners.length > 0)
  const said = groups.map(({ partners, verb, whose }, i) => {
    const whom = `с ${instrumentals(partners)}`
    return i === 0 ? `оборот ${whom} в статье ${verb} ${whose}` : `${whom} ${verb}`
  })
  return said.join('; ')
}

/** «в 4,1 раза больше, чем в 2000», «на 34,2 % больше, чем в 2000» */
function against(factor: number, from: number, write: Written): string {
  const by = factor >= 2 ? `в ${write.times(factor)} раза` : `на ${write.percent(Math.abs(factor - 1))}`
  return `${by} ${factor > 1 ? 'больше' : 'меньше'}, чем в ${from}`
}

/** Куда идёт экспорт, сказано в скобках: винительный падеж у каждого имени свой. */
function tradeOf(measure: Traded, { areas }: Whose, code: Party): string {
  const of = genitives(areas)
  switch (measure) {
    case 'turnover':
      return `оборот ${of} ${withWhom(code)}`
    case 'exports':
      return `экспорт ${of} (${party(code)})`
    case 'imports':
      return `импорт ${of} из ${genitive(code)}`
  }
}

function tradeWith(measure: Traded, partner: Party | null): string {
  switch (measure) {
    case 'turnover':
      return `оборот ${partner === null ? 'с этими партнёрами' : withWhom(partner)}`
    case 'exports':
      return partner === null ? 'экспорт этим партнёрам' : `экспорт (${party(partner)})`
    case 'imports':
      return partner === null ? 'импорт от этих партнёров' : `импорт из ${genitive(partner)}`
  }
}

/** «с Китаем», «со Швейцарией» */
function withWhom(code: Party): string {
  const name = instrumental(code)
  // Перед «всем» и перед с, з, ш, ж с ещё одной согласной; аббревиатуры, как «США», читаются по буквам.
  return `${/^(?:[сзшж][бвгджзйклмнпрстфхцчшщ]|[СЗШЖ][бвгджзйклмнпрстфхцчшщ]|вс|щ)/.test(name) ? 'со' : 'с'} ${name}`
}

function genitives(codes: readonly AreaCode[]): string {
  if (codes.length > MOST_AREAS) return countriesRu(countriesOf(codes).length)
  return formatList('ru', codes.map(genitive))
}

/** Вместо слишком длинного списка стран, в родительном падеже. */
export function countriesRu(count: number): string {
  return `${count} ${new Intl.PluralRules('ru').select(count) === 'one' ? 'страны' : 'стран'}`
}

function instrumentals(codes: readonly Party[]): string {
  return formatList('ru', codes.map(instrumental))
}

function names(codes: readonly (AreaCode | Party)[]): string {
  return formatList('ru', codes.map(party))
}
