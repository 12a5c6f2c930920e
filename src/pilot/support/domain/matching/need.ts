import type { StateMachine } from '../../../../foundation/access/index.ts'
import type { Refusal, Text } from '../../../../foundation/kernel/index.ts'
import { findHead, findSector, sectors } from '../../../../insurance/cover/index.ts'
import { coverClasses } from '../../../../insurance/cover/index.ts'
import { regions } from '../../../parties/index.ts'
import type { NeedTerms } from './criteria.ts'
import { needRefusals } from './refusals.ts'

/** A need is the enterprise's own until it shows it; closed, it holds what came of it. */
export const needMachine = {
  resource: 'need',
  states: ['stated', 'shown', 'closed'],
  initial: 'stated',
  transitions: [
    { from: 'stated', action: 'edit', to: 'stated' },
    { from: 'stated', action: 'show', to: 'shown' },
    { from: 'shown', action: 'show', to: 'shown' },
    { from: 'shown', action: 'take-back', to: 'stated' },
    { from: 'stated', action: 'close', to: 'closed' },
    { from: 'shown', action: 'close', to: 'closed' },
  ],
} as const satisfies StateMachine

export type NeedState = (typeof needMachine.states)[number]

export const outcomes = {
  insured: { zh: '已投保', en: 'Insured' },
  'work-plan': { zh: '已联合制定试点工作方案', en: 'Joined in a work plan' },
  'no-agreement': { zh: '未达成', en: 'No agreement' },
  'no-entry': { zh: '目录中没有合适的条目', en: 'No entry fits' },
  'not-needed': { zh: '不再需要', en: 'No longer needed' },
} as const satisfies Readonly<Record<string, Text>>

export type OutcomeKind = keyof typeof outcomes

export const outcomeCodes = Object.keys(outcomes) as [OutcomeKind, ...OutcomeKind[]]

/** What came of a need; an insured one names with whom and by which policy. */
export interface Outcome {
  readonly kind: OutcomeKind
  readonly conversationId: string | null
  readonly policyNumber: string | null
  readonly note: string
}

/** Codes that no list knows, or scenarios of another sector; all are named. */
export function needFault(need: NeedTerms): Refusal | undefined {
  const sector = findSector(need.sector)
  const unknown = [
    ...(sector ? [] : [need.sector]),
    ...need.scenarios.filter((code) => !sector?.consequences.some((one) => one.code === code)),
    ...need.classes.filter((code) => !coverClasses.some((one) => one.code === code)),
    ...need.cover.filter((code) => findHead(code) === undefined),
    ...(need.region !== null && !regions.some(({ code }) => code === need.region) ? [need.region] : []),
  ]
  if (unknown.length > 0) return needRefusals.unknownCodes(unknown)
  const all = [...need.scenarios, ...need.classes, ...need.cover, ...need.systems]
  return new Set(all).size === all.length ? undefined : needRefusals.statedTwice
}

/** An outcome that says too little or too much. */
export function outcomeFault({ kind, conversationId, policyNumber }: Outcome): Refusal | undefined {
  const agreed = kind === 'insured' || kind === 'work-plan'
  if (agreed && conversationId === null) return needRefusals.outcomeWithWhom
  if (kind === 'insured' && policyNumber === null) return needRefusals.outcomeNeedsPolicy
  if (kind !== 'insured' && policyNumber !== null) return needRefusals.policyWithoutCover
  return undefined
}

export const sectorOptions = sectors.map(({ code, label }) => ({ code, label }))
