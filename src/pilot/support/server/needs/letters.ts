import { letterTemplate } from '../../../../foundation/outbox/index.ts'

const ask = {
  zh: '平台咨询台（工作台「咨询」），归「供需对接」类。',
  en: 'The help desk of the platform (“Questions” on the desk).',
}
const basis = {
  zh: '四（二）「为供需对接和保险服务等提供资源保障」。',
  en: '四（二）: institutions lend resources to matching.',
}
const where = { zh: '工作台「供需对接」。', en: 'On the desk, under “Matching”.' }

/** The letters of a conversation; none holds what was written in it. */
export const needLetters = {
  opened: letterTemplate({
    id: 'support.conversation-opened',
    version: 1,
    channels: ['message', 'mail'],
    facts: ['from', 'entry'],
    subject: { zh: '{from}发起供需沟通', en: '{from} would like to talk' },
    happened: {
      zh: '{from}就目录条目 {entry} 发起沟通。',
      en: '{from} has opened a conversation about catalogue entry {entry}.',
    },
    basis,
    todo: { zh: '在平台上阅读并回复。', en: 'read it on the platform and answer.' },
    where,
    ask,
  }),
  answered: letterTemplate({
    id: 'support.conversation-answered',
    version: 1,
    channels: ['message'],
    facts: ['from', 'entry'],
    subject: { zh: '{from}有新消息', en: 'New message of {from}' },
    happened: { zh: '{from}在关于条目 {entry} 的沟通中写了新消息。', en: '{from} has written about entry {entry}.' },
    basis,
    todo: { zh: '在平台上阅读。', en: 'read it on the platform.' },
    where,
    ask,
  }),
}
