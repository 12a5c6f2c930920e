import type { Day, Refusal } from '../../../../foundation/kernel/index.ts'
import { amountOf, type StatementCell, type StatementFile, type WrittenTotals } from './statement.ts'
import {
  anotherInsurersStatement,
  asOfBeforeLast,
  asOfInFuture,
  cellPremiumsDoNotAddUp,
  cellsDoNotAddUp,
  cellTwice,
  keysDiffer,
  keyTwice,
  saltOfAnotherRound,
  smallCellShown,
  totalsContradict,
} from './statement-refusals.ts'

export interface StatementStands {
  /** Credit code of the organisation that sends it. */
  readonly creditCode: string
  /** `saltDigestOf` the round's salt. */
  readonly saltDigest: string
  readonly today: Day
  /** The day of the figures of the signed statement in force; null for the first. */
  readonly lastAsOf: Day | null
}

const fewest = 5

/** Every way in which a statement contradicts itself, its sender or its round; nothing when it may be kept. */
export function judgeStatement(file: StatementFile, stands: StatementStands): readonly Refusal[] {
  const { asOf, led, followed, ledKeys, followedKeys } = file
  return [
    ...when(file.reporter !== stands.creditCode, anotherInsurersStatement),
    ...when(file.saltDigest !== stands.saltDigest, saltOfAnotherRound),
    ...when(asOf > stands.today, () => asOfInFuture(asOf, stands.today)),
    ...(stands.lastAsOf !== null && asOf < stands.lastAsOf ? [asOfBeforeLast(asOf, stands.lastAsOf)] : []),
    ...when(ledKeys.length !== led.policies, () => keysDiffer(leads, ledKeys.length, led.policies)),
    ...when(followedKeys.length !== followed.policies, () =>
      keysDiffer(follows, followedKeys.length, followed.policies),
    ),
    ...repeatedKey([...ledKeys, ...followedKeys]),
    ...contradictions(led, 'led'),
    ...contradictions(followed, 'followed'),
    ...cellFindings(file.cells, led),
  ]
}

const leads = { zh: '主承', en: 'led' }
const follows = { zh: '从共', en: 'followed' }

function repeatedKey(keys: readonly string[]): readonly Refusal[] {
  const [first] = repeated(keys)
  return first === undefined ? [] : [keyTwice(first)]
}

function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.filter((name) => seen.size === seen.add(name).size)
}

function contradictions(totals: WrittenTotals, role: string): readonly Refusal[] {
  const { policies, inForce, claims, open, premiumGross, premiumNet, premiumTax } = totals
  const paidAndOpen = amountOf(totals.paid) + amountOf(totals.outstanding) - amountOf(totals.recovered)
  const split = amountOf(premiumNet) + amountOf(premiumTax)
  const isWrong = (zh: string, en: string) => () => totalsContradict({ zh: `${role}：${zh}`, en: `${role}: ${en}` })
  return [
    ...when(inForce > policies, isWrong('有效保单多于保单总数。', 'more policies are in force than there are.')),
    ...when(open > claims, isWrong('未决赔案多于赔案总数。', 'more claims are open than there are.')),
    ...when(
      split !== amountOf(premiumGross),
      isWrong('净保费加税不等于含税保费。', 'net and tax do not sum to the gross premium.'),
    ),
    ...when(
      paidAndOpen !== amountOf(totals.netIncurred),
      isWrong('已决加未决减追偿不等于净已发生。', 'paid and outstanding less recovered is not the net incurred.'),
    ),
  ]
}

/** Shown cells against the totals; a hidden one holds at least one policy, and fewer than any that is shown. */
function cellFindings(cells: readonly StatementCell[], led: WrittenTotals): readonly Refusal[] {
  const places = cells.map(placeOf)
  const twice = new Set(repeated(places))
  const shown = cells.flatMap(({ policies }) => (policies === null ? [] : [policies]))
  const small = cells.filter(({ policies }) => policies !== null && policies < fewest)
  const sum = shown.reduce((total, one) => total + one, 0)
  const hidden = cells.length - shown.length
  const rest = led.policies - sum
  const most = hidden === 0 ? 0 : shown.length === 0 ? led.policies : hidden * (Math.min(...shown) - 1)
  const premium = cells.reduce((total, one) => total + amountOf(one.premiumGross ?? '0'), 0n)
  return [
    ...[...twice].map(cellTwice),
    ...small.map((one) => smallCellShown(placeOf(one))),
    ...when(rest < hidden || rest > most, () => cellsDoNotAddUp(sum, led.policies)),
    ...when(hidden === 0 && premium !== amountOf(led.premiumGross), cellPremiumsDoNotAddUp),
  ]
}

const placeOf = ({ coverClass, sector, regionCode }: StatementCell): string =>
  `${coverClass} × ${sector} × ${regionCode}`

const when = (isSo: boolean, finding: () => Refusal): readonly Refusal[] => (isSo ? [finding()] : [])
