import { addDays, type Day } from '../../../../foundation/kernel/index.ts'
import { dayInWords } from '../wording.ts'

export interface DemoDays {
  readonly issuedOn: Day
  readonly solution: Day
  readonly workPlan: Day
  readonly summary: Day
}

/** The last days of the demo round: it opened a month before the installation and is open for two weeks more. */
export const demoDays = (installedOn: Day): DemoDays => ({
  issuedOn: addDays(installedOn, -30),
  solution: addDays(installedOn, 14),
  workPlan: addDays(installedOn, 95),
  summary: addDays(installedOn, 335),
})

/** The days written as the demo notice writes them. */
export const demoDateWords = (days: DemoDays) => ({
  solution: `于${dayInWords(days.solution)}前`,
  workPlan: `${dayInWords(days.workPlan)}之前`,
  summary: `${dayInWords(days.summary)}之前`,
})

export const demoNumber = (days: DemoDays): string => `演示函〔${days.issuedOn.slice(0, 4)}〕1号`

export const demoTitle = '关于试办网络安全保险服务试点演示批次的通知'

export const demoIssuer = '试点支撑平台演示组'
