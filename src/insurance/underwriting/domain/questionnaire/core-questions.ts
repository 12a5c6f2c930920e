import { choices, coverage, question, yesNo } from './answers.ts'
import type { Question } from './question.ts'

/** What every applicant is asked; the weights are our own judgement (grade D) until claims calibrate them. */
export const coreQuestions: readonly Question[] = [
  question(
    'security-policy-approved',
    ['最高管理层批准的网络安全制度是否现行有效', 'Is a security policy, approved by top management, in force'],
    { domain: 'governance', weight: 3, wanted: 'C', answers: yesNo('no-security-policy') },
  ),
  question('staff-trained', ['全员多久接受一次安全意识培训', 'How often is all staff trained in security'], {
    domain: 'governance',
    weight: 2,
    wanted: 'D',
    answers: choices(
      ['quarterly', '每季度', 'Every quarter', 1_000_000],
      ['yearly', '每年', 'Every year', 700_000],
      ['rarely', '更少或没有', 'Less or never', 0, 'staff-untrained'],
    ),
  }),
  question(
    'remote-access-two-factor',
    ['员工、运维和供应商的远程接入启用多因素认证的范围', 'How much remote access asks for a second factor'],
    { domain: 'identity', weight: 5, wanted: 'B', answers: coverage('remote-access-without-second-factor') },
  ),
  question(
    'privileged-two-factor',
    ['特权账号启用多因素认证的范围', 'How many privileged accounts ask for a second factor'],
    { domain: 'identity', weight: 5, wanted: 'B', answers: coverage('privileged-without-second-factor') },
  ),
  question(
    'dangerous-ports-closed',
    [
      '远程桌面、文件共享、数据库或工控端口是否全部不暴露于互联网',
      'Are remote desktop, file sharing, database and control ports all kept off the internet',
    ],
    { domain: 'identity', weight: 4, wanted: 'A', answers: yesNo('dangerous-ports-exposed', 0) },
  ),
  question(
    'endpoints-watched',
    ['终端检测与响应覆盖服务器和终端的范围', 'How many servers and workstations have endpoint detection and response'],
    { domain: 'endpoint', weight: 5, wanted: 'B', answers: coverage('endpoints-unwatched') },
  ),
  question('unsupported-software', ['停止支持的软件如何处置', 'What becomes of software past its support'], {
    domain: 'endpoint',
    weight: 4,
    wanted: 'B',
    answers: choices(
      ['none', '没有使用', 'There is none', 1_000_000],
      ['isolated', '已隔离', 'It is isolated', 700_000],
      ['in-use', '在用且未隔离', 'In use and not isolated', 0, 'unsupported-software-in-use'],
      ['unknown', '不清楚', 'Not known', 0, 'unsupported-software-in-use'],
    ),
  }),
  question(
    'time-to-repair',
    ['互联网资产高危漏洞的实际修复时间', 'How long high-risk weaknesses of internet-facing systems stay open'],
    {
      domain: 'vulnerability',
      weight: 4,
      wanted: 'B',
      answers: choices(
        ['3d', '3日内', 'Up to 3 days', 1_000_000],
        ['7d', '7日内', 'Up to 7 days', 800_000],
        ['30d', '30日内', 'Up to 30 days', 400_000],
        ['longer', '更长或不清楚', 'Longer, or not known', 0, 'repairs-late'],
      ),
    },
  ),
  question('last-outside-test', ['最近一次外部扫描或渗透测试距今', 'Since the last outside scan or penetration test'], {
    domain: 'vulnerability',
    weight: 3,
    wanted: 'B',
    answers: choices(
      ['90d', '90日内', 'Up to 90 days', 1_000_000],
      ['365d', '一年内', 'Up to a year', 500_000, 'no-recent-scan'],
      ['longer', '更久或没有', 'Longer, or never', 0, 'no-recent-scan'],
    ),
  }),
  question(
    'offline-backup',
    [
      '是否至少有一份离线、异地或不可更改的备份，且备份账号独立',
      'Is one backup offline or immutable, under accounts of its own',
    ],
    { domain: 'backup', weight: 6, wanted: 'B', answers: yesNo('no-offline-backup') },
  ),
  question('last-restore-test', ['最近一次完整恢复演练距今', 'Since the last full restore test'], {
    domain: 'backup',
    weight: 5,
    wanted: 'B',
    answers: choices(
      ['180d', '180日内', 'Up to 180 days', 1_000_000],
      ['365d', '一年内', 'Up to a year', 700_000],
      ['longer', '更久或没有', 'Longer, or never', 0, 'restore-untested'],
    ),
  }),
  question('logs-kept', ['网络日志留存时间', 'How long network logs are kept'], {
    domain: 'logging',
    weight: 3,
    wanted: 'B',
    answers: choices(
      ['12m', '12个月及以上', '12 months or more', 1_000_000],
      ['6m', '6个月至12个月', '6 to 12 months', 800_000],
      ['less', '不足6个月或不清楚', 'Less than 6 months, or not known', 0, 'logs-too-short'],
    ),
  }),
  question(
    'watched-around-the-clock',
    ['是否全天候安全监测（自有或托管）', 'Is security watched around the clock, by own staff or a provider'],
    { domain: 'logging', weight: 2, wanted: 'C', answers: yesNo('not-watched') },
  ),
  question(
    'suppliers-listed',
    [
      '有生产权限的外包商和供应商是否列明并受合同约束',
      'Are suppliers with access to production listed and bound by contract',
    ],
    { domain: 'suppliers', weight: 3, wanted: 'C', answers: yesNo('suppliers-unbound') },
  ),
  question(
    'cloud-fail-over',
    ['单一云区域中断时能否切换', 'Can the business fail over when one cloud region is down'],
    {
      domain: 'suppliers',
      weight: 3,
      wanted: 'C',
      answers: choices(
        ['tested', '能且演练过', 'Yes, and tested', 1_000_000],
        ['untested', '能但未演练', 'Yes, untested', 400_000, 'single-dependency'],
        ['no', '不能', 'No', 0, 'single-dependency'],
        ['no-cloud', '不依赖云', 'Does not depend on a cloud', 1_000_000],
      ),
    },
  ),
  question(
    'response-plan',
    [
      '是否有应急预案，写明上报对象和1、2、4小时时限',
      'Is there a response plan that names authorities and the limits of 1, 2 and 4 hours',
    ],
    { domain: 'response', weight: 4, wanted: 'C', answers: yesNo('no-response-plan') },
  ),
  question('plan-exercised', ['预案最近一次演练距今', 'Since the plan was last exercised'], {
    domain: 'response',
    weight: 3,
    wanted: 'C',
    answers: choices(
      ['365d', '一年内', 'Up to a year', 1_000_000],
      ['longer', '更久或没有', 'Longer, or never', 200_000, 'plan-unexercised'],
    ),
  }),
  question(
    'sensitive-data-encrypted',
    ['敏感个人信息和重要数据是否加密存储、传输', 'Are sensitive and important data encrypted at rest and in transit'],
    { domain: 'privacy', weight: 4, wanted: 'C', answers: yesNo('sensitive-data-open') },
  ),
  question('data-sent-abroad', ['数据出境的合规路径', 'On what legal path data go abroad'], {
    domain: 'privacy',
    weight: 2,
    wanted: 'B',
    answers: choices(
      ['none-sent', '不出境', 'None goes abroad', 1_000_000],
      ['path', '已完成评估、备案或认证', 'Assessment, filing or certificate done', 1_000_000],
      ['no-path', '未完成或不清楚', 'Not done, or not known', 0, 'export-without-path'],
    ),
  }),
  question('graded-protection-result', ['网络安全等级保护测评结论', 'Result of the graded-protection assessment'], {
    domain: 'graded-protection',
    weight: 4,
    wanted: 'A',
    answers: choices(
      ['conforms', '符合', 'Conforms', 1_000_000],
      ['basically', '基本符合', 'Basically conforms', 700_000],
      ['not', '不符合', 'Does not conform', 0, 'graded-protection-failed'],
      ['none', '应测评而未测评', 'Due and not made', 0, 'graded-protection-missing'],
      ['not-due', '无需备案', 'Not due', 1_000_000],
    ),
  }),
  question('incidents-of-three-years', ['近36个月网络安全事件', 'Security incidents of the last 36 months'], {
    domain: 'history',
    weight: 4,
    wanted: 'C',
    answers: choices(
      ['none', '没有', 'None', 1_000_000],
      ['few', '1至2起，均已处置', 'One or two, all dealt with', 600_000],
      ['many', '3起及以上', 'Three or more', 200_000, 'repeated-incidents'],
      ['open', '有事件尚未控制', 'One is not contained', 0, 'incident-open'],
    ),
  }),
]
