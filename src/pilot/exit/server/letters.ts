import { formatDeadline } from '../../../foundation/interface/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'
import { letterTemplate } from '../../../foundation/outbox/index.ts'
import { writeLetter } from '../../../foundation/outbox/server/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { grounds } from '../index.ts'
import type { ExitCaseRow } from './store/cases.ts'

const basis = {
  zh: '四（五）「经营服务出现重大问题、严重违法违规等行为，取消其试点资格」。',
  en: '四（五）: serious problems or serious breaches end the right to take part.',
}
const where = { zh: '工作台「试点退出」。', en: 'On the desk, under “Exit”.' }
const ask = { zh: '主办部门，联系方式见告知书。', en: 'The office named in the notice.' }
const channels = ['message', 'mail'] as const

export const exitLetters = {
  notified: letterTemplate({
    id: 'exit.notified',
    version: 1,
    channels,
    facts: ['number', 'grounds', 'due'],
    subject: { zh: '退出立案告知 {number}', en: 'Notice of an exit case {number}' },
    happened: {
      zh: '对贵单位立案（{number}），事由：{grounds}。证据目录见案件页。',
      en: 'A case about you is opened ({number}), on the ground: {grounds}. The evidence is listed on its page.',
    },
    basis,
    todo: {
      zh: '由签发人在期限内提交陈述申辩；期满未提交的，依据现有证据拟定决定。',
      en: 'have your certifier state your case in time; after that the case goes on with what is on file.',
    },
    until: { zh: '{due}', en: '{due}' },
    where,
    ask,
  }),
  decided: letterTemplate({
    id: 'exit.decided',
    version: 1,
    channels,
    facts: ['number', 'outcome', 'reason'],
    subject: { zh: '退出案 {number}：{outcome}', en: 'Exit case {number}: {outcome}' },
    happened: {
      zh: '退出案 {number}：{outcome}。理由：{reason}',
      en: 'Exit case {number}: {outcome}. Reason: {reason}',
    },
    basis,
    todo: {
      zh: '查看决定及其效果；已生效保单继续有效，须照常服务和理赔。',
      en: 'read the decision; policies in force stay valid and are served as before.',
    },
    where,
    ask,
  }),
} as const

const outcomes = {
  disqualify: { zh: '取消试点资格', en: 'the right to take part is withdrawn' },
  dismiss: { zh: '不取消试点资格，结案', en: 'closed without a consequence' },
  reinstate: { zh: '恢复试点资格', en: 'the right to take part is restored' },
  close: { zh: '结案', en: 'closed' },
} as const satisfies Readonly<Record<string, Text>>

const aboutCase = ({ id }: ExitCaseRow) => ({ resource: 'exit-case', id, href: `/desk/exits?case=${id}` })
const desk = 'role:ministry-officer'

export async function tellNotified(tx: Tx, row: ExitCaseRow): Promise<void> {
  const due = row.statementDue ?? tx.now
  const words = (locale: 'zh' | 'en'): string =>
    row.grounds.map(({ ground }) => grounds[ground].words[locale]).join(locale === 'zh' ? '；' : '; ')
  await writeLetter(tx, {
    template: exitLetters.notified,
    facts: {
      number: row.number,
      grounds: { zh: words('zh'), en: words('en') },
      due: { zh: formatDeadline(due, 'zh'), en: formatDeadline(due, 'en') },
    },
    act: `exit-case.notify:${row.id}`,
    to: { subject: `organisation:${row.organisationId}` },
    about: aboutCase(row),
    desk,
  })
}

/** The unit and the authority of its region are told. */
export async function tellDecided(tx: Tx, row: ExitCaseRow, outcome: keyof typeof outcomes): Promise<void> {
  for (const subject of [`organisation:${row.organisationId}`, `region:${row.regionCode}`] as const) {
    await writeLetter(tx, {
      template: exitLetters.decided,
      facts: { number: row.number, outcome: outcomes[outcome], reason: row.closeReason ?? row.proposalReason ?? '' },
      act: `exit-case.${outcome}:${row.id}:${row.version}`,
      to: { subject },
      about: aboutCase(row),
      desk,
    })
  }
}
