import { z } from 'zod'
import { isCivil, parseFen } from '../../../foundation/kernel/index.ts'
import type {
  SubsidyClaimPage,
  SubsidyClaimView,
  SubsidyListView,
  SubsidyRulesPage,
  SubsidyRuleView,
} from '../index.ts'
import { does, id, programme, words } from './parts.ts'

const version = z.int32().min(1)
const day = z.iso.date().refine(isCivil)
/** Fen as a decimal string, at most ten million million yuan. */
const money = z
  .string()
  .max(16)
  .refine((text) => (parseFen(text) ?? -1n) >= 0n)
const creditCode = z.string().regex(/^[0-9A-HJ-NP-RT-UW-Y]{18}$/)
const rule = z.strictObject({
  title: words(80),
  basis: words(200),
  ratio: z.int32().min(0).max(2_000_000),
  capPerPolicy: money,
  capPerUnit: money,
  budget: money,
  from: day,
  until: day,
  publicationDays: z.int32().min(1).max(60),
})
const onVersion = z.strictObject({ id, version })
const withReason = z.strictObject({ id, version, reason: words(1000) })

const rules = (act: `subsidy-rule.${string}`, path: `/${string}`) =>
  does(act, 'POST', path).input(onVersion).output(z.custom<SubsidyRuleView>())
const claims = (act: `subsidy-claim.${string}`, path: `/${string}`) =>
  does(act, 'POST', path).input(onVersion).output(z.custom<SubsidyClaimView>())
const claimsWhy = (act: `subsidy-claim.${string}`, path: `/${string}`) =>
  does(act, 'POST', path).input(withReason).output(z.custom<SubsidyClaimView>())

export const subsidyOperations = {
  subsidyRules: does('subsidy-rule.read', 'GET', '/subsidy-rules').output(z.custom<SubsidyRulesPage>()),
  createSubsidyRule: does('subsidy-rule.create', 'POST', '/subsidy-rules')
    .input(z.strictObject({ programme, region: z.string().regex(/^[1-9]\d{5}$/), rule }))
    .output(z.custom<SubsidyRuleView>()),
  editSubsidyRule: does('subsidy-rule.edit', 'PUT', '/subsidy-rules/{id}')
    .input(z.strictObject({ id, version, rule }))
    .output(z.custom<SubsidyRuleView>()),
  enactSubsidyRule: rules('subsidy-rule.enact', '/subsidy-rules/{id}/enact'),
  endSubsidyRule: rules('subsidy-rule.end', '/subsidy-rules/{id}/end'),

  subsidyClaims: does('subsidy-claim.read', 'GET', '/subsidy-claims')
    .input(
      z.strictObject({
        rule: id.optional(),
        state: z.enum(['filed', 'proposed', 'granted', 'refused', 'withdrawn', 'listed', 'exported']).optional(),
        after: id.optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
    )
    .output(z.custom<{ readonly claims: readonly SubsidyClaimView[]; readonly next: string | null }>()),
  subsidyClaim: does('subsidy-claim.read', 'GET', '/subsidy-claims/{id}')
    .input(z.strictObject({ id }))
    .output(z.custom<SubsidyClaimPage>()),
  fileSubsidyClaim: does('subsidy-claim.create', 'POST', '/subsidy-claims')
    .input(
      z.strictObject({
        rule: id,
        insurerCode: creditCode,
        policyNumber: words(60),
        invoiceNumber: words(60),
        invoiced: money,
        paymentReference: words(60),
        paid: money,
        paidOn: day,
      }),
    )
    .output(z.custom<SubsidyClaimView>()),
  withdrawSubsidyClaim: claims('subsidy-claim.withdraw', '/subsidy-claims/{id}/withdraw'),
  proposeSubsidy: does('subsidy-claim.propose', 'POST', '/subsidy-claims/{id}/propose')
    .input(z.strictObject({ id, version, verdict: z.enum(['grant', 'refuse']), reason: words(1000) }))
    .output(z.custom<SubsidyClaimView>()),
  grantSubsidy: claims('subsidy-claim.grant', '/subsidy-claims/{id}/grant'),
  refuseSubsidy: claims('subsidy-claim.refuse', '/subsidy-claims/{id}/refuse'),
  sendSubsidyBack: claimsWhy('subsidy-claim.send-back', '/subsidy-claims/{id}/send-back'),
  strikeSubsidy: claimsWhy('subsidy-claim.strike', '/subsidy-claims/{id}/strike'),

  subsidyLists: does('subsidy-list.read', 'GET', '/subsidy-lists').output(z.custom<readonly SubsidyListView[]>()),
  publishSubsidyList: does('subsidy-list.create', 'POST', '/subsidy-lists')
    .input(z.strictObject({ rule: id }))
    .output(z.custom<SubsidyListView>()),
  exportSubsidyList: does('subsidy-list.export', 'POST', '/subsidy-lists/{id}/export')
    .input(onVersion)
    .output(z.custom<SubsidyListView>()),
}
