import {
  type Day,
  fen,
  type Fen,
  greaterOf,
  type Ppm,
  type Refusal,
  sumOf,
} from '../../../../foundation/kernel/index.ts'
import { type CoverTerm, orderOfSteps, type Product, promises, ratePremium } from '../../../cover/index.ts'
import type { ChosenTerm, CoverPeriod } from './chosen-term.ts'
import * as outside from './filing-refusals.ts'
import type { QuotedContent } from './quotation.ts'

/** What is wanted of one head: figures inside the filed ranges. */
export interface WantedItem {
  readonly head: string
  readonly limit: Fen
  readonly waitingMinutes?: number | undefined
  /** Of claims-made cover whose policy states the date. */
  readonly retroactiveFrom?: Day | undefined
}

export interface WantedOffer {
  readonly riskClass: string
  readonly items: readonly WantedItem[]
  readonly factors: readonly { readonly id: string; readonly option: string; readonly factor: Ppm }[]
}

export interface PricedOffer {
  readonly content: QuotedContent
  /** The largest sum that one year may cost: pools once, separate heads each. */
  readonly yearlyLimit: Fen
  /** 报行合一: what lies outside the filing. Nothing may be bound on it, and nobody can waive it. */
  readonly faults: readonly Refusal[]
}

/** The offer whole: each wanted head with its agreed figure, heads that promise nothing named as such, and the premium line by line. */
export function priceQuotation(product: Product, term: CoverPeriod, wanted: WantedOffer): PricedOffer {
  const chosen = product.covers.flatMap((filed): readonly Chosen[] => {
    const item = wanted.items.find(({ head }) => head === filed.head)
    if (!promises(filed)) return [{ term: withoutMoney(filed), faults: item ? [outside.promisesNothing(filed)] : [] }]
    return item ? [chosenTerm(filed, item, term)] : []
  })
  const items = chosen.map((one) => one.term)
  const unknown = wanted.items.filter(({ head }) => !product.covers.some((one) => one.head === head))
  const limits = items.flatMap(({ head, perOccurrence }) =>
    perOccurrence === null ? [] : [{ head, limit: perOccurrence }],
  )
  const rating = ratePremium(product.tariff, { riskClass: wanted.riskClass, limits, factors: wanted.factors })
  const pools = poolsOf(product, items)
  const order = orderOfSteps(product.termOrder)
  return {
    content: {
      productCode: product.code,
      productVersion: product.version,
      term,
      items,
      pools,
      termOrder: order.ok ? order.value : product.termOrder,
      trace: rating.isMinimum
        ? [...rating.trace, { line: 'minimum-premium', rate: wholeRate, amount: rating.premium }]
        : rating.trace,
      premium: rating.premium,
      net: rating.net,
      tax: rating.tax,
      exclusions: product.exclusions,
    },
    yearlyLimit: sumOf([...pools.map(({ aggregate }) => aggregate), ...items.flatMap(separateLimit)]),
    faults: [
      ...unknown.map(({ head }) => outside.headNotFiled(head)),
      ...chosen.flatMap((one) => one.faults),
      ...rating.faults,
    ],
  }
}

const wholeRate = 1_000_000 as Ppm

interface Chosen {
  readonly term: ChosenTerm
  readonly faults: readonly Refusal[]
}

function chosenTerm(filed: CoverTerm, wanted: WantedItem, term: CoverPeriod): Chosen {
  const { limit, waitingMinutes = filed.waiting?.minutes } = wanted
  const { perOccurrence, aggregate, waiting } = filed
  const minutes = waitingMinutes ?? 0
  const isLimitFiled = perOccurrence !== null && perOccurrence.least <= limit && limit <= perOccurrence.most
  const isWaitingFiled = waiting === null ? wanted.waitingMinutes === undefined : waiting.options.includes(minutes)
  const retroactive = retroactiveOf(filed, wanted, term)
  return {
    term: {
      ...common(filed),
      perOccurrence: limit,
      // A yearly limit is never below what one event may cost.
      aggregate: aggregate === null ? null : greaterOf(aggregate, limit),
      waiting: waiting === null ? null : { minutes, mode: waiting.mode, trigger: waiting.trigger },
      basis: retroactive.basis,
    },
    faults: [
      ...(isLimitFiled ? [] : [outside.limitOutside(filed.head, perOccurrence)]),
      ...(isWaitingFiled ? [] : [outside.waitingOutside(filed.head, waiting?.options ?? [])]),
      ...retroactive.faults,
    ],
  }
}

function retroactiveOf(
  { head, basis }: CoverTerm,
  { retroactiveFrom }: WantedItem,
  { start }: CoverPeriod,
): { readonly basis: ChosenTerm['basis']; readonly faults: readonly Refusal[] } {
  if (basis.kind === 'occurrence') return { basis, faults: [] }
  const { kind, retroactive } = basis
  if (retroactive !== 'stated-in-policy') return { basis: { kind, retroactiveFrom: retroactive }, faults: [] }
  const isStated = retroactiveFrom !== undefined && retroactiveFrom <= start
  return {
    basis: { kind, retroactiveFrom: retroactiveFrom ?? start },
    faults: isStated ? [] : [outside.retroactiveNotStated(head)],
  }
}

const withoutMoney = (filed: CoverTerm): ChosenTerm => ({
  ...common(filed),
  perOccurrence: null,
  aggregate: null,
  waiting: null,
  basis: { kind: 'occurrence' },
})

const common = ({
  head,
  label,
  oedCode,
  status,
  pool,
  deductible,
  insuredShare,
  indemnityDays,
  conditions,
}: CoverTerm) => ({
  head,
  label,
  oedCode,
  status,
  pool,
  deductible,
  insuredShare,
  indemnityDays,
  conditions,
})

/** A shared limit holds, in the year, the largest yearly limit of the heads that draw on it. */
function poolsOf({ pools }: Product, items: readonly ChosenTerm[]): QuotedContent['pools'] {
  return pools.flatMap(({ id, heads }) => {
    const drawing = items.filter(
      ({ head, pool, aggregate }) => aggregate !== null && pool?.kind === 'shared' && heads.includes(head),
    )
    if (drawing.length === 0) return []
    const aggregate = drawing.reduce((most, one) => greaterOf(most, one.aggregate ?? fen(0n)), fen(0n))
    return [{ id, heads: drawing.map(({ head }) => head), aggregate }]
  })
}

const separateLimit = ({ pool, aggregate, perOccurrence }: ChosenTerm): readonly Fen[] =>
  pool?.kind === 'shared' ? [] : [aggregate ?? perOccurrence ?? fen(0n)]
