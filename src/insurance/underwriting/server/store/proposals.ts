import type { Permit } from '../../../../foundation/access/index.ts'
import type { Canonical, Day, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { ProposalState } from '../../index.ts'

export interface ProposalRow {
  readonly id: Id<'proposal'>
  readonly insurerId: string
  readonly applicantId: string
  readonly insuredId: string
  readonly brokerId: string | null
  readonly roundId: string | null
  readonly productCode: string
  readonly productEdition: string
  readonly sector: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly state: ProposalState
  readonly formVersion: string
  readonly answers: Canonical
  readonly answersHash: string | null
  readonly signedByName: string | null
  readonly signedOn: Day | null
  readonly assessment: Canonical
  readonly assessedBy: string | null
  readonly assessedByName: string | null
  readonly assessedAt: Instant | null
  readonly refusal: Canonical
  readonly isDemo: boolean
  readonly createdBy: string
  readonly createdByName: string
  readonly createdAt: Instant
  readonly version: number
}

export const proposalColumns = `id, insurer_id as "insurerId", applicant_id as "applicantId", insured_id as "insuredId",
  broker_id as "brokerId", round_id as "roundId", product_code as "productCode", product_edition as "productEdition",
  sector, starts_on as "startsOn", ends_on as "endsOn", state, form_version as "formVersion", answers,
  answers_hash as "answersHash", signed_by_name as "signedByName", signed_on as "signedOn", assessment,
  assessed_by as "assessedBy", assessed_by_name as "assessedByName", assessed_at as "assessedAt", refusal,
  is_demo as "isDemo", created_by as "createdBy", created_by_name as "createdByName", created_at as "createdAt", version`

const find = statement(
  'underwriting.find-proposal',
  `select ${proposalColumns} from underwriting.proposal where id = $1`,
)
const lock = statement(
  'underwriting.lock-proposal',
  `select ${proposalColumns} from underwriting.proposal where id = $1 for update`,
)
const insert = statement(
  'underwriting.insert-proposal',
  `insert into underwriting.proposal (id, insurer_id, applicant_id, insured_id, broker_id, round_id, product_code,
     product_edition, sector, starts_on, ends_on, state, form_version, answers, is_demo, created_by, created_by_name,
     created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'draft', $12, '{}', $13, $14, $15, $16)
   returning ${proposalColumns}`,
)

export async function findProposal(tx: Tx, id: string): Promise<ProposalRow | undefined> {
  return (await tx.query<ProposalRow>(find, [id]))[0]
}

export async function lockProposal(tx: Tx, id: string): Promise<ProposalRow | undefined> {
  return (await tx.query<ProposalRow>(lock, [id]))[0]
}

export interface NewProposal extends Pick<
  ProposalRow,
  | 'insurerId'
  | 'applicantId'
  | 'insuredId'
  | 'brokerId'
  | 'roundId'
  | 'productCode'
  | 'productEdition'
  | 'sector'
  | 'startsOn'
  | 'endsOn'
  | 'formVersion'
  | 'isDemo'
  | 'createdByName'
> {}

export async function insertProposal(
  tx: Tx,
  permit: Pick<Permit<'proposal', 'create'>, 'id' | 'by'>,
  one: NewProposal,
): Promise<ProposalRow> {
  const { insurerId, applicantId, insuredId, brokerId, roundId, productCode, productEdition, sector } = one
  const who = [insurerId, applicantId, insuredId, brokerId, roundId]
  const what = [productCode, productEdition, sector, one.startsOn, one.endsOn, one.formVersion, one.isDemo]
  const values = [permit.id, ...who, ...what, permit.by, one.createdByName, tx.now]
  return only(await tx.query<ProposalRow>(insert, values))
}

const save = statement(
  'underwriting.save-proposal',
  `update underwriting.proposal set state = $2, answers = $3, answers_hash = $4, signed_by_name = $5, signed_on = $6,
     assessment = $7, assessed_by = $8, assessed_by_name = $9, assessed_at = $10, refusal = $11, version = version + 1
   where id = $1 returning ${proposalColumns}`,
)
const list = statement(
  'underwriting.list-proposals',
  `select ${proposalColumns}, (select count(*)::integer from underwriting.issue i where i.proposal_id = p.id
     and i.level <> 'INFO' and i.state in ('open', 'reopened', 'rejected')) as "openBlocks"
   from underwriting.proposal p where ($1::uuid is null or id < $1) order by id desc limit $2`,
)

/** The row as it is to stand; the caller has it under a lock. */
export async function saveProposal(
  tx: Tx,
  permit: Pick<Permit<'proposal'>, 'id'>,
  row: ProposalRow,
): Promise<ProposalRow> {
  const { state, answers, answersHash, signedByName, signedOn, assessment, assessedBy, assessedByName } = row
  const said = [JSON.stringify(answers), answersHash, signedByName, signedOn]
  const judged = [written(assessment), assessedBy, assessedByName, row.assessedAt, written(row.refusal)]
  return only(await tx.query<ProposalRow>(save, [permit.id, state, ...said, ...judged]))
}

const written = (value: Canonical): string | null => (value === null ? null : JSON.stringify(value))

export interface ListedProposal extends ProposalRow {
  readonly openBlocks: number
}

export function listProposals(tx: Tx, before: string | null, limit: number): Promise<readonly ListedProposal[]> {
  return tx.query<ListedProposal>(list, [before, limit])
}
