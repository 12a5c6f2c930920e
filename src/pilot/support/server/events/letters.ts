import { letterTemplate } from '../../../../foundation/outbox/index.ts'

const ask = {
  zh: '平台咨询台（工作台「咨询」），归「培训与活动」类。',
  en: 'The help desk of the platform (“Questions” on the desk).',
}
const basis = { zh: '四（四）「宣贯培训和交流对接」。', en: '四（四）: training and exchange.' }
const where = { zh: '工作台「培训与交流」。', en: 'On the desk, under “Events”.' }
const both = ['message', 'mail'] as const

/** The letters of an event: what happened, by which words, what to do, by when, where, and whom to ask. */
export const eventLetters = {
  placed: letterTemplate({
    id: 'support.event-placed',
    version: 1,
    channels: both,
    facts: ['title', 'when', 'place', 'code'],
    subject: { zh: '已报名：{title}', en: 'Registered: {title}' },
    happened: {
      zh: '您已取得「{title}」的名额。时间：{when}；地点：{place}。签到码：{code}。',
      en: 'You have a place at “{title}”. When: {when}; where: {place}. Sign-in code: {code}.',
    },
    basis,
    todo: {
      zh: '到场时出示签到码；不能参加的请在开始前退出，把名额让给候补。',
      en: 'show the code at the door; withdraw before the start if you cannot come, so that others may.',
    },
    until: { zh: '{when}', en: '{when}' },
    where,
    ask,
  }),
  waiting: letterTemplate({
    id: 'support.event-waiting',
    version: 1,
    channels: ['message'],
    facts: ['title', 'ahead'],
    subject: { zh: '已列入候补：{title}', en: 'On the waiting list: {title}' },
    happened: {
      zh: '「{title}」名额已满，您在候补中，前面还有 {ahead} 人。有人退出或名额增加时，按先后次序递补，届时另行通知。',
      en: '“{title}” is full. You are on the waiting list behind {ahead} others; places go in order, and you will be told.',
    },
    basis,
    todo: { zh: '无需操作；不再参加的请退出候补。', en: 'do nothing; withdraw if you no longer want to come.' },
    where,
    ask,
  }),
  changed: letterTemplate({
    id: 'support.event-changed',
    version: 1,
    channels: both,
    facts: ['title', 'when', 'place'],
    subject: { zh: '时间或地点有变：{title}', en: 'Time or place changed: {title}' },
    happened: {
      zh: '「{title}」改为：{when}；地点：{place}。您的名额、候补次序和签到码不变。',
      en: '“{title}” is now {when} at {place}. Your place, your order and your code stay.',
    },
    basis,
    todo: { zh: '按新的时间地点安排；不能参加的请退出。', en: 'plan for it; withdraw if you cannot come.' },
    where,
    ask,
  }),
  cancelled: letterTemplate({
    id: 'support.event-cancelled',
    version: 1,
    channels: both,
    facts: ['title', 'when', 'reason'],
    subject: { zh: '已取消：{title}', en: 'Cancelled: {title}' },
    happened: {
      zh: '原定 {when} 的「{title}」已取消。原因：{reason}',
      en: '“{title}”, planned for {when}, was cancelled. Reason: {reason}',
    },
    basis,
    todo: { zh: '无需操作。', en: 'do nothing.' },
    where,
    ask,
  }),
  reminder: letterTemplate({
    id: 'support.event-reminder',
    version: 1,
    channels: both,
    facts: ['title', 'when', 'place', 'code'],
    subject: { zh: '即将开始：{title}', en: 'Starting soon: {title}' },
    happened: {
      zh: '「{title}」将于 {when} 开始。地点：{place}。签到码：{code}。',
      en: '“{title}” begins {when}. Where: {place}. Sign-in code: {code}.',
    },
    basis,
    todo: { zh: '按时到场，出示签到码。', en: 'come in time and show the code.' },
    where,
    ask,
  }),
}
