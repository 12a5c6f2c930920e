import type { Ppm, Text } from '../../../../foundation/kernel/index.ts'

/** Parts of a firm's security, weighted in the score; a sector's own questions are apart. */
export const securityDomains = [
  'governance',
  'identity',
  'endpoint',
  'vulnerability',
  'backup',
  'logging',
  'suppliers',
  'response',
  'privacy',
  'graded-protection',
  'history',
] as const
export type SecurityDomain = (typeof securityDomains)[number]

/** From a certificate of an authority (A) and an original that was checked (B) to a copy (C) and a mere word (D). */
export const trustGrades = ['A', 'B', 'C', 'D'] as const
export type TrustGrade = (typeof trustGrades)[number]

export interface ScoredAnswer {
  readonly value: string
  readonly label: Text
  readonly score: Ppm
  /** Codes of issues that the answer raises. */
  readonly raises?: readonly string[]
}

/** One question of the ask-and-answer disclosure (保险法 16): only what is asked has to be told. */
export interface Question {
  readonly id: string
  readonly domain: SecurityDomain | 'sector'
  readonly label: Text
  readonly weight: number
  /** Below this grade of evidence the answer counts in part. */
  readonly wanted: TrustGrade
  readonly answers: readonly ScoredAnswer[]
}
