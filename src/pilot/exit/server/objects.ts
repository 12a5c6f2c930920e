import type { Actor, PermitObject, Relation } from '../../../foundation/access/index.ts'
import type { Acting } from '../../../foundation/access/server/index.ts'
import type { AuditedTable } from '../../../foundation/audit/server/index.ts'
import type { EvidenceEntry } from '../../../foundation/storage/server/index.ts'
import type { ExitCaseLine, ExitCaseView, ExitNoticeView } from '../index.ts'
import type { ExitCaseRow } from './store/cases.ts'
import type { ExitNoticeRow } from './store/notices.ts'

/** A unit meets a case with the notice that it is given, not before. */
export function caseObject(
  actor: Actor,
  row: Pick<ExitCaseRow, 'id' | 'state' | 'organisationId' | 'proposedBy'>,
): PermitObject<'exit-case'> {
  const relations: Relation[] = []
  if (row.state !== 'opened' && row.organisationId === actor.organisationId) relations.push('own')
  if (row.proposedBy === actor.accountId) relations.push('drafted')
  return { resource: 'exit-case', id: row.id, state: row.state, relations }
}

export const caseLineOf = (row: ExitCaseRow): ExitCaseLine => ({
  id: row.id,
  number: row.number,
  programme: row.programmeId,
  organisationName: row.organisationName,
  part: row.part,
  state: row.state,
  openedAt: row.openedAt,
  statementDue: row.statementDue,
})

export function caseViewOf(acting: Acting, row: ExitCaseRow): ExitCaseView {
  const object = caseObject(acting.actor, row)
  const isInHand = row.state === 'proposed' || row.state === 'reinstating'
  const hides = isInHand && object.relations.includes('own')
  const isProposed = row.verdict !== null && row.proposedByName !== null
  return {
    ...caseLineOf(row),
    grounds: row.grounds,
    statement: row.statement,
    statedByName: row.statedByName,
    statedAt: row.statedAt,
    proposal:
      !hides && isProposed
        ? { byName: row.proposedByName ?? '', verdict: row.verdict ?? 'dismiss', reason: row.proposalReason ?? '' }
        : null,
    decidedByName: row.decidedByName,
    decidedAt: row.decidedAt,
    effects: row.effects,
    reinstatedOn: row.reinstatedOn,
    closeReason: row.closeReason,
    version: row.version,
    actions: acting.actionsOpenTo(object),
  }
}

export const noticeViewOf = (row: ExitNoticeRow): ExitNoticeView => ({
  number: row.number,
  programme: row.programmeId,
  organisationName: row.organisationName,
  regionCode: row.regionCode,
  grounds: row.grounds,
  reason: row.reason,
  effects: row.effects,
  decidedOn: row.decidedOn,
  publishedAt: row.publishedAt,
  reinstatedOn: row.reinstatedOn,
})

type Change = EvidenceEntry['changes'][number]

export function changedCase(row: ExitCaseRow): Change {
  const { id, version, number, organisationId, state, statementDue, verdict, proposalReason, closeReason } = row
  const grounds = row.grounds.map(({ ground, facts, evidence }) => ({ ground, facts, evidence }))
  const of = { number, organisationId, state, statementDue, statement: row.statement, grounds }
  const decided = { verdict, proposalReason, closeReason, reinstatedOn: row.reinstatedOn }
  return { table: 'exit.exit_case', id, version, row: { ...of, ...decided } }
}

export function changedNotice(row: ExitNoticeRow): Change {
  const { id, version, number, organisationName, reason, decidedOn, reinstatedOn } = row
  return {
    table: 'exit.exit_notice',
    id,
    version,
    row: { number, organisationName, grounds: [...row.grounds], reason, decidedOn, reinstatedOn },
  }
}

const instantText = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export const auditedExits: readonly AuditedTable[] = [
  {
    table: 'exit.exit_case',
    read: `select id, version, jsonb_build_object('number', number, 'organisationId', organisation_id, 'state', state,
        'statementDue', ${instantText('statement_due')}, 'statement', statement, 'grounds', grounds, 'verdict', verdict,
        'proposalReason', proposal_reason, 'closeReason', close_reason, 'reinstatedOn', reinstated_on) as row
      from exit.exit_case`,
  },
  {
    table: 'exit.exit_notice',
    read: `select id, version, jsonb_build_object('number', number, 'organisationName', organisation_name,
        'grounds', to_jsonb(grounds), 'reason', reason, 'decidedOn', decided_on, 'reinstatedOn', reinstated_on) as row
      from exit.exit_notice`,
  },
]
