import { createHash } from 'node:crypto'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import type { Finding, SolutionFacts } from '../../notice/index.ts'
import {
  type AskedMember,
  type DeterminationNote,
  type JudgedFinding,
  askedMember,
  basisOf,
  isForAnOfficial,
  withDeterminations,
} from '../domain/determination.ts'
import { type DeterminationRow, determinationsOf } from './store/determinations.ts'

/** What an official has determined about these very facts; asks the database only where the rules leave a must open. */
export async function determined(
  tx: Tx,
  solutionId: string,
  { facts, findings }: { readonly facts: SolutionFacts; readonly findings: readonly Finding[] },
): Promise<readonly JudgedFinding[]> {
  if (!findings.some(isForAnOfficial)) return findings
  const members = askedMembers(facts)
  const rows = await determinationsOf(tx, solutionId)
  return withDeterminations(findings, (finding) => {
    const basis = basisDigest(finding, members)
    const row = rows.findLast((one) => one.rule === finding.rule && one.basis === basis)
    return row && noteOf(row)
  })
}

export function askedMembers({ lead, partners = [] }: SolutionFacts): readonly AskedMember[] {
  const first = lead.count === 'one' ? [askedMember('lead', lead.member)] : []
  return [...first, ...partners.map((partner) => askedMember('partner', partner))]
}

export const basisDigest = (finding: Finding, members: readonly AskedMember[]): string =>
  createHash('sm3').update(basisOf(finding, members)).digest('hex')

export function noteOf(row: DeterminationRow): DeterminationNote {
  const { id, state, askedAt, decidedByName, decidedAt, decisionReason } = row
  return { id, state, askedAt, decidedByName, decidedAt, decisionReason }
}
