import type { Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { AuthorityGrade, IssueLevel, IssueState } from '../../index.ts'

export interface IssueRow {
  readonly id: Id<'underwriting-issue'>
  readonly proposalId: Id<'proposal'>
  readonly insurerId: string
  readonly code: string
  readonly level: IssueLevel
  readonly grade: AuthorityGrade
  readonly state: IssueState
  readonly value: string
  readonly raisedBy: string | null
  readonly raisedByName: string | null
  readonly raisedAt: Instant
  readonly approvedUntil: Day | null
  readonly seconding: string | null
  readonly version: number
}

export interface IssueActRow {
  readonly issueId: Id<'underwriting-issue'>
  readonly act: string
  readonly grade: string | null
  readonly reason: string
  readonly byName: string
  readonly at: Instant
}

const columns = `id, proposal_id as "proposalId", insurer_id as "insurerId", code, level, grade, state, value,
  raised_by as "raisedBy", raised_by_name as "raisedByName", raised_at as "raisedAt", approved_until as "approvedUntil",
  seconding, version`

const find = statement('underwriting.find-issue', `select ${columns} from underwriting.issue where id = $1`)
const lock = statement('underwriting.lock-issue', `select ${columns} from underwriting.issue where id = $1 for update`)
const ofProposal = statement(
  'underwriting.issues-of-proposal',
  `select ${columns} from underwriting.issue where proposal_id = $1 order by code`,
)
const acts = statement(
  'underwriting.issue-acts-of-proposal',
  `select issue_id as "issueId", act, grade, reason, by_name as "byName", at from underwriting.issue_act
   where proposal_id = $1 order by issue_id, number`,
)
const insert = statement(
  'underwriting.insert-issue',
  `insert into underwriting.issue (id, proposal_id, insurer_id, code, level, grade, state, value, raised_by, raised_by_name,
     raised_at)
   values ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9, $10) returning ${columns}`,
)
const move = statement(
  'underwriting.move-issue',
  `update underwriting.issue set state = $2, value = $3, approved_until = $4, seconding = $5, version = version + 1
   where id = $1 returning ${columns}`,
)
const note = statement(
  'underwriting.note-issue-act',
  `insert into underwriting.issue_act (issue_id, proposal_id, number, act, grade, reason, by_name, at)
   select $1, $2, 1 + coalesce(max(number), 0), $3, $4, $5, $6, $7 from underwriting.issue_act where issue_id = $1`,
)

export async function findIssue(tx: Tx, id: string): Promise<IssueRow | undefined> {
  return (await tx.query<IssueRow>(find, [id]))[0]
}

export async function lockIssue(tx: Tx, id: string): Promise<IssueRow | undefined> {
  return (await tx.query<IssueRow>(lock, [id]))[0]
}

export const issuesOf = (tx: Tx, proposalId: string): Promise<readonly IssueRow[]> =>
  tx.query<IssueRow>(ofProposal, [proposalId])

export const issueActsOf = (tx: Tx, proposalId: string): Promise<readonly IssueActRow[]> =>
  tx.query<IssueActRow>(acts, [proposalId])

export type NewIssue = Pick<
  IssueRow,
  'id' | 'proposalId' | 'insurerId' | 'code' | 'level' | 'grade' | 'value' | 'raisedBy' | 'raisedByName'
>

export async function insertIssue(tx: Tx, one: NewIssue): Promise<IssueRow> {
  const { id, proposalId, insurerId, code, level, grade, value, raisedBy, raisedByName } = one
  const values = [id, proposalId, insurerId, code, level, grade, value, raisedBy, raisedByName, tx.now]
  return only(await tx.query<IssueRow>(insert, values))
}

export type MovedIssue = Pick<IssueRow, 'id' | 'state' | 'value' | 'approvedUntil' | 'seconding'>

export async function storeIssue(
  tx: Tx,
  { id, state, value, approvedUntil, seconding }: MovedIssue,
): Promise<IssueRow> {
  return only(await tx.query<IssueRow>(move, [id, state, value, approvedUntil, seconding]))
}

export type NewIssueAct = Omit<IssueActRow, 'issueId' | 'at'>

/** The history of an issue is only ever added to. */
export async function noteAct(tx: Tx, { id, proposalId }: IssueRow, one: NewIssueAct): Promise<void> {
  await tx.query(note, [id, proposalId, one.act, one.grade, one.reason, one.byName, tx.now])
}
