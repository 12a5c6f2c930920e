import type { StateMachine } from '../../../foundation/access/index.ts'
import { type Instant, type Result, type Text, ok, refuse } from '../../../foundation/kernel/index.ts'
import { objectionRefusals } from './objection-refusals.ts'

/** 异议: received, investigated by somebody without a stake, answered in writing; who investigates does not decide. */
export const objectionMachine = {
  resource: 'objection',
  states: ['received', 'investigating', 'reported', 'upheld', 'dismissed', 'set-aside'],
  initial: 'received',
  transitions: [
    { from: 'received', action: 'register-seal', to: 'received' },
    { from: 'received', action: 'take', to: 'investigating' },
    { from: 'received', action: 'set-aside', to: 'set-aside' },
    { from: 'investigating', action: 'give-back', to: 'received' },
    { from: 'investigating', action: 'report', to: 'reported' },
    { from: 'reported', action: 'return', to: 'investigating' },
    { from: 'reported', action: 'uphold', to: 'upheld' },
    { from: 'reported', action: 'dismiss', to: 'dismissed' },
  ],
} as const satisfies StateMachine

export type ObjectionState = (typeof objectionMachine.states)[number]

/** What an objection is about; the list is ours and open. */
export const grounds = {
  eligibility: { zh: '申报主体或联合单位不符合条件', en: 'Lead or partner does not meet the conditions' },
  'false-statement': { zh: '申报内容不实', en: 'False statements' },
  infringement: { zh: '盗用方案、商标、著作或名义', en: 'Use of another’s solution, mark, work or name' },
  'unconfirmed-member': { zh: '被列为联合单位而未同意', en: 'Named as partner without consent' },
  conflict: { zh: '评审存在未回避的利害关系', en: 'An interest in the review that was not recused' },
  procedure: { zh: '程序违反已公布的规则', en: 'Published rules of procedure were broken' },
  duplicate: { zh: '与另一方案实质相同', en: 'In substance the same as another solution' },
  credit: { zh: '存在影响试点的失信、处罚', en: 'Penalties or breaches that touch the pilot' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Text>>

export type Ground = keyof typeof grounds
export const groundCodes = Object.keys(grounds) as [Ground, ...Ground[]]

export interface Objector {
  readonly kind: 'person' | 'unit'
  readonly sealedAt: Instant | null
}

/** A person's objection counts at once, a unit's once its sealed original is there. */
export function counts({ kind, sealedAt }: Objector): boolean {
  return kind === 'person' || sealedAt !== null
}

export interface Investigator {
  readonly organisationId: string | null
  /** Organisations tied to it by control, shareholding or a group. */
  readonly ties: ReadonlySet<string>
}

/** Who is of a unit of the solution, or tied to one, does not look into it. Undefined: nothing stands against. */
export function stakeOf(investigator: Investigator, members: readonly string[]): 'member' | 'tied' | undefined {
  const { organisationId, ties } = investigator
  if (organisationId === null) return undefined
  if (members.includes(organisationId)) return 'member'
  return members.some((member) => ties.has(member)) ? 'tied' : undefined
}

export interface Taking {
  readonly objector: Objector
  readonly investigator: Investigator
  readonly members: readonly string[]
  /** The investigator's own words that there is no stake. */
  readonly declaration: string
}

export function takeObjection(taking: Taking): Result<{ readonly state: 'investigating' }> {
  if (!counts(taking.objector)) return refuse(objectionRefusals.sealMissing)
  const stake = stakeOf(taking.investigator, taking.members)
  if (stake) return refuse(objectionRefusals.investigatorHasStake(stake))
  if (taking.declaration.trim().length < 4) return refuse(objectionRefusals.declarationMissing)
  return ok({ state: 'investigating' })
}

/** Only a unit's objection whose seal never came is set aside, and only once the period is over. */
export function setAside(objector: Objector, closesAt: Instant, now: Instant): Result<{ readonly state: 'set-aside' }> {
  if (counts(objector)) return refuse(objectionRefusals.mustBeAnswered)
  return now < closesAt ? refuse(objectionRefusals.sealMayStillCome) : ok({ state: 'set-aside' })
}

/** What follows when it is right: the entry is taken off the list, or listed otherwise. */
export type Remedy<Content> = { readonly kind: 'remove' } | { readonly kind: 'amend'; readonly content: Content }

export type Finding<Content> =
  | { readonly finding: 'dismiss' }
  | { readonly finding: 'uphold'; readonly remedy: Remedy<Content> }
