import type { Text } from '../../../../foundation/kernel/index.ts'
import type { AuthorityGrade, IssueLevel } from './issue.ts'

export interface IssueKind {
  readonly code: string
  readonly level: IssueLevel
  readonly grade: AuthorityGrade
  readonly label: Text
  /** What the insured has to do, and within how many days of the assessment. */
  readonly contingency?: { readonly code: string; readonly label: Text; readonly days: number }
}

type Done = readonly [code: string, zh: string, en: string, days: number]

function kind(
  code: string,
  [level, grade]: readonly [IssueLevel, AuthorityGrade],
  { words: [zh, en], done }: { readonly words: readonly [string, string]; readonly done?: Done },
): IssueKind {
  const label = { zh, en }
  if (!done) return { code, level, grade, label }
  const [what, doZh, doEn, days] = done
  return { code, level, grade, label, contingency: { code: what, label: { zh: doZh, en: doEn }, days } }
}

const quote = 'BLOCK_QUOTE'
const bind = 'BLOCK_BIND'
const secondFactor: Done = [
  'enable-second-factor',
  '对所列范围全部启用多因素认证并复核',
  'Ask for a second factor in the whole scope and have it verified',
  30,
]
const repair: Done = ['repair-and-rescan', '修复所列高危问题并复扫', 'Repair the listed weaknesses and scan again', 15]
const scan: Done = [
  'consent-and-scan',
  '签署书面授权并完成外部扫描',
  'Sign the consent and have the outside scan made',
  15,
]
const backup: Done = [
  'make-offline-backup',
  '建立一份离线或不可更改的备份，账号独立',
  'Keep one offline or immutable backup under accounts of its own',
  45,
]
const plan: Done = ['write-and-exercise-plan', '提交应急预案并演练', 'Deliver the response plan and exercise it', 45]

/** 核保事项目录: an example of our own; levels and grades are each insurer's to set. */
export const issueCatalogue: readonly IssueKind[] = [
  kind('no-security-policy', [quote, 'G2'], {
    words: ['没有经批准的网络安全制度', 'No approved security policy'],
    done: ['approve-policy', '提交经批准的制度文本', 'Deliver the approved policy', 45],
  }),
  kind('staff-untrained', ['INFO', 'G1'], { words: ['安全意识培训不足', 'Staff is hardly trained'] }),
  kind('remote-access-without-second-factor', [bind, 'G2'], {
    words: ['远程接入未全部启用多因素认证', 'Remote access without a second factor'],
    done: secondFactor,
  }),
  kind('privileged-without-second-factor', [bind, 'G3'], {
    words: ['特权账号未启用多因素认证', 'Privileged accounts without a second factor'],
    done: secondFactor,
  }),
  kind('dangerous-ports-exposed', [bind, 'G3'], {
    words: ['高危端口暴露在互联网', 'Dangerous ports on the internet'],
    done: repair,
  }),
  kind('endpoints-unwatched', [bind, 'G2'], {
    words: ['终端检测覆盖不足80%', 'Endpoint detection below 80%'],
    done: ['watch-endpoints', '终端检测覆盖率达到95%', 'Bring endpoint detection to 95%', 45],
  }),
  kind('unsupported-software-in-use', [bind, 'G2'], {
    words: ['停止支持的软件未隔离', 'Unsupported software not isolated'],
    done: ['isolate-software', '替换或隔离停止支持的软件', 'Replace or isolate it', 60],
  }),
  kind('repairs-late', [bind, 'G2'], { words: ['漏洞修复超时', 'Weaknesses are repaired late'], done: repair }),
  kind('no-recent-scan', [quote, 'G1'], {
    words: ['90日内没有外部扫描', 'No outside scan within 90 days'],
    done: scan,
  }),
  kind('open-exploited-weakness', [bind, 'G3'], {
    words: [
      '互联网资产存在未修复的高危或已被利用漏洞',
      'A critical or exploited weakness is open on an internet-facing system',
    ],
    done: repair,
  }),
  kind('no-offline-backup', [bind, 'G3'], {
    words: ['没有离线或不可更改的备份', 'No offline or immutable backup'],
    done: backup,
  }),
  kind('restore-untested', [bind, 'G2'], {
    words: ['12个月内没有恢复演练', 'No restore test within 12 months'],
    done: ['test-restore', '完成一次恢复演练并提交记录', 'Hold a restore test and deliver its record', 45],
  }),
  kind('logs-too-short', [bind, 'G2'], {
    words: ['日志留存不足6个月（网络安全法第二十一条）', 'Logs kept for less than 6 months (Cybersecurity Law 21)'],
    done: ['keep-logs', '日志留存达到6个月', 'Keep logs for 6 months', 30],
  }),
  kind('not-watched', ['INFO', 'G1'], { words: ['没有全天候监测', 'Not watched around the clock'] }),
  kind('suppliers-unbound', [bind, 'G2'], {
    words: ['有生产权限的外包商未列明或约束不足', 'Suppliers with access to production are not listed or bound'],
    done: ['list-suppliers', '提交外包商清单和合同条款', 'Deliver the list of suppliers and the clauses', 30],
  }),
  kind('single-dependency', ['INFO', 'G2'], {
    words: ['单点依赖，未演练切换', 'A single dependency without tested fail-over'],
  }),
  kind('no-response-plan', [quote, 'G2'], { words: ['没有应急预案', 'No response plan'], done: plan }),
  kind('plan-unexercised', ['INFO', 'G1'], { words: ['预案未演练', 'The plan is not exercised'] }),
  kind('sensitive-data-open', [bind, 'G3'], {
    words: ['敏感数据未加密或访问失控', 'Sensitive data are not encrypted or controlled'],
    done: ['encrypt-data', '完成敏感数据加密和访问控制', 'Encrypt and control sensitive data', 60],
  }),
  kind('export-without-path', [bind, 'G3'], {
    words: ['数据出境合规路径未完成', 'Data go abroad without their legal path'],
    done: ['finish-export-path', '完成出境评估、备案或认证', 'Finish the assessment, filing or certificate', 60],
  }),
  kind('graded-protection-failed', [bind, 'G3'], {
    words: ['等级测评结论为不符合', 'The graded-protection assessment failed'],
    done: ['assess-again', '整改后重新测评', 'Repair and have it assessed again', 90],
  }),
  kind('graded-protection-missing', [bind, 'G2'], {
    words: ['应测评而未测评', 'The graded-protection assessment is due and not made'],
    done: ['assess-protection', '完成等级测评', 'Have the assessment made', 90],
  }),
  kind('repeated-incidents', [bind, 'G3'], { words: ['三年内多次事件', 'Repeated incidents in three years'] }),
  kind('incident-open', [quote, 'G4'], { words: ['投保时事件尚未控制', 'An incident is not contained'] }),
  kind('release-all-at-once', ['INFO', 'G1'], { words: ['发布或升级不分批', 'Releases go out all at once'] }),
  kind('no-flood-scrubbing', [bind, 'G1'], {
    words: ['没有抗拒绝服务清洗能力', 'No scrubbing against floods'],
    done: ['contract-scrubbing', '签订清洗服务并演练', 'Contract scrubbing and test it', 30],
  }),
  kind('networks-not-apart', [bind, 'G2'], {
    words: ['生产或专用网络未隔离', 'Plant or special networks are not kept apart'],
    done: ['part-networks', '完成网络隔离', 'Part the networks', 90],
  }),
  kind('product-untested', [bind, 'G2'], { words: ['产品未经安全测试发布', 'Products are released untested'] }),
  kind('tests-unauthorised', [bind, 'G3'], { words: ['测试未取得书面授权', 'Tests without written leave'] }),
  kind('no-standard-agreed', [quote, 'G2'], {
    words: ['合同未约定应达到的标准', 'No standard is agreed in the contract'],
  }),
  kind('limit-above-authority', ['BLOCK_QUOTE', 'G4'], {
    words: ['累计限额超过起草人权限', 'The aggregate limit is above the drafter’s authority'],
  }),
  kind('score-in-last-band', [quote, 'G4'], {
    words: ['评分为E级，须转报', 'The score is in the last band and has to be referred'],
  }),
  kind('rate-outside-filing', [bind, 'NONE'], {
    words: [
      '费率或系数超出备案范围（报行合一，保险法第一百三十五条）',
      'A rate or factor lies outside its filing (Insurance Law 135)',
    ],
  }),
  kind('misstatement-proven', ['REJECT', 'G4'], {
    words: ['已证实的故意不实告知', 'A proven intentional misstatement'],
  }),
]

export const findIssueKind = (code: string): IssueKind | undefined => issueCatalogue.find((one) => one.code === code)
