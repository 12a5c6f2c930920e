import type { Text } from '../../../foundation/kernel/index.ts'
import type { Dependency } from '../../cover/index.ts'
import type { SystemicEvent } from './portfolio.ts'
import type { EvidenceGrade } from './sensitivity.ts'

/** An event that many insureds share, with the marks under which officials look at it. */
export interface SystemicScenario {
  readonly label: Text
  /** What the policies that it can hit have in common; null where it can hit everybody. */
  readonly sharedBy: Dependency | null
  readonly grade: EvidenceGrade
  readonly source: Text
  /** Hours for stress runs. */
  readonly stress: readonly number[]
  /** `vendor` is set to the vendor looked at. Hours of mark, yuan for each hour of a hit policy. */
  readonly event: SystemicEvent
}

type Numbers = readonly [
  rate: number,
  mu: number,
  sigma: number,
  hit: number,
  perHour: number,
  waiting: number,
  most: number,
]

const event = (
  id: string,
  [rate, mu, sigma, hitProbability, lossPerUnit, waiting, maximum]: Numbers,
): SystemicEvent => ({
  id,
  rate,
  mark: { mu, sigma },
  vendor: undefined,
  hitProbability,
  lossPerUnit,
  waiting,
  maximum,
})

const placeholder: Text = { zh: '专家占位值，待校准', en: 'a placeholder of experts, to be calibrated' }

export const systemicScenarios: readonly SystemicScenario[] = [
  {
    label: { zh: '云服务中断 3 至 6 天', en: 'Cloud outage of 3 to 6 days' },
    sharedBy: 'cloud',
    grade: 'C',
    source: {
      zh: '3 至 6 天出自 2018 年公开的云中断研究；频率为专家占位值',
      en: 'the 3 to 6 days come from a public study of cloud outages of 2018; the rate is a placeholder of experts',
    },
    stress: [72, 96, 144],
    event: event('cloud-outage', [0.02, 3.4012, 0.9, 0.85, 20_000, 12, 144]),
  },
  {
    label: { zh: '已被利用的通用漏洞', en: 'Exploited common vulnerability' },
    sharedBy: 'common-vulnerability',
    grade: 'C',
    source: {
      zh: '已知被利用漏洞目录每年新增约 165 至 187 个；其中约 0.3% 成为系统性事件为专家占位值',
      en: 'the catalogue of known exploited vulnerabilities grows by 165 to 187 a year; that 0.3% become systemic is a placeholder of experts',
    },
    stress: [72, 168],
    event: event('exploited-vulnerability', [0.6, 3.6889, 1, 0.02, 6000, 24, 336]),
  },
  {
    label: { zh: '供应商被攻破', en: 'Compromised supplier' },
    sharedBy: 'supplier',
    grade: 'D',
    source: placeholder,
    stress: [72, 168],
    event: event('supplier-compromise', [0.1, 4.0943, 1, 0.25, 8000, 24, 336]),
  },
  {
    label: { zh: '大规模勒索', en: 'Mass ransomware' },
    sharedBy: null,
    grade: 'D',
    source: placeholder,
    stress: [168, 336],
    event: event('mass-ransomware', [0.05, 4.7875, 0.8, 0.01, 9000, 12, 720]),
  },
  {
    label: { zh: '域名解析或身份服务中断', en: 'Outage of name resolution or identity' },
    sharedBy: 'name-resolution',
    grade: 'D',
    source: placeholder,
    stress: [24, 72],
    event: event('name-resolution-outage', [0.15, 1.7918, 1, 0.9, 15_000, 8, 72]),
  },
  {
    label: { zh: '支付网络中断', en: 'Outage of a payment network' },
    sharedBy: 'payment',
    grade: 'D',
    source: placeholder,
    stress: [24, 48],
    event: event('payment-outage', [0.04, 2.0794, 0.9, 0.8, 40_000, 4, 48]),
  },
  {
    label: { zh: '工业协议缺陷', en: 'Flaw of an industrial protocol' },
    sharedBy: 'industrial-protocol',
    grade: 'D',
    source: placeholder,
    stress: [168, 336],
    event: event('industrial-protocol-flaw', [0.03, 4.5643, 0.8, 0.1, 45_000, 24, 720]),
  },
  {
    label: { zh: '车辆远程升级缺陷', en: 'Flaw of an over-the-air update' },
    sharedBy: 'vehicle-update',
    grade: 'D',
    source: placeholder,
    stress: [24, 72],
    event: event('vehicle-update-flaw', [0.02, 1.6094, 1.2, 1, 600_000, 0, 200]),
  },
]
