import type { Text } from '../../kernel/index.ts'
import type { GlyphName } from './glyphs.ts'

export type Tone = 'grey' | 'teal' | 'amber' | 'red' | 'green' | 'indigo'

export interface StatusDescription {
  readonly tone: Tone
  readonly glyph: GlyphName
  readonly text: Text
}

const status = (tone: Tone, glyph: GlyphName, zh: string, en: string): StatusDescription => ({
  tone,
  glyph,
  text: { zh, en },
})

/** Every word that a status tag may say. A new word joins this list before a page uses it. */
export const statuses = {
  'not-started': status('grey', 'circle', '未开始', 'Not started'),
  draft: status('grey', 'circle', '草稿', 'Draft'),
  reserve: status('grey', 'circle', '备选', 'Reserve'),
  withdrawn: status('grey', 'circle', '已撤回', 'Withdrawn'),
  closed: status('grey', 'circle', '已截止', 'Closed'),
  ended: status('grey', 'circle', '已结束', 'Ended'),
  locked: status('grey', 'lock', '暂不能开始', 'Cannot start yet'),
  sealed: status('grey', 'lock', '已封存', 'Sealed'),
  'in-progress': status('teal', 'half', '进行中', 'In progress'),
  'under-review': status('teal', 'half', '评审中', 'Under review'),
  'to-do': status('teal', 'half', '待办', 'To do'),
  submitted: status('teal', 'half', '已提交', 'Submitted'),
  open: status('teal', 'half', '征集中', 'Open'),
  'due-soon': status('amber', 'clock', '将到期', 'Due soon'),
  'awaiting-correction': status('amber', 'clock', '待补正', 'Awaiting correction'),
  'awaiting-confirmation': status('amber', 'clock', '等待对方确认', 'Awaiting confirmation'),
  'awaiting-second-person': status('amber', 'clock', '待复核', 'Awaiting second person'),
  'awaiting-waiver': status('amber', 'question', '待豁免', 'Awaiting waiver'),
  'awaiting-verification': status('amber', 'question', '待核验', 'Awaiting verification'),
  'border-zone': status('amber', 'question', '边界区', 'Border zone'),
  problem: status('red', 'triangle', '有问题', 'Problem'),
  overdue: status('red', 'triangle', '已逾期', 'Overdue'),
  differs: status('red', 'triangle', '不一致', 'Differs'),
  'not-met': status('red', 'cross', '不符合', 'Not met'),
  refused: status('red', 'cross', '未通过', 'Refused'),
  declined: status('red', 'cross', '已谢绝', 'Declined'),
  done: status('green', 'check', '已完成', 'Done'),
  met: status('green', 'check', '符合', 'Met'),
  selected: status('green', 'check', '已入选', 'Selected'),
  valid: status('green', 'check', '有效', 'Valid'),
  paid: status('green', 'check', '已支付', 'Paid'),
  received: status('green', 'check', '已收到', 'Received'),
  confirmed: status('green', 'check', '已确认', 'Confirmed'),
  verified: status('green', 'check', '已核验', 'Verified'),
  published: status('green', 'check', '已发布', 'Published'),
  undetermined: status('indigo', 'question', '无法判定', 'Undetermined'),
  paused: status('indigo', 'pause', '已暂停', 'Paused'),
} as const satisfies Readonly<Record<string, StatusDescription>>

export type Status = keyof typeof statuses

/** A status, and other words for it where the case needs a figure or a name: 2 处错误. */
export interface StatusTag {
  readonly status: Status
  readonly words?: string
}
