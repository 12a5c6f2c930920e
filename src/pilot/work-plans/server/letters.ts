import type { Subject } from '../../../foundation/access/server/index.ts'
import { formatDeadline } from '../../../foundation/interface/index.ts'
import type { Instant, Text } from '../../../foundation/kernel/index.ts'
import { letterTemplate } from '../../../foundation/outbox/index.ts'
import { writeLetter } from '../../../foundation/outbox/server/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import type { PartnerRow } from './store/partners.ts'
import type { PlanRow } from './store/plans.ts'

const where = { zh: '工作台「试点方案」。', en: 'On the desk, under “Work plans”.' }
const ask = { zh: '平台咨询台。', en: 'The help desk of the platform.' }
const channels = ['message', 'mail'] as const
const desk = 'role:ministry-officer'

/** The letters of 试点申报; a plan is named by number and title, nothing of its answers. */
export const planLetters = {
  invited: letterTemplate({
    id: 'work-plans.partner-invited',
    version: 1,
    channels,
    facts: ['applicant', 'title'],
    subject: { zh: '{applicant}邀请贵单位联合编制试点工作方案', en: '{applicant} invites you to a work plan' },
    happened: {
      zh: '{applicant}邀请贵单位参与试点工作方案「{title}」。',
      en: '{applicant} has named you as a partner of the work plan “{title}”.',
    },
    basis: { zh: '四（二）2、3「联合」。', en: '四（二）2, 3: joint plans.' },
    todo: {
      zh: '由单位管理员确认或谢绝；确认前方案不能上报。',
      en: 'confirm or decline; it cannot be handed in before.',
    },
    where,
    ask,
  }),
  answered: letterTemplate({
    id: 'work-plans.partner-answered',
    version: 1,
    channels: ['message'],
    facts: ['partner', 'title', 'answer'],
    subject: { zh: '{partner}{answer}：{title}', en: '{partner} {answer}: {title}' },
    happened: {
      zh: '{partner}就试点工作方案「{title}」的答复：{answer}。',
      en: '{partner} {answer} (work plan “{title}”).',
    },
    basis: { zh: '四（二）2、3「联合」。', en: '四（二）2, 3: joint plans.' },
    todo: { zh: '按答复核对联合单位和分工。', en: 'look at the partners and their parts again.' },
    where,
    ask,
  }),
  received: letterTemplate({
    id: 'work-plans.received',
    version: 1,
    channels,
    facts: ['number', 'title', 'receipt'],
    subject: { zh: '试点工作方案 {number} 已收到', en: 'Work plan {number} has been received' },
    happened: {
      zh: '试点工作方案 {number}「{title}」已收到，回执 {receipt}。',
      en: 'Work plan {number} “{title}” has been received, receipt {receipt}.',
    },
    basis: { zh: '四（二）「上报」。', en: '四（二）: plans are handed in.' },
    todo: { zh: '保存回执；截止前可撤回重报。', en: 'keep the receipt; it may be taken back before the deadline.' },
    where,
    ask,
  }),
  decided: letterTemplate({
    id: 'work-plans.decided',
    version: 1,
    channels,
    facts: ['number', 'title', 'outcome', 'reason'],
    subject: { zh: '试点工作方案 {number}：{outcome}', en: 'Work plan {number}: {outcome}' },
    happened: {
      zh: '试点工作方案 {number}「{title}」{outcome}。理由：{reason}',
      en: 'Work plan {number} “{title}”: {outcome}. Reason: {reason}',
    },
    basis: { zh: '四（二）「遴选符合要求的试点方案开展试点工作」。', en: '四（二）: plans that qualify are selected.' },
    todo: {
      zh: '查看试点名单；入选的按方案开展试点。',
      en: 'see the pilot list; a selected plan is carried out as written.',
    },
    where,
    ask,
  }),
  reminded: letterTemplate({
    id: 'work-plans.draft-reminded',
    version: 1,
    channels,
    facts: ['number', 'title', 'deadline'],
    subject: { zh: '试点工作方案 {number} 尚未上报', en: 'Work plan {number} is not handed in yet' },
    happened: {
      zh: '试点工作方案 {number}「{title}」仍是草稿。',
      en: 'Work plan {number} “{title}” is still a draft.',
    },
    basis: { zh: '四（二）「之前上报」。', en: '四（二）: handed in before the date.' },
    todo: {
      zh: '完成填写、核对并由签发人上报；不再申报的请弃用草稿。',
      en: 'finish it and have it handed in, or discard it.',
    },
    until: { zh: '{deadline}', en: '{deadline}' },
    where,
    ask,
  }),
} as const

type Told = Pick<PlanRow, 'id' | 'number' | 'title' | 'applicantId' | 'version'>

const answers = {
  confirmed: { zh: '已确认参加', en: 'has confirmed' },
  declined: { zh: '谢绝参加', en: 'has declined' },
  left: { zh: '退出联合编制', en: 'has left' },
} as const satisfies Readonly<Record<string, Text>>

export async function tellInvited(tx: Tx, row: PartnerRow): Promise<void> {
  await writeLetter(tx, {
    template: planLetters.invited,
    facts: { applicant: row.applicantName, title: row.planTitle },
    act: `plan-partner.invite:${row.id}`,
    to: { subject: `organisation:${row.organisationId}`, roles: ['unit-administrator'] },
    about: { resource: 'plan-partner', id: row.id, href: `/desk/plan-partners/${row.id}` },
    desk,
  })
}

export async function tellAnswered(tx: Tx, row: PartnerRow, answer: keyof typeof answers): Promise<void> {
  await writeLetter(tx, {
    template: planLetters.answered,
    facts: { partner: row.organisationName, title: row.planTitle, answer: answers[answer] },
    act: `plan-partner.${answer}:${row.id}:${row.version}`,
    to: { subject: `organisation:${row.applicantId}` },
    about: { resource: 'plan', id: row.planId, href: `/desk/plans/${row.planId}/partners` },
    desk,
  })
}

export async function tellReceived(tx: Tx, plan: Told, receipt: string): Promise<void> {
  await writeLetter(tx, {
    template: planLetters.received,
    facts: { number: plan.number, title: plan.title, receipt },
    act: `plan.submit:${plan.id}:${receipt}`,
    to: { subject: `organisation:${plan.applicantId}` },
    about: { resource: 'plan', id: plan.id, href: `/desk/plans/${plan.id}/receipt` },
    desk,
  })
}

/** To the applicant and every partner of the version that was handed in. */
export async function tellDecided(
  tx: Tx,
  plan: Told & Pick<PlanRow, 'state' | 'decisionReason'>,
  partners: readonly string[],
): Promise<void> {
  const outcome =
    plan.state === 'selected' ? { zh: '已入选试点', en: 'selected' } : { zh: '未入选', en: 'not selected' }
  const told = new Set([plan.applicantId, ...partners.filter((id) => id !== '')])
  for (const organisation of told) {
    await writeLetter(tx, {
      template: planLetters.decided,
      facts: { number: plan.number, title: plan.title, outcome, reason: plan.decisionReason ?? '' },
      act: `plan.decide:${plan.id}`,
      to: { subject: `organisation:${organisation}` satisfies Subject },
      about: { resource: 'plan', id: plan.id, href: `/desk/plans/${plan.id}` },
      desk,
    })
  }
}

/** Once for each step of days before the deadline, however often the job runs; again when the deadline moves. */
export async function remindOf(
  tx: Tx,
  plan: Told,
  due: { readonly at: Instant; readonly days: number },
): Promise<void> {
  await writeLetter(tx, {
    template: planLetters.reminded,
    facts: {
      number: plan.number,
      title: plan.title,
      deadline: { zh: formatDeadline(due.at, 'zh'), en: formatDeadline(due.at, 'en') },
    },
    act: `plan.remind:${plan.id}:${due.days}:${due.at}`,
    to: { subject: `organisation:${plan.applicantId}` },
    about: { resource: 'plan', id: plan.id, href: `/desk/plans/${plan.id}` },
    desk,
  })
}
