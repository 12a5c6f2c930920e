import type { Acting } from '../../../../foundation/access/server/index.ts'
import type { SubsidyClaimView, SubsidyListView, SubsidyRuleView } from '../../index.ts'
import type { SubsidyClaimRow } from '../store/subsidy-claims.ts'
import type { SubsidyLineRow, SubsidyListRow } from '../store/subsidy-lists.ts'
import type { SubsidyRuleRow } from '../store/subsidy-rules.ts'
import { listObject, ruleObject } from './objects.ts'

export function ruleViewOf(acting: Acting, row: SubsidyRuleRow): SubsidyRuleView {
  return {
    id: row.id,
    programme: row.programmeId,
    regionCode: row.regionCode,
    title: row.title,
    basis: row.basis,
    ratio: row.ratio,
    capPerPolicy: String(row.capPerPolicy),
    capPerUnit: String(row.capPerUnit),
    budget: String(row.budget),
    from: row.from,
    until: row.until,
    publicationDays: row.publicationDays,
    state: row.state,
    draftedByName: row.draftedByName,
    enactedByName: row.enactedByName,
    version: row.version,
    actions: acting.actionsOpenTo(ruleObject(acting.actor, row)),
  }
}

export function claimViewOf(row: SubsidyClaimRow): SubsidyClaimView {
  return {
    id: row.id,
    number: row.number,
    ruleId: row.ruleId,
    organisationName: row.organisationName,
    insurerCode: row.insurerCode,
    policyNumber: row.policyNumber,
    invoiceNumber: row.invoiceNumber,
    invoiced: String(row.invoiced),
    paymentReference: row.paymentReference,
    paid: String(row.paid),
    paidOn: row.paidOn,
    state: row.state,
    filedByName: row.filedByName,
    filedAt: row.filedAt,
    proposedByName: row.proposedByName,
    verdict: row.verdict,
    reason: row.reason,
    decidedByName: row.decidedByName,
    granted: row.granted === null ? null : String(row.granted),
    version: row.version,
  }
}

export function listViewOf(acting: Acting, row: SubsidyListRow, lines: readonly SubsidyLineRow[]): SubsidyListView {
  return {
    id: row.id,
    number: row.number,
    ruleTitle: row.ruleTitle,
    regionCode: row.regionCode,
    state: row.state,
    publishedAt: row.publishedAt,
    until: row.until,
    lines: lines.map(({ number, organisationName, amount, struck }) => ({
      number,
      organisationName,
      amount: String(amount),
      struck,
    })),
    version: row.version,
    actions: acting.actionsOpenTo(listObject(acting.actor, row)),
  }
}
