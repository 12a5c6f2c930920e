import type { Text } from '../../../../foundation/kernel/index.ts'
import type { Criterion, ScoreSheet } from './score-sheet.ts'

const text = (zh: string, en: string): Text => ({ zh, en })

interface Written {
  readonly id: string
  readonly title: Text
  readonly weight: number
  readonly clause: string
  readonly sections: string
  readonly weak: Text
  readonly sound: Text
  readonly strong: Text
}

const criterion = ({ clause, sections, weak, sound, strong, ...rest }: Written): Criterion => ({
  ...rest,
  clause: clause.split(' '),
  sections: sections.split(' '),
  anchors: { 1: weak, 3: sound, 5: strong },
})

/** Our own reading of what a good solution is; no official criteria are public, and the page says so. */
export const solutionSheet: ScoreSheet = {
  id: 'solution',
  version: 1,
  title: text('网络安全保险服务方案评分表', 'Score sheet for solutions'),
  origin: text(
    '官方评审标准未公开，本表由平台依据通知拟订，评分前随评审规则公布',
    'No official criteria are public. This sheet is drawn up from the notice and published before scoring',
  ),
  leastReason: 20,
  leastAtTheEnds: 60,
  leastOverall: 100,
  criteria: [
    criterion({
      id: 'fit',
      title: text('行业与场景针对性', 'Fit to sector and scenario'),
      weight: 12,
      clause: '3.p1.s1 5.3.s1',
      sections: 'scope scenarios',
      weak: text('场景放到任何行业都成立', 'The scenarios would suit any sector'),
      sound: text(
        '通知点到的主要场景都有，起因、后果与责任说得通',
        'The main scenarios of the notice stand, with cause, effect and cover',
      ),
      strong: text(
        '写到具体系统和业务后果，还补上通知没有点到的要害场景',
        'Down to systems and business effects, with vital scenarios that the notice does not name',
      ),
    }),
    criterion({
      id: 'cover',
      title: text('保障责任与条款', 'Cover and terms'),
      weight: 14,
      clause: '2.p2.s1 2.p3.s1',
      sections: 'product scope',
      weak: text('保什么、不保什么分不清，限额只是摆设', 'What is covered is unclear and limits are token'),
      sound: text('责任齐全，触发条件能执行，免责有提示', 'Cover is complete, triggers work, exclusions are explained'),
      strong: text(
        '责任对得上企业真实的损失，疑难责任也有交代',
        'Cover follows how firms really lose, hard heads included',
      ),
    }),
    criterion({
      id: 'risk',
      title: text('风险评估与定价', 'Risk assessment and pricing'),
      weight: 14,
      clause: '1.p1.s1 1.p1.s2',
      sections: 'assessment',
      weak: text('没有方法，或只有一张勾选表', 'No method, or a tick list'),
      sound: text('因子成体系、有出处，评估以授权为前提', 'Factors form a system with sources; consent comes first'),
      strong: text(
        '能量化、经过检验，整改会反映到费率，累积风险有管控',
        'Quantified and tested, rewards remediation, and accumulation is controlled',
      ),
    }),
    criterion({
      id: 'service',
      title: text('保前、保中、事后服务', 'Services before, during and after'),
      weight: 14,
      clause: '1.p1.s1',
      sections: 'service',
      weak: text('只有服务名称，谁做、多久做一次、交付什么都没有', 'Names alone: no provider, rhythm or deliverable'),
      sound: text('三个阶段都有，频次和响应时限写明', 'All three phases, with rhythm and response times'),
      strong: text(
        '发现、整改、复测形成闭环并可核验，响应能力有实证',
        'Findings, remediation and re-test form a loop that can be checked; response is proven',
      ),
    }),
    criterion({
      id: 'underwriting',
      title: text('核保安排', 'Underwriting'),
      weight: 6,
      clause: '1.p1.s2',
      sections: 'assessment product',
      weak: text('谁能投保、谁来批都不清楚', 'Neither entry nor authority is clear'),
      sound: text('准入、权限和时限清楚', 'Entry, authority and times are clear'),
      strong: text('标准可以直接借用，中小企业走得通', 'Standards that others can adopt and small firms can pass'),
    }),
    criterion({
      id: 'claims',
      title: text('理赔安排', 'Claims'),
      weight: 12,
      clause: '1.p1.s2',
      sections: 'claims',
      weak: text('流程含混，或者比法定时限还慢', 'Vague, or slower than the law'),
      sound: text('步骤清楚，材料一次告知，时限优于法定', 'Clear steps, one request for papers, better than the law'),
      strong: text(
        '事件认定、证据保全、预付和争议都有可操作的办法',
        'Workable rules for establishing events, keeping evidence, advances and disputes',
      ),
    }),
    criterion({
      id: 'capability',
      title: text('能力与业绩', 'Capability and record'),
      weight: 10,
      clause: '4.1.p1.s2',
      sections: 'lead record',
      weak: text('人员和业绩查无实据', 'People and record cannot be checked'),
      sound: text('团队相称，业务可以核验', 'The team fits and its business can be checked'),
      strong: text(
        '核保、安全、理赔都有专长，有完整的赔付案例',
        'Strong in underwriting, security and claims, with whole claim cases',
      ),
    }),
    criterion({
      id: 'cooperation',
      title: text('联合与分工', 'Cooperation and division of work'),
      weight: 6,
      clause: '4.1.p1.s1 5.3.s1',
      sections: 'partners',
      weak: text('分工重叠，或有单位只挂名', 'Work overlaps, or members are nominal'),
      sound: text('各家的任务、责任和费用分得清', 'Tasks, liability and cost of each are clear'),
      strong: text(
        '互为补充，数据边界和中途退出都有安排',
        'They complement one another; data limits and succession are settled',
      ),
    }),
    criterion({
      id: 'sharing-data',
      title: text('风险分散、数据与隐私', 'Sharing of risk, data and privacy'),
      weight: 4,
      clause: '0.p4.s1',
      sections: 'sharing data',
      weak: text('没有安排', 'No arrangement'),
      sound: text('份额、自留和数据边界清楚', 'Shares, retention and data limits are clear'),
      strong: text(
        '大额和系统性风险已落实分散，数据最小化可以验证',
        'Large and systemic risks are placed; minimal data can be verified',
      ),
    }),
    criterion({
      id: 'innovation',
      title: text('创新', 'Innovation'),
      weight: 4,
      clause: '1.p1.s3 5.3.s1',
      sections: 'value',
      weak: text('与市面做法没有差别', 'Nothing differs from what is sold'),
      sound: text('至少一处实质改进', 'One real improvement at least'),
      strong: text('解决了公认的难题，并有试用证据', 'Solves a known difficulty, with evidence of use'),
    }),
    criterion({
      id: 'replicability',
      title: text('可复制、可推广', 'Replicability and rollout'),
      weight: 4,
      clause: '1.p1.s3',
      sections: 'value rollout',
      weak: text('离开某一家客户就做不成', 'It hangs on a single customer'),
      sound: text('条件和步骤清楚，目标可以核验', 'Conditions and steps are clear and targets can be checked'),
      strong: text('已在两地或两类企业试过，成本公开', 'Tried in two places or kinds of firm, with its cost stated'),
    }),
  ],
}

const sheets: readonly ScoreSheet[] = [solutionSheet]

/** The sheet on which a review began, whatever has been published since. */
export function sheetOf(id: string, version: number): ScoreSheet {
  const found = sheets.find((sheet) => sheet.id === id && sheet.version === version)
  if (!found) throw new RangeError(`there is no score sheet ${id} in version ${version}`)
  return found
}
