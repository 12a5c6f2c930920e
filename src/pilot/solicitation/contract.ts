import { oc } from '@orpc/contract'
import { z } from 'zod'
import { type Day, type Instant, isCivil } from '../../foundation/kernel/index.ts'
import type {
  CallState,
  ExtensionView,
  PaperCopyState,
  Place,
  RecommendationState,
  SolutionState,
  WaiverView,
  AnswersPage,
  AssignedSolution,
  DeterminationView,
  PartnershipView,
  PublicFigures,
  ReminderLine,
  SavedLine,
  SealedScan,
  ReceiptPage,
  SectionPage,
  TaskListPage,
} from './index.ts'

const id = z.uuid()
const moment = z.custom<Instant>((value) => typeof value === 'string' && value.endsWith('Z'))
const inputMoment = z.iso.datetime({ offset: true }).refine(isCivil)
// Neither control characters nor what turns the direction of writing: a name must not look like another one.
const plain = /^(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\s)*$/u
const words = (longest: number): z.ZodString => z.string().trim().min(1).max(longest).regex(plain)
const state = <One extends string>(): z.ZodCustom<One> => z.custom<One>((value) => typeof value === 'string')
const programme = z.string().regex(/^[a-z0-9-]{2,40}$/)
const list = <One extends z.ZodType>(one: One): z.ZodReadonly<z.ZodArray<One>> => z.array(one).readonly()
const strings = <Name extends string>(...names: readonly Name[]): Record<Name, z.ZodString> =>
  Object.fromEntries(names.map((name) => [name, z.string()])) as Record<Name, z.ZodString>
const perhaps = <Name extends string>(...names: readonly Name[]): Record<Name, z.ZodNullable<z.ZodString>> =>
  Object.fromEntries(names.map((name) => [name, z.string().nullable()])) as Record<Name, z.ZodNullable<z.ZodString>>
const may = <Name extends string>(...names: readonly Name[]): Record<Name, z.ZodOptional<z.ZodString>> =>
  Object.fromEntries(names.map((name) => [name, z.string().max(200).optional()])) as Record<
    Name,
    z.ZodOptional<z.ZodString>
  >
const counts = <Name extends string>(...names: readonly Name[]): Record<Name, z.ZodNumber> =>
  Object.fromEntries(names.map((name) => [name, z.number()])) as Record<Name, z.ZodNumber>
const actions = list(z.string())

const callView = z.object({
  ...strings('programmeId', 'clause'),
  title: z.object({ zh: z.string(), en: z.string() }),
  state: state<CallState>(),
  opensAt: moment,
  deadline: moment,
  now: moment,
  actions,
})

const solutionView = z.object({
  id,
  ...strings('programmeId', 'number', 'title', 'leadName', 'regionCode'),
  state: state<SolutionState>(),
  place: state<Place>(),
  sectors: list(z.string()),
  classes: list(z.string()),
  version: z.number(),
})

const solutionLine = solutionView.extend({
  arrivedAt: moment.nullable(),
  ...perhaps('receiptNumber'),
  ...counts('partnerCount', 'unconfirmedCount', 'paperInHand', 'paperDiffers'),
  recommendedBy: list(z.string()),
})

const partnershipView = z.custom<PartnershipView>()

const copyView = z.object({
  number: z.number(),
  ...strings('code'),
  state: state<PaperCopyState>(),
  ...perhaps('printed', 'registeredByName'),
  postmarkedOn: z.custom<Day>().nullable(),
  registeredAt: moment.nullable(),
})

const signedReceipt = z.object(strings('text', 'signature', 'keyId'))

const entry = z.strictObject({ solutionId: id, rank: z.int().min(1).max(999), opinion: z.string().trim().max(1000) })

const recommendationView = z.object({
  id,
  ...strings('programmeId', 'authorityName', 'regionCode', 'remarks', 'draftedByName'),
  state: state<RecommendationState>(),
  ...perhaps('documentNumber', 'signedByName', 'fingerprint', 'withdrawReason'),
  signedAt: moment.nullable(),
  scans: z.custom<readonly SealedScan[]>(),
  entries: list(entry.extend(strings('title', 'number', 'leadName'))),
  version: z.number(),
  actions,
})

const extensionView = z.custom<ExtensionView>()

const sectors = list(z.object({ ...strings('code'), label: z.object(strings('zh', 'en')) }))
const counted = list(z.object({ ...strings('code'), count: z.number() }))
const outcome = z.object({
  id,
  state: z.string(),
  place: z.string().optional(),
  receiptNumber: z.string().optional(),
  receipt: signedReceipt.optional(),
  fingerprint: z.string().optional(),
})

type Method = 'GET' | 'POST' | 'PUT'
const does = (act: `${string}.${string}`, method: Method, path: `/${string}`) => {
  const [resource = '', action = ''] = act.split('.')
  return oc.$meta<{ resource: string; action: string }>({ resource, action }).route({ method, path, tags: [resource] })
}
const one = z.strictObject({ id })
const asked = z.object({ ...strings('id', 'address'), state: z.enum(['queued', 'ready', 'failed']) })
const decision = z.strictObject({ id, reason: words(1000) })
const ofProgramme = z.strictObject({ programme })
const filing = z.strictObject({ id, answersVersion: z.int32().min(1), reason: z.string().max(1000).optional() })
/** An act with a reason, and one that needs none. */
const decides = (act: `${string}.${string}`, path: `/${string}`) =>
  does(act, 'POST', path).input(decision).output(outcome)
const takes = (act: `${string}.${string}`, path: `/${string}`) => does(act, 'POST', path).input(one).output(outcome)
const answers = (act: `partnership.${string}`, path: `/${string}`) =>
  does(act, 'POST', path).input(one).output(partnershipView)
const groupSave = z.strictObject({ id, group: z.string().max(120), version: z.int32().min(0), answers: z.unknown() })
const savedGroup = z.object({ ...strings('group'), version: z.number(), savedAt: moment })

export const solicitation = {
  mine: does('solution.read', 'GET', '/solutions/mine').output(
    z.object({
      lines: list(solutionLine),
      invitations: list(partnershipView),
      calls: list(callView),
      assigned: z.custom<readonly AssignedSolution[]>(),
      mayCreate: z.boolean(),
    }),
  ),
  find: does('solution.read', 'GET', '/solutions')
    .input(
      z.strictObject({
        programme,
        ...may('words', 'state', 'sector', 'region', 'place', 'after'),
        limit: z.coerce.number().int().min(1).max(1000).default(50),
      }),
    )
    .output(z.object({ lines: list(solutionLine), total: z.number(), next: z.string().nullable() })),
  create: does('solution.create', 'POST', '/solutions')
    .input(z.strictObject({ programme, title: words(60), reuse: id.optional() }))
    .output(solutionView),
  taskList: does('solution.read', 'GET', '/solutions/{id}').input(one).output(z.custom<TaskListPage>()),
  section: does('solution.read', 'GET', '/solutions/{id}/sections/{section}')
    .input(z.strictObject({ id, section: z.string().max(60) }))
    .output(z.custom<SectionPage>()),
  saveGroup: does('solution.edit', 'PUT', '/solutions/{id}/answers').input(groupSave).output(savedGroup),
  editNamedFields: does('solution.edit-named-fields', 'PUT', '/solutions/{id}/named-fields')
    .input(groupSave)
    .output(savedGroup),
  answers: does('solution.read', 'GET', '/solutions/{id}/answers').input(one).output(z.custom<AnswersPage>()),
  history: does('solution.read', 'GET', '/solutions/{id}/history').input(one).output(z.custom<readonly SavedLine[]>()),
  assign: does('solution.assign', 'POST', '/solutions/{id}/assignments')
    .input(z.strictObject({ id, section: z.string().max(60).nullable(), accountId: id.nullable(), was: id.nullable() }))
    .output(outcome),
  discard: takes('solution.discard', '/solutions/{id}/discard'),
  invite: does('solution.invite', 'POST', '/solutions/{id}/partners')
    .input(z.strictObject({ id, organisationId: id }))
    .output(partnershipView),
  findOrganisation: does('solution.invite', 'GET', '/solutions/{id}/organisations')
    .input(z.strictObject({ id, creditCode: words(40) }))
    .output(list(z.object(strings('id', 'name', 'creditCode')))),
  check: does('solution.check', 'POST', '/solutions/{id}/check')
    .input(z.strictObject({ id, answersVersion: z.int32().min(1) }))
    .output(outcome),
  submit: does('solution.submit', 'POST', '/solutions/{id}/submit').input(filing).output(outcome),
  fileLate: does('solution.file-late', 'POST', '/solutions/{id}/file-late')
    .input(filing.extend({ lateReason: words(1000) }))
    .output(outcome),
  seal: does('solution.seal', 'POST', '/solutions/{id}/seals')
    .input(z.strictObject({ id, signature: words(1000) }))
    .output(outcome),
  withdraw: decides('solution.withdraw', '/solutions/{id}/withdraw'),
  reopen: takes('solution.reopen', '/solutions/{id}/reopen'),
  requestCorrection: does('solution.request-correction', 'POST', '/solutions/{id}/correction')
    .input(
      z.strictObject({
        id,
        until: inputMoment,
        fields: z.array(z.strictObject({ path: z.string().max(120), remark: z.string().trim().max(500) })).max(100),
      }),
    )
    .output(outcome),
  resubmit: does('solution.resubmit', 'POST', '/solutions/{id}/resubmit').input(filing).output(outcome),
  closeCorrection: takes('solution.close-correction', '/solutions/{id}/correction/close'),
  proposeLate: does('solution.propose-late', 'POST', '/solutions/{id}/late/opinion')
    .input(decision.extend({ opinion: z.enum(['accept', 'refuse']) }))
    .output(outcome),
  acceptLate: decides('solution.accept-late', '/solutions/{id}/late/accept'),
  refuseLate: decides('solution.refuse-late', '/solutions/{id}/late/refuse'),
  print: does('solution.print', 'POST', '/solutions/{id}/print').input(one).output(asked),
  receipt: does('solution.read', 'GET', '/solutions/{id}/receipt').input(one).output(z.custom<ReceiptPage>()),

  partnership: does('partnership.read', 'GET', '/partnerships/{id}').input(one).output(partnershipView),
  confirm: answers('partnership.confirm', '/partnerships/{id}/confirm'),
  decline: does('partnership.decline', 'POST', '/partnerships/{id}/decline').input(decision).output(partnershipView),
  leave: does('partnership.leave', 'POST', '/partnerships/{id}/leave').input(decision).output(partnershipView),
  remind: answers('partnership.remind', '/partnerships/{id}/remind'),
  remove: answers('partnership.remove', '/partnerships/{id}/remove'),

  waivers: does('waiver.read', 'GET', '/waivers').input(ofProgramme).output(z.custom<readonly WaiverView[]>()),
  proposeWaiver: does('waiver.propose', 'POST', '/waivers/{id}/opinion')
    .input(decision.extend({ opinion: z.enum(['grant', 'refuse']) }))
    .output(outcome),
  grantWaiver: decides('waiver.grant', '/waivers/{id}/grant'),
  refuseWaiver: decides('waiver.refuse', '/waivers/{id}/refuse'),

  askForDetermination: does('solution.ask-for-determination', 'POST', '/solutions/{id}/determinations')
    .input(z.strictObject({ id, rule: z.string().regex(/^[a-z0-9-]{3,80}$/), reason: words(1000) }))
    .output(outcome),
  determinations: does('determination.read', 'GET', '/determinations')
    .input(ofProgramme)
    .output(z.custom<readonly DeterminationView[]>()),
  findMet: decides('determination.find-met', '/determinations/{id}/met'),
  findUnmet: decides('determination.find-unmet', '/determinations/{id}/unmet'),

  copies: does('paper-copy.read', 'GET', '/paper-copies')
    .input(z.strictObject({ code: z.string().max(40).optional() }))
    .output(list(copyView.extend({ solution: solutionView.nullable(), held: z.string().nullable() }))),
  registerCopy: does('paper-copy.register', 'POST', '/paper-copies/{code}/register')
    .input(
      z.strictObject({
        code: z.string().max(40),
        printed: z.string().max(64),
        postmarkedOn: z.iso.date().refine(isCivil).optional(),
      }),
    )
    .output(copyView),

  calls: does('call.read', 'GET', '/calls').output(list(callView)),
  oversee: does('call.oversee', 'GET', '/calls/{programme}/overview')
    .input(ofProgramme)
    .output(
      z.object({
        call: callView,
        byState: list(z.object({ state: z.string(), place: z.string(), count: z.number() })),
        bySector: counted,
        byRegion: counted,
        byDay: counted,
        drafts: z.number(),
        sectors,
        reminders: z.custom<readonly ReminderLine[]>(),
      }),
    ),
  figures: does('call.read', 'GET', '/calls/{programme}/figures')
    .input(ofProgramme)
    .output(z.object({ deadline: moment, figures: z.custom<PublicFigures | null>(), sectors })),
  openCall: does('call.open', 'POST', '/calls').input(ofProgramme).output(callView),
  beginClosing: does('call.begin-closing', 'POST', '/calls/{programme}/begin-closing')
    .input(ofProgramme)
    .output(callView),
  sealList: does('call.seal', 'POST', '/calls/{programme}/seal').input(ofProgramme).output(callView),
  extensions: does('extension.read', 'GET', '/extensions').input(ofProgramme).output(list(extensionView)),
  proposeExtension: does('extension.propose', 'POST', '/extensions')
    .input(z.strictObject({ programme, newDeadline: inputMoment, reason: words(1000) }))
    .output(outcome),
  grantExtension: decides('extension.grant', '/extensions/{id}/grant'),
  refuseExtension: decides('extension.refuse', '/extensions/{id}/refuse'),

  recommendations: does('recommendation.read', 'GET', '/recommendations')
    .input(ofProgramme)
    .output(list(recommendationView)),
  draftRecommendation: does('recommendation.create', 'POST', '/recommendations').input(ofProgramme).output(outcome),
  editRecommendation: does('recommendation.edit', 'PUT', '/recommendations/{id}')
    .input(z.strictObject({ id, version: z.int32(), remarks: z.string().max(2000), entries: z.array(entry).max(999) }))
    .output(outcome),
  printRecommendation: does('recommendation.export', 'POST', '/recommendations/{id}/print').input(one).output(asked),
  signRecommendation: does('recommendation.sign', 'POST', '/recommendations/{id}/sign')
    .input(z.strictObject({ id, documentNumber: words(60) }))
    .output(outcome),
  withdrawRecommendation: decides('recommendation.withdraw', '/recommendations/{id}/withdraw'),
  attachScan: does('recommendation.attach-scan', 'POST', '/recommendations/{id}/scan')
    .input(
      z.strictObject({ id, attachmentId: id, documentNumber: words(60), issuer: words(40), fingerprint: words(300) }),
    )
    .output(outcome),

  checkReceipt: does('receipt.check', 'GET', '/receipts/{number}')
    .input(z.strictObject({ number: z.string().max(60) }))
    .output(
      z.object({
        ...strings('number', 'fingerprint'),
        arrivedAt: moment,
        standing: z.enum(['received', 'late', 'refused', 'withdrawn', 'superseded']),
        paperInHand: z.number(),
        receipt: signedReceipt.nullable(),
      }),
    ),
}
