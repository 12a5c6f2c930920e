import { addDays, type Day, type Instant, instantOf, millisecondsOf, startOf } from '../../foundation/kernel/index.ts'
import type { Caller } from './caller.ts'

export interface SupportCast {
  /** Writes and runs; the officer publishes what others wrote. */
  readonly support: Caller
  readonly officer: Caller
  /** People of units, in the order in which they register. */
  readonly attendees: readonly Caller[]
  readonly today: Day
}

/** 支持保障 of the demo round: guidance that is published, events with places and a wait, a question that became public. */
export async function playSupport(cast: SupportCast): Promise<void> {
  await publishGuidance(cast)
  await holdEvents(cast)
  await answerQuestions(cast)
}

/** All but the last two that ship; those are left for whoever tries the desk. */
async function publishGuidance({ officer }: SupportCast): Promise<void> {
  const { guidance } = await officer.get<{
    guidance: readonly { readonly id: string; readonly version: number; readonly code: string }[]
  }>('/api/guidance?state=draft&limit=100')
  for (const { id, version } of guidance.slice(0, -2))
    await officer.send('POST', `/api/guidance/${id}/publish`, { version, note: '首次发布（演示）' })
}

interface Plan {
  readonly code: string
  readonly kind: 'training' | 'exchange' | 'briefing'
  readonly title: readonly [zh: string, en: string]
  readonly summary: readonly [zh: string, en: string]
  readonly clauses: readonly string[]
  /** Days from today, hour of Beijing. */
  readonly in: number
  readonly at: number
  readonly capacity: number
}

const plans: readonly Plan[] = [
  {
    code: 't2-filing',
    kind: 'training',
    title: ['申报实务：从草稿到回执', 'Filing in practice: from draft to receipt'],
    summary: [
      '表单怎样填、联合单位怎样确认、提交前怎样检查答案、盖章页怎样上传。（演示活动）',
      'Filling the form, confirming partners, checking the answers, uploading seal pages. (Demonstration)',
    ],
    clauses: ['4.4.p1.s1', '4.1.p2.s1'],
    in: 6,
    at: 14,
    capacity: 3,
  },
  {
    code: 't1-one-hour',
    kind: 'briefing',
    title: ['一小时读懂试点', 'The pilot in one hour'],
    summary: [
      '目的、险种、流程和时间；会后提供讲义。（演示活动）',
      'Aims, cover, steps and dates; slides follow. (Demonstration)',
    ],
    clauses: ['4.4.p1.s1', '1.p1.s1'],
    in: 9,
    at: 10,
    capacity: 200,
  },
  {
    code: 'x1-equipment',
    kind: 'exchange',
    title: ['供需对接交流会（装备制造）', 'Exchange: equipment makers'],
    summary: [
      '企业讲风险，机构讲方案；不报价，不签约。（演示活动）',
      'Enterprises tell their risks, institutions their solutions; no prices, no contracts. (Demonstration)',
    ],
    clauses: ['4.4.p1.s1', '4.2.p2.s2'],
    in: 16,
    at: 9,
    capacity: 60,
  },
]

async function holdEvents({ support, attendees, today }: SupportCast): Promise<void> {
  for (const plan of plans) {
    const made = await support.send<{ event: { id: string; version: number } }>('POST', '/api/events', {
      code: plan.code,
      plan: planOf(plan, today),
    })
    const { id, version } = made.event
    await support.send('POST', `/api/events/${id}/announce`, { version })
    // The small one fills, so that the waiting list is there to be seen.
    const come = plan.capacity < attendees.length ? attendees : attendees.slice(0, 2)
    for (const one of come) await one.send('POST', '/api/registrations', { eventId: id })
  }
}

function planOf({ kind, clauses, title, summary, in: days, at, capacity }: Plan, today: Day): object {
  const both = ([zh, en]: readonly [string, string]) => ({ zh, en })
  const hour = (count: number): Instant => instantOf(millisecondsOf(startOf(addDays(today, days))) + count * 3_600_000)
  return {
    kind,
    clauses,
    content: {
      title: both(title),
      summary: both(summary),
      place: { zh: '线上会议室（演示）', en: 'Online (demonstration)' },
    },
    startsAt: hour(at),
    endsAt: hour(at + 2),
    registrationUntil: hour(at - 4),
    capacity,
  }
}

async function answerQuestions({ support, officer, attendees }: SupportCast): Promise<void> {
  const [first, second] = attendees
  const asked = await first?.send<{ question: { id: string; version: number } }>('POST', '/api/questions', {
    category: 'filling',
    clause: '4.1.p1.s2',
    subject: '分公司能否代法人填报',
    body: '我们想由分公司的同事填写草稿，最后由总公司签发，是否可以？（演示）',
  })
  await second?.send('POST', '/api/questions', {
    category: 'submission',
    clause: '4.1.p2.s1',
    subject: '纸质版由谁盖骑缝章',
    body: '联合申报时，骑缝章由牵头单位盖还是每家都盖？（演示）',
  })
  if (!asked) return
  const { id, version } = asked.question
  const answer = '可以。分公司替法人填报，由法人的签发人提交；分公司不以自己的名义申报。'
  const { question } = await support.send<{ question: { version: number } }>('POST', `/api/questions/${id}/answer`, {
    version,
    answer,
  })
  await officer.send('POST', `/api/questions/${id}/publish`, {
    version: question.version,
    content: {
      question: { zh: '分公司能否代法人填报？', en: 'May a branch fill in for its legal person?' },
      answer: {
        zh: answer,
        en: 'Yes. A branch fills in for its legal person, whose certifier submits; it does not file in its own name.',
      },
    },
  })
}
