import { type Host, accessSettings } from '../../../../foundation/access/server/index.ts'
import { formatDeadline, formatExactMoment } from '../../../../foundation/interface/index.ts'
import { type Canonical, type Instant, type Result, type Text, ok } from '../../../../foundation/kernel/index.ts'
import { type Recipient, writeLetter } from '../../../../foundation/outbox/server/index.ts'
import { type Scope, type Tx, withTx } from '../../../../foundation/storage/server/index.ts'
import { solutionForm } from '../../domain/form/solution-form.ts'
import { texts } from '../../texts.ts'
import type { LetterKind } from '../letters.ts'
import { openCorrection } from '../store/corrections.ts'
import { findDetermination } from '../store/determinations.ts'
import { findCall } from '../store/calls.ts'
import { findExtension } from '../store/extensions.ts'
import { draftLeads } from '../store/lists.ts'
import { findPartnership } from '../store/partnerships.ts'
import { latestSealed } from '../store/sealed-versions.ts'
import { type SolutionRow, findSolution } from '../store/solutions.ts'
import { findWaiver } from '../store/waivers.ts'
import { letters } from './templates.ts'

const worker: Scope = { kind: 'system', actor: 'worker' }
const office = 'role:ministry-officer' as const

interface Event {
  readonly kind: LetterKind
  readonly about: Readonly<Record<string, string>>
}

interface Writing {
  readonly tx: Tx
  readonly host: Host
  readonly about: Event['about']
}

/** Writes the letters of one event into the outbox; repeated, it writes nothing twice. */
export async function draftLetters(host: Host, payload: Canonical): Promise<void> {
  const { kind, about } = payload as unknown as Event
  const written = await withTx(host.database, worker, async (tx): Promise<Result<true>> => {
    await writers[kind]({ tx, host, about })
    return ok(true)
  })
  if (!written.ok) throw new Error(written.refusal.message.en)
}

const writers: Readonly<Record<LetterKind, (writing: Writing) => Promise<void>>> = {
  'partner-invited': writeInvitation,
  'partner-reminded': writeInvitation,
  'partner-answered': writeAnswer,
  submitted: writeReceipt,
  'waiver-requested': writeWaiverRequest,
  'waiver-decided': writeWaiverDecision,
  assigned: writeAssignment,
  'determination-asked': writeQuestion,
  'determination-decided': writeDetermination,
  'paper-differs': writePaper,
  'correction-requested': writeCorrection,
  extended: writeExtension,
  'late-decided': writeLateDecision,
}

const unit = (id: string, roles: readonly ('unit-administrator' | 'filler' | 'certifier')[]): Recipient => ({
  subject: `organisation:${id}`,
  roles,
})

async function writeInvitation({ tx, about }: Writing): Promise<void> {
  const row = await findPartnership(tx, about['partnership'] ?? '')
  if (row?.state !== 'invited') return
  await writeLetter(tx, {
    template: letters.invited,
    facts: { lead: row.leadName, title: row.solutionTitle },
    act: `partnership.invite:${row.id}:${row.version}`,
    to: unit(row.organisationId, ['unit-administrator']),
    about: { resource: 'partnership', id: row.id, href: `/desk/partnerships/${row.id}` },
    desk: `organisation:${row.leadId}`,
  })
}

async function writeAnswer({ tx, about }: Writing): Promise<void> {
  const row = await findPartnership(tx, about['partnership'] ?? '')
  if (!row) return
  const answer = { zh: texts.zh.partnerships[row.state], en: texts.en.partnerships[row.state] }
  await writeLetter(tx, {
    template: letters.answered,
    facts: { partner: row.organisationName, title: row.solutionTitle, answer },
    act: `partnership.answer:${row.id}:${row.version}`,
    to: unit(row.leadId, ['unit-administrator', 'filler']),
    about: { resource: 'solution', id: row.solutionId, href: `/desk/solutions/${row.solutionId}` },
    desk: `organisation:${row.organisationId}`,
  })
}

async function writeReceipt(writing: Writing): Promise<void> {
  const { tx, host } = writing
  const row = await solutionOf(writing)
  const sealed = row && (await latestSealed(tx, row.id))
  if (!row || !sealed) return
  const address = `${host.use(accessSettings).publicUrl}/receipts/${sealed.receiptNumber}`
  const arrival = moment(sealed.arrivedAt)
  const members = sealed.members.filter((member) => member.part === 'partner' && member.organisationId !== '')
  const to = [
    unit(row.leadId, ['certifier', 'filler']),
    ...members.map((one) => unit(one.organisationId, ['certifier'])),
  ]
  for (const recipient of to) {
    await writeLetter(tx, {
      template: letters.submitted,
      facts: { title: row.title, receipt: sealed.receiptNumber, arrival, address },
      act: `solution.submit:${row.id}:${row.version}`,
      to: recipient,
      about: { resource: 'solution', id: row.id, href: `/desk/solutions/${row.id}/receipt` },
      desk: office,
    })
  }
}

async function writeWaiverRequest(writing: Writing): Promise<void> {
  await writeReceipt(writing)
  const row = await solutionOf(writing)
  if (!row) return
  const facts = { title: row.title, lead: row.leadName, receipt: writing.about['receiptNumber'] ?? '' }
  for (const role of ['ministry-officer', 'ministry-approver'] as const) {
    await writeLetter(writing.tx, {
      template: letters.waiverAsked,
      facts,
      act: `waiver.request:${row.id}:${row.version}`,
      to: { subject: `role:${role}` },
      about: { resource: 'solution', id: row.id, href: '/desk/waivers' },
      desk: office,
    })
  }
}

async function writeWaiverDecision(writing: Writing): Promise<void> {
  const row = await solutionOf(writing)
  const waiver = await findWaiver(writing.tx, writing.about['waiver'] ?? '')
  if (!row || !waiver) return
  const outcome = { zh: texts.zh.waivers[waiver.state], en: texts.en.waivers[waiver.state] }
  const facts = { title: row.title, outcome, reason: waiver.decisionReason ?? '', by: waiver.decidedByName ?? '' }
  const act = `waiver.decide:${waiver.id}`
  await writeLetter(writing.tx, { template: letters.waiverDecided, facts, act, ...toCertifiers(row) })
}

async function writeAssignment(writing: Writing): Promise<void> {
  const { tx, about } = writing
  const row = await solutionOf(writing)
  const call = row && (await findCall(tx, row.programmeId))
  if (!row || !call) return
  const section = solutionForm.sections.find((one) => one.id === about['section'])
  const part = section ? { zh: `「${section.title.zh}」一节`, en: `“${section.title.en ?? section.title.zh}”` } : whole
  await writeLetter(tx, {
    template: letters.assigned,
    facts: { title: row.title, part, deadline: limit(call.deadline) },
    act: `solution.assign:${row.id}:${section?.id ?? '*'}:${about['at'] ?? ''}`,
    to: { subject: `account:${about['account'] ?? ''}` },
    about: { resource: 'solution', id: row.id, href: `/desk/solutions/${row.id}` },
    desk: `organisation:${row.leadId}`,
  })
}

const whole = { zh: '全部内容', en: 'all' } as const

async function writeQuestion({ tx, about }: Writing): Promise<void> {
  const row = await findDetermination(tx, about['determination'] ?? '')
  if (row?.state !== 'asked') return
  await writeLetter(tx, {
    template: letters.determinationAsked,
    facts: {
      number: row.solutionNumber,
      lead: row.leadName,
      finding: row.finding.message,
      reason: row.applicantReason,
    },
    act: `determination.ask:${row.id}:${row.version}`,
    to: { subject: 'role:ministry-approver' },
    about: { resource: 'determination', id: row.id, href: '/desk/determinations' },
    desk: office,
  })
}

async function writeDetermination({ tx, about }: Writing): Promise<void> {
  const row = await findDetermination(tx, about['determination'] ?? '')
  if (!row) return
  const outcome = { zh: texts.zh.determinations[row.state], en: texts.en.determinations[row.state] }
  const facts = { number: row.solutionNumber, outcome, reason: row.decisionReason ?? '', by: row.decidedByName ?? '' }
  const act = `determination.decide:${row.id}`
  const { solutionId: id, leadId } = row
  await writeLetter(tx, { template: letters.determinationDecided, facts, act, ...toCertifiers({ id, leadId }) })
}

async function writePaper(writing: Writing): Promise<void> {
  const row = await solutionOf(writing)
  const { code = '' } = writing.about
  if (!row) return
  const facts = { title: row.title, code }
  const act = `paper-copy.differs:${code}`
  await writeLetter(writing.tx, { template: letters.paperDiffers, facts, act, ...toCertifiers(row) })
}

async function writeCorrection(writing: Writing): Promise<void> {
  const row = await solutionOf(writing)
  const correction = row && (await openCorrection(writing.tx, row.id))
  if (!row || !correction) return
  const facts = { title: row.title, count: String(correction.fields.length), until: limit(correction.until) }
  const act = `solution.request-correction:${correction.id}`
  await writeLetter(writing.tx, { template: letters.correction, facts, act, ...toCertifiers(row) })
}

async function writeExtension({ tx, about }: Writing): Promise<void> {
  const row = await findExtension(tx, about['extension'] ?? '')
  if (!row) return
  const { oldDeadline, newDeadline, reason, decidedByName } = row
  const facts = { former: limit(oldDeadline), deadline: limit(newDeadline), reason, by: decidedByName ?? '' }
  for (const id of await draftLeads(tx, row.programmeId)) {
    await writeLetter(tx, {
      template: letters.extended,
      facts,
      act: `extension.grant:${row.id}`,
      to: unit(id, ['unit-administrator', 'certifier']),
      about: { resource: 'call', id: row.id, href: '/desk/solutions' },
      desk: office,
    })
  }
}

async function writeLateDecision(writing: Writing): Promise<void> {
  const row = await solutionOf(writing)
  if (!row) return
  const outcome = row.state === 'refused' ? { zh: '未受理', en: 'not taken' } : { zh: '已受理', en: 'taken' }
  const act = `solution.decide-late:${row.id}:${row.version}`
  const facts = { title: row.title, outcome }
  await writeLetter(writing.tx, { template: letters.lateDecided, facts, act, ...toCertifiers(row) })
}

const solutionOf = ({ tx, about }: Writing): Promise<SolutionRow | undefined> =>
  findSolution(tx, about['solution'] ?? '')

function toCertifiers(row: Pick<SolutionRow, 'id' | 'leadId'>) {
  return {
    to: unit(row.leadId, ['certifier', 'filler']),
    about: { resource: 'solution', id: row.id, href: `/desk/solutions/${row.id}` },
    desk: office,
  }
}

const moment = (at: Instant): Text => ({ zh: formatExactMoment(at, 'zh'), en: formatExactMoment(at, 'en') })
const limit = (at: Instant): Text => ({ zh: formatDeadline(at, 'zh'), en: formatDeadline(at, 'en') })
