import type { Permit } from '../../../../foundation/access/index.ts'
import type { Canonical, Day, Fen, Id, Instant } from '../../../../foundation/kernel/index.ts'
import { statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import { readMoney, writeMoney } from '../../../cover/index.ts'
import type { QuotationState, QuotedContent } from '../../index.ts'

/** A version of an offer as it is kept; documents hold money as `writeMoney` wrote it. */
export interface QuotationRow {
  readonly id: Id<'quotation'>
  readonly proposalId: Id<'proposal'>
  readonly insurerId: string
  readonly number: number
  readonly state: QuotationState
  readonly wanted: Canonical
  readonly content: Canonical
  readonly technical: Canonical
  readonly premium: Fen | null
  readonly answersHash: string
  readonly validUntil: Day | null
  readonly referredReason: string | null
  readonly draftedBy: string
  readonly draftedByName: string
  readonly draftedAt: Instant
  readonly decidedByName: string | null
  readonly decidedAt: Instant | null
  readonly acceptedByName: string | null
  readonly acceptedOn: Day | null
  readonly version: number
}

export const quotationColumns = `id, proposal_id as "proposalId", insurer_id as "insurerId", number, state, wanted, content, technical,
  premium, answers_hash as "answersHash", valid_until as "validUntil", referred_reason as "referredReason",
  drafted_by as "draftedBy", drafted_by_name as "draftedByName", drafted_at as "draftedAt",
  decided_by_name as "decidedByName", decided_at as "decidedAt", accepted_by_name as "acceptedByName",
  accepted_on as "acceptedOn", version`

const find = statement(
  'underwriting.find-quotation',
  `select ${quotationColumns} from underwriting.quotation where id = $1`,
)
const lock = statement(
  'underwriting.lock-quotation',
  `select ${quotationColumns} from underwriting.quotation where id = $1 for update`,
)
const ofProposal = statement(
  'underwriting.quotations-of-proposal',
  `select ${quotationColumns} from underwriting.quotation where proposal_id = $1 order by number desc`,
)
const insert = statement(
  'underwriting.insert-quotation',
  `insert into underwriting.quotation (id, proposal_id, insurer_id, number, state, wanted, answers_hash, drafted_by,
     drafted_by_name, drafted_at)
   select $1, $2, $3, 1 + coalesce(max(number), 0), 'draft', $4, $5, $6, $7, $8
   from underwriting.quotation where proposal_id = $2
   returning ${quotationColumns}`,
)
const price = statement(
  'underwriting.price-quotation',
  `update underwriting.quotation set state = 'priced', content = $2, technical = $3, premium = $4, version = version + 1
   where id = $1 returning ${quotationColumns}`,
)
const move = statement(
  'underwriting.move-quotation',
  `update underwriting.quotation set state = $2, referred_reason = coalesce($3, referred_reason),
     valid_until = coalesce($4, valid_until), decided_by_name = coalesce($5, decided_by_name),
     decided_at = coalesce($6, decided_at), accepted_by_name = coalesce($7, accepted_by_name),
     accepted_on = coalesce($8, accepted_on), version = version + 1
   where id = $1 returning ${quotationColumns}`,
)

export async function findQuotation(tx: Tx, id: string): Promise<QuotationRow | undefined> {
  return (await tx.query<QuotationRow>(find, [id]))[0]
}

export async function lockQuotation(tx: Tx, id: string): Promise<QuotationRow | undefined> {
  return (await tx.query<QuotationRow>(lock, [id]))[0]
}

export function quotationsOf(tx: Tx, proposalId: string): Promise<readonly QuotationRow[]> {
  return tx.query<QuotationRow>(ofProposal, [proposalId])
}

export interface NewQuotation {
  readonly proposalId: string
  readonly insurerId: string
  readonly wanted: unknown
  readonly answersHash: string
  readonly draftedByName: string
}

type Acted = Permit<'quotation'>

export async function insertQuotation(tx: Tx, permit: Acted, one: NewQuotation): Promise<QuotationRow> {
  const { proposalId, insurerId, wanted, answersHash, draftedByName } = one
  const kept = JSON.stringify(writeMoney(wanted))
  const by = [permit.by, draftedByName, tx.now]
  return only(await tx.query<QuotationRow>(insert, [permit.id, proposalId, insurerId, kept, answersHash, ...by]))
}

/** The frozen offer; from now on nothing but the state moves. */
export async function storePriced(
  tx: Tx,
  permit: Acted,
  { content, technical }: { readonly content: QuotedContent; readonly technical: unknown },
): Promise<QuotationRow> {
  const written = [JSON.stringify(writeMoney(content)), JSON.stringify(writeMoney(technical))]
  return only(await tx.query<QuotationRow>(price, [permit.id, ...written, content.premium]))
}

export interface MovedQuotation {
  readonly state: QuotationState
  readonly referredReason?: string
  readonly validUntil?: Day
  readonly decidedByName?: string
  readonly decidedAt?: Instant
  readonly acceptedByName?: string
  readonly acceptedOn?: Day
}

export async function storeMoved(
  tx: Tx,
  permit: { readonly id: string },
  moved: MovedQuotation,
): Promise<QuotationRow> {
  const { state, referredReason, validUntil, decidedByName, decidedAt, acceptedByName, acceptedOn } = moved
  const given = [referredReason, validUntil, decidedByName, decidedAt, acceptedByName, acceptedOn]
  return only(await tx.query<QuotationRow>(move, [permit.id, state, ...given.map((value) => value ?? null)]))
}

/** What was frozen when the quotation was priced; undefined while it is a draft. */
export const contentOf = ({ content }: Pick<QuotationRow, 'content'>): QuotedContent | undefined =>
  content === null ? undefined : (readMoney(content) as QuotedContent)
