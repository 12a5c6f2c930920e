import { z } from 'zod'
import type { SavedLine } from '../solicitation/index.ts'
import type {
  IntakeView,
  PartnerView,
  PilotView,
  PlanAnswersPage,
  PlanLineView,
  PlanReceiptPage,
  PlanSectionPage,
  PlanTaskList,
  PlanView,
  SelectionPage,
} from './index.ts'
import { does, id, plain, programme, text, words } from './contract/parts.ts'
import { subsidyOperations } from './contract/subsidies.ts'

const may = z.string().max(200).optional()

const one = z.strictObject({ id })
const ofProgramme = z.strictObject({ programme })
const decision = z.strictObject({ id, reason: words(1000) })
const onVersion = z.strictObject({ id, answersVersion: z.int32().min(1) })
const outcome = z.object({
  id,
  state: text,
  receiptNumber: text.optional(),
  fingerprint: text.optional(),
  receipt: z.object({ text, signature: text, keyId: text }).optional(),
})
const line = z.strictObject({
  planId: id,
  verdict: z.enum(['selected', 'declined']),
  reason: z.string().trim().max(1000).regex(plain),
})
/** An act that needs nothing but its object, one with a reason, one on a version of the answers. */
const takes = (act: `${string}.${string}`, path: `/${string}`) => does(act, 'POST', path).input(one).output(outcome)
const partners = (act: `plan-partner.${string}`, path: `/${string}`) =>
  does(act, 'POST', path).input(one).output(z.custom<PartnerView>())
const partnersWhy = (act: `plan-partner.${string}`, path: `/${string}`) =>
  does(act, 'POST', path).input(decision).output(z.custom<PartnerView>())
const intakes = (act: `intake.${string}`, path: `/${string}`) =>
  does(act, 'POST', path).input(ofProgramme).output(z.custom<IntakeView>())

export const workPlans = {
  mine: does('plan.read', 'GET', '/plans/mine').output(
    z.custom<{
      readonly lines: readonly PlanLineView[]
      readonly invitations: readonly PartnerView[]
      readonly intakes: readonly IntakeView[]
      readonly mayCreate: boolean
    }>(),
  ),
  find: does('plan.read', 'GET', '/plans')
    .input(
      z.strictObject({
        programme,
        words: may,
        kind: may,
        state: may,
        region: may,
        after: may,
        limit: z.coerce.number().int().min(1).max(1000).default(50),
      }),
    )
    .output(
      z.custom<{ readonly lines: readonly PlanLineView[]; readonly total: number; readonly next: string | null }>(),
    ),
  create: does('plan.create', 'POST', '/plans')
    .input(z.strictObject({ programme, kind: z.enum(['authority', 'institution', 'enterprise']), title: words(60) }))
    .output(z.custom<PlanView>()),
  taskList: does('plan.read', 'GET', '/plans/{id}').input(one).output(z.custom<PlanTaskList>()),
  section: does('plan.read', 'GET', '/plans/{id}/sections/{section}')
    .input(z.strictObject({ id, section: z.string().max(60) }))
    .output(z.custom<PlanSectionPage>()),
  saveGroup: does('plan.edit', 'PUT', '/plans/{id}/answers')
    .input(z.strictObject({ id, group: z.string().max(120), version: z.int32().min(0), answers: z.unknown() }))
    .output(z.object({ group: text, version: z.number(), savedAt: z.string() })),
  answers: does('plan.read', 'GET', '/plans/{id}/answers').input(one).output(z.custom<PlanAnswersPage>()),
  history: does('plan.read', 'GET', '/plans/{id}/history').input(one).output(z.custom<readonly SavedLine[]>()),
  receipt: does('plan.read', 'GET', '/plans/{id}/receipt').input(one).output(z.custom<PlanReceiptPage>()),
  discard: takes('plan.discard', '/plans/{id}/discard'),
  invite: does('plan.invite', 'POST', '/plans/{id}/partners')
    .input(z.strictObject({ id, organisationId: id }))
    .output(z.custom<PartnerView>()),
  findOrganisation: does('plan.invite', 'GET', '/plans/{id}/organisations')
    .input(z.strictObject({ id, creditCode: words(40) }))
    .output(z.array(z.object({ id: text, name: text, creditCode: text })).readonly()),
  check: does('plan.check', 'POST', '/plans/{id}/check').input(onVersion).output(outcome),
  submit: does('plan.submit', 'POST', '/plans/{id}/submit').input(onVersion).output(outcome),
  withdraw: does('plan.withdraw', 'POST', '/plans/{id}/withdraw').input(decision).output(outcome),
  reopen: takes('plan.reopen', '/plans/{id}/reopen'),
  print: does('plan.print', 'POST', '/plans/{id}/print')
    .input(one)
    .output(z.object({ id: text, address: text, state: z.enum(['queued', 'ready', 'failed']) })),

  partner: does('plan-partner.read', 'GET', '/plan-partners/{id}').input(one).output(z.custom<PartnerView>()),
  confirm: partners('plan-partner.confirm', '/plan-partners/{id}/confirm'),
  decline: partnersWhy('plan-partner.decline', '/plan-partners/{id}/decline'),
  leave: partnersWhy('plan-partner.leave', '/plan-partners/{id}/leave'),
  remove: partners('plan-partner.remove', '/plan-partners/{id}/remove'),

  intakes: does('intake.read', 'GET', '/intakes').output(z.custom<readonly IntakeView[]>()),
  openIntake: does('intake.open', 'POST', '/intakes').input(ofProgramme).output(z.custom<IntakeView>()),
  beginClosing: intakes('intake.begin-closing', '/intakes/{programme}/begin-closing'),
  sealIntake: intakes('intake.seal', '/intakes/{programme}/seal'),

  selection: does('pilot-list.read', 'GET', '/pilot-selections/{programme}')
    .input(ofProgramme)
    .output(z.custom<SelectionPage>()),
  createList: does('pilot-list.create', 'POST', '/pilot-lists').input(ofProgramme).output(outcome),
  editList: does('pilot-list.edit', 'PUT', '/pilot-lists/{id}')
    .input(z.strictObject({ id, version: z.int32().min(1), lines: z.array(line).max(5000) }))
    .output(outcome),
  publishList: does('pilot-list.publish', 'POST', '/pilot-lists/{id}/publish')
    .input(z.strictObject({ id, version: z.int32().min(1) }))
    .output(outcome),
  discardList: takes('pilot-list.discard', '/pilot-lists/{id}/discard'),
  pilots: does('pilot.read', 'GET', '/pilots/{programme}').input(ofProgramme).output(z.custom<readonly PilotView[]>()),

  ...subsidyOperations,
}
