import type { Acting } from '../../../../foundation/access/server/index.ts'
import { addDays, type Day, dayOf, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { sm3 } from '../../../../pilot/notice/server/index.ts'
import { questionsOf, readFindings, type RowFault, type TrustGrade } from '../../index.ts'
import { consentsOf, insertConsent, insertEvidence, storeFindings } from '../store/proofs.ts'
import { saveProposal } from '../store/proposals.ts'
import { lockedProposal } from './locked-proposal.ts'
import { proposalRefusals } from './proposal-refusals.ts'
import { type ProposalView, recorded } from './proposal-view.ts'

/** How long a scan counts as a proof. */
const scanDays = 90

export interface GivenConsent {
  readonly id: string
  readonly targets: readonly string[]
  readonly from: string
  readonly until: string
  readonly method: string
  readonly withdrawBy: string
  readonly signedBy: string
  readonly signedOn: string
}

/** 登记扫描授权: written, before any scan, naming targets, window and method. */
export async function recordConsent(acting: Acting, given: GivenConsent): Promise<Result<ProposalView>> {
  const { tx } = acting
  const { id, targets, method, withdrawBy, signedBy: signedByName } = given
  const [from, until, signedOn] = [given.from as Day, given.until as Day, given.signedOn as Day]
  const locked = await lockedProposal(acting, 'consent', { id })
  if (!locked.ok) return locked
  if (until < from || signedOn > from || signedOn > dayOf(tx.now)) return refuse(proposalRefusals.windowReversed)
  const consent = { targets: [...new Set(targets)], from, until, method, withdrawBy, signedByName, signedOn }
  await insertConsent(tx, { id: tx.newId<'scan-consent'>(), proposalId: id, ...consent })
  const row = await saveProposal(tx, locked.value.permit, locked.value.row)
  return recorded(acting, { action: 'consent', row })
}

export interface GivenProof {
  readonly id: string
  readonly question: string
  readonly kind: 'ATTEST' | 'REPORT' | 'CERT'
  readonly grade: TrustGrade
  readonly observedOn: string
  readonly expiresOn: string
  readonly fingerprint: string
}

/** 登记证据: of one question, by its fingerprint, with its grade and its last day. */
export async function recordProof(acting: Acting, { id, ...given }: GivenProof): Promise<Result<ProposalView>> {
  const { tx } = acting
  const locked = await lockedProposal(acting, 'prove', { id })
  if (!locked.ok) return locked
  const { row, permit } = locked.value
  const [observedOn, expiresOn] = [given.observedOn as Day, given.expiresOn as Day]
  if (!questionsOf(row.sector).some((one) => one.id === given.question))
    return refuse(proposalRefusals.unknownAnswer(given.question))
  if (expiresOn < observedOn || observedOn > dayOf(tx.now)) return refuse(proposalRefusals.expiredProof)
  await insertEvidence(tx, row.id, { ...given, observedOn, expiresOn, id: tx.newId<'evidence'>(), consentId: null })
  return recorded(acting, { action: 'prove', row: await saveProposal(tx, permit, row) })
}

export interface TakenUp {
  readonly proposal: ProposalView
  readonly taken: number
  readonly faults: readonly RowFault[]
}

/** 导入扫描结果: rows inside the consent are taken up, each other row says why it is not; the scan itself is a proof. */
export async function takeUpScan(
  acting: Acting,
  { id, consent: consentId, text }: { readonly id: string; readonly consent: string; readonly text: string },
): Promise<Result<TakenUp>> {
  const { tx } = acting
  const locked = await lockedProposal(acting, 'import', { id })
  if (!locked.ok) return locked
  const { row, permit } = locked.value
  const consent = (await consentsOf(tx, row.id)).find((one) => one.id === consentId)
  if (!consent) return refuse(proposalRefusals.noConsent)
  const { findings, faults } = readFindings(text, consent)
  if (findings.length > 0) {
    const observedOn = findings.reduce((last, one) => (one.observedOn > last ? one.observedOn : last), consent.from)
    const evidenceId = tx.newId<'evidence'>()
    const proof = {
      question: 'last-outside-test',
      kind: 'SCAN',
      grade: 'A',
      fingerprint: sm3(text),
      consentId,
    } as const
    await insertEvidence(tx, row.id, { ...proof, id: evidenceId, observedOn, expiresOn: addDays(observedOn, scanDays) })
    await storeFindings(tx, { proposalId: row.id, evidenceId }, findings)
  }
  const saved = await recorded(acting, { action: 'import', row: await saveProposal(tx, permit, row) })
  return saved.ok ? ok({ proposal: saved.value, taken: findings.length, faults }) : saved
}
