import type { Text } from '../../../../foundation/kernel/index.ts'
import type { Screen } from '../sentence-record.ts'
import { text } from '../wording.ts'

/** The address of a sentence in the public reader; a clause chip links here. */
export const readerPath = (roundId: string, sentenceId?: string): string =>
  sentenceId === undefined ? `/notices/${roundId}` : `/notices/${roundId}#${sentenceId}`

/** 申报条件: the rules of a round with their values. */
export const conditionsPath = (roundId: string): string => `/rounds/${roundId}`

const screen = (path: string, title: Text): Screen => ({ path, title })

/** The pages that serve sentences of a notice. Each exists; a sentence that no page serves yet says why instead. */
export const screensOf = (roundId: string) => ({
  reader: screen(readerPath(roundId), text('通知阅读', 'Notice reader')),
  conditions: screen(conditionsPath(roundId), text('申报条件与时间', 'Conditions and dates')),
  traceability: screen('/traceability', text('条款追溯表', 'Traceability of sentences')),
  solutions: screen('/desk/solutions', text('方案申报', 'Solutions')),
  reviews: screen('/desk/review', text('评审组织', 'Review')),
  publicities: screen('/publicities', text('公示', 'Publicity')),
  catalogue: screen('/catalogue', text('典型方案目录', 'Catalogue')),
  plans: screen('/desk/plans', text('试点工作方案', 'Work plans')),
  pilots: screen('/pilots', text('试点名单', 'Pilots')),
  recommendations: screen('/desk/recommendation', text('地方推荐', 'Recommendations')),
  paperCopies: screen('/desk/paper', text('纸质件登记', 'Paper copies')),
  receiptCheck: screen('/receipts', text('回执查验', 'Receipt check')),
  organisations: screen('/desk/organisation', text('单位档案', 'Organisation record')),
  guidance: screen('/guidance', text('政策解读', 'Guidance')),
  events: screen('/events', text('培训与交流', 'Training and exchange')),
  home: screen('/', text('首页', 'Home')),
})
