import type { StateMachine } from '../../../foundation/access/index.ts'
import { type Day, type Result, ok, refuse } from '../../../foundation/kernel/index.ts'
import { releaseRefusals } from './release-refusals.ts'

/** 目录版次: drafted by one official, published by another with a fresh second factor. */
export const releaseMachine = {
  resource: 'release',
  states: ['draft', 'proposed', 'published', 'discarded'],
  initial: 'draft',
  transitions: [
    { from: 'draft', action: 'edit', to: 'draft' },
    { from: 'draft', action: 'propose', to: 'proposed' },
    { from: 'draft', action: 'discard', to: 'discarded' },
    { from: 'proposed', action: 'return', to: 'draft' },
    { from: 'proposed', action: 'publish', to: 'published' },
  ],
} as const satisfies StateMachine

export type ReleaseState = (typeof releaseMachine.states)[number]

export type LineChange = 'added' | 'amended' | 'withdrawn'

/** A release has something to say, and says it from a day on that has not passed. */
export function proposeRelease(
  { lines, effectiveFrom }: { readonly lines: number; readonly effectiveFrom: Day | null },
  today: Day,
): Result<{ readonly state: 'proposed'; readonly effectiveFrom: Day }> {
  if (lines === 0) return refuse(releaseRefusals.nothingToPublish)
  if (effectiveFrom === null) return refuse(releaseRefusals.effectiveDayMissing)
  if (effectiveFrom < today) return refuse(releaseRefusals.effectiveDayPast(effectiveFrom, today))
  return ok({ state: 'proposed', effectiveFrom })
}

/** A version that ends on the day on which the next begins never begins after it. */
export function endsInOrder(effectiveFrom: Day, next: Day): boolean {
  return next >= effectiveFrom
}

/** 2026-1. */
export const releaseNumber = (year: number, serial: number): string => `${year}-${serial}`
