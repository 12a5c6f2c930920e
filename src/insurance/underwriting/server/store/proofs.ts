import type { Day, Id } from '../../../../foundation/kernel/index.ts'
import { json, statement, type Tx, only } from '../../../../foundation/storage/server/index.ts'
import type { ScanFinding, TrustGrade } from '../../index.ts'

export interface ConsentRow {
  readonly id: Id<'scan-consent'>
  readonly proposalId: string
  readonly targets: readonly string[]
  readonly from: Day
  readonly until: Day
  readonly method: string
  readonly withdrawBy: string
  readonly signedByName: string
  readonly signedOn: Day
}

export interface EvidenceRow {
  readonly id: Id<'evidence'>
  readonly question: string
  readonly kind: 'SCAN' | 'ATTEST' | 'REPORT' | 'CERT'
  readonly grade: TrustGrade
  readonly observedOn: Day
  readonly expiresOn: Day
  readonly fingerprint: string
  readonly consentId: string | null
}

export interface FindingRow extends ScanFinding {
  readonly id: Id<'scan-finding'>
}

const consentColumns = `id, proposal_id as "proposalId", targets, from_day as "from", until_day as "until", method,
  withdraw_by as "withdrawBy", signed_by_name as "signedByName", signed_on as "signedOn"`
const consents = statement(
  'underwriting.consents-of-proposal',
  `select ${consentColumns} from underwriting.consent where proposal_id = $1 and withdrawn_at is null order by id`,
)
const insertConsentRow = statement(
  'underwriting.insert-consent',
  `insert into underwriting.consent (id, proposal_id, targets, from_day, until_day, method, withdraw_by, signed_by_name,
     signed_on, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${consentColumns}`,
)
const evidenceColumns = `id, question, kind, trust_grade as "grade", observed_on as "observedOn",
  expires_on as "expiresOn", fingerprint, consent_id as "consentId"`
const evidence = statement(
  'underwriting.evidence-of-proposal',
  `select ${evidenceColumns} from underwriting.evidence where proposal_id = $1 order by id`,
)
const insertEvidenceRow = statement(
  'underwriting.insert-evidence',
  `insert into underwriting.evidence (id, proposal_id, question, kind, trust_grade, observed_on, expires_on, fingerprint,
     consent_id, added_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${evidenceColumns}`,
)
const findings = statement(
  'underwriting.findings-of-proposal',
  `select id, source_row as "row", target, title, severity, exploited, observed_on as "observedOn", state = 'open' as "isOpen"
   from underwriting.finding where proposal_id = $1 order by source_row limit 2000`,
)
const takeUp = statement(
  'underwriting.take-up-findings',
  `insert into underwriting.finding (id, proposal_id, evidence_id, source_row, target, title, severity, exploited,
     observed_on, state)
   select f.id, $1, $2, f."row", f.target, f.title, f.severity, f.exploited, f."observedOn",
     case when f."isOpen" then 'open' else 'closed' end
   from jsonb_to_recordset($3) f (id uuid, "row" text, target text, title text, severity text, exploited boolean,
     "observedOn" date, "isOpen" boolean)
   on conflict (proposal_id, source_row) do update set evidence_id = excluded.evidence_id, target = excluded.target,
     title = excluded.title, severity = excluded.severity, exploited = excluded.exploited,
     observed_on = excluded.observed_on, state = excluded.state, version = underwriting.finding.version + 1`,
)

export const consentsOf = (tx: Tx, proposalId: string): Promise<readonly ConsentRow[]> =>
  tx.query<ConsentRow>(consents, [proposalId])

export async function insertConsent(tx: Tx, one: ConsentRow): Promise<ConsentRow> {
  const { id, proposalId, targets, from, until, method, withdrawBy, signedByName, signedOn } = one
  const values = [id, proposalId, targets, from, until, method, withdrawBy, signedByName, signedOn, tx.now]
  return only(await tx.query<ConsentRow>(insertConsentRow, values))
}

export const evidenceOf = (tx: Tx, proposalId: string): Promise<readonly EvidenceRow[]> =>
  tx.query<EvidenceRow>(evidence, [proposalId])

export async function insertEvidence(tx: Tx, proposalId: string, one: EvidenceRow): Promise<EvidenceRow> {
  const { id, question, kind, grade, observedOn, expiresOn, fingerprint, consentId } = one
  const values = [id, proposalId, question, kind, grade, observedOn, expiresOn, fingerprint, consentId, tx.now]
  return only(await tx.query<EvidenceRow>(insertEvidenceRow, values))
}

export const findingsOf = (tx: Tx, proposalId: string): Promise<readonly FindingRow[]> =>
  tx.query<FindingRow>(findings, [proposalId])

/** A finding of the same id is replaced by the later scan; ids of new rows come from the transaction. */
export async function storeFindings(
  tx: Tx,
  { proposalId, evidenceId }: { readonly proposalId: string; readonly evidenceId: string },
  taken: readonly ScanFinding[],
): Promise<void> {
  const rows = taken.map((one) => ({ ...one, id: tx.newId<'scan-finding'>() }))
  await tx.query(takeUp, [proposalId, evidenceId, json(rows)])
}
