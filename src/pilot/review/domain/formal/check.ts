import { ok, refuse, type Refusal, type Result, type Text } from '../../../../foundation/kernel/index.ts'
import { type FormalItem, formalItems } from './items.ts'
import { formalRefusals } from './refusals.ts'

export type FormalVerdict = 'met' | 'unmet' | 'not-applicable'

/** What an official says of one item; `paths` are the questions that a return would open. */
export interface ItemJudgement {
  readonly verdict: FormalVerdict | null
  readonly reason: string
  readonly paths: readonly string[]
}

export type Judgements = Readonly<Record<string, ItemJudgement>>

export interface RuleFinding {
  readonly rule: string
  readonly verdict: 'met' | 'unmet' | 'undetermined'
  readonly message: Text
}

/** Where a check begins: what the rules of the round settled is filled in, the rest is open. */
export function beginJudgements(findings: readonly RuleFinding[]): Judgements {
  return Object.fromEntries(formalItems.map((item) => [item.id, begin(item, findings)]))
}

function begin({ rule, opens }: FormalItem, findings: readonly RuleFinding[]): ItemJudgement {
  const finding = findings.find((one) => one.rule === rule)
  if (!finding || finding.verdict === 'undetermined') return { verdict: null, reason: '', paths: [] }
  const isUnmet = finding.verdict === 'unmet'
  return { verdict: finding.verdict, reason: isUnmet ? finding.message.zh : '', paths: isUnmet ? opens : [] }
}

/** Names, verdicts and paths that fit the list; a reason wherever something is wrong or the rule said otherwise. */
export function checkJudgements(judgements: Judgements, findings: readonly RuleFinding[]): Result<Judgements> {
  for (const [id, judgement] of Object.entries(judgements)) {
    const item = formalItems.find((one) => one.id === id)
    if (!item) return refuse(formalRefusals.unknownItem)
    const problem = problemOf(item, judgement, findings)
    if (problem) return refuse(problem)
  }
  return ok(judgements)
}

function problemOf(
  item: FormalItem,
  { verdict, reason, paths }: ItemJudgement,
  findings: readonly RuleFinding[],
): Refusal | undefined {
  if (paths.some((path) => !item.opens.includes(path))) return formalRefusals.pathNotOfItem(item.title)
  if (verdict === null) return undefined
  if (verdict === 'not-applicable' && item.mayBeIdle !== true) return formalRefusals.mustBeJudged(item.title)
  const said = findings.find(({ rule }) => rule === item.rule)?.verdict
  const departs = (said === 'met' || said === 'unmet') && said !== verdict
  if ((verdict === 'unmet' || departs) && reason.trim() === '') return formalRefusals.reasonMissing(item.title)
  if (verdict === 'unmet' && item.opens.length > 0 && paths.length === 0) return formalRefusals.pathMissing(item.title)
  return undefined
}

const unmetIn = (judgements: Judgements): readonly FormalItem[] =>
  formalItems.filter(({ id }) => judgements[id]?.verdict === 'unmet')

const openIn = (judgements: Judgements): readonly FormalItem[] =>
  formalItems.filter(({ id }) => (judgements[id]?.verdict ?? null) === null)

export interface NamedField {
  readonly path: string
  readonly remark: string
}

const longestRemark = 500

/** 一次性补正: every unmet item that the form can mend, joined by question; nothing may be left for a second return. */
export function consolidate(judgements: Judgements): Result<readonly NamedField[]> {
  const open = openIn(judgements)
  if (open.length > 0) return refuse(formalRefusals.itemsOpen(open.map(({ title }) => title)))
  const remarks = new Map<string, string[]>()
  for (const { id, title } of unmetIn(judgements)) {
    for (const path of judgements[id]?.paths ?? [])
      remarks.set(path, [...(remarks.get(path) ?? []), `${title.zh}：${judgements[id]?.reason.trim() ?? ''}`])
  }
  if (remarks.size === 0) return refuse(formalRefusals.nothingToReturn)
  return ok([...remarks].map(([path, said]) => ({ path, remark: shortened(said.join('；')) })))
}

const shortened = (remark: string): string => Array.from(remark).slice(0, longestRemark).join('')

/** 符合: every item was looked at and none is unmet. */
export function mayPass(judgements: Judgements): Result<true> {
  const open = openIn(judgements)
  if (open.length > 0) return refuse(formalRefusals.itemsOpen(open.map(({ title }) => title)))
  const unmet = unmetIn(judgements)
  return unmet.length > 0 ? refuse(formalRefusals.itemsUnmet(unmet.map(({ title }) => title))) : ok(true)
}

/** 不符合: something is unmet, and what the applicant could mend was returned before. */
export function mayFail(judgements: Judgements, wasReturned: boolean): Result<true> {
  const open = openIn(judgements)
  if (open.length > 0) return refuse(formalRefusals.itemsOpen(open.map(({ title }) => title)))
  const unmet = unmetIn(judgements)
  if (unmet.length === 0) return refuse(formalRefusals.nothingUnmet)
  const curable = unmet.filter(({ opens }) => opens.length > 0)
  const isHopeless = curable.length < unmet.length
  return wasReturned || isHopeless ? ok(true) : refuse(formalRefusals.returnFirst(curable.map(({ title }) => title)))
}

/** After the applicant's answer: what was unmet is to be judged again, by the new findings; the rest stands. */
export function takeUpAgain(judgements: Judgements, findings: readonly RuleFinding[]): Judgements {
  const anew = beginJudgements(findings)
  const kept = Object.entries(judgements).filter(([, { verdict }]) => verdict !== 'unmet')
  return { ...anew, ...Object.fromEntries(kept) }
}
