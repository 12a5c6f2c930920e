import { article } from './article.ts'
import type { Guidance } from './guidance.ts'

/** 四（二） to （六）: the pilot year. */
export const pilotArticles: readonly Guidance[] = [
  article('who-files-which-plan', {
    clauses: ['4.2.p1.s1', '4.2.p2.s1', '4.2.p3.s1'],
    title: ['三类试点工作方案各由谁报', 'Who files which work plan'],
    question: [
      '地方、服务机构、行业企业都能报工作方案，区别在哪里？',
      'Authorities, institutions and enterprises all file work plans. What differs?',
    ],
    answer: [
      [
        '地方主管部门报本地区的方案，写明支持措施；服务机构要先入选目录，方案要引用目录里的条目版本；行业企业报自己的方案，要联合一家服务机构。',
        'An authority files for its region with measures of support. An institution must be listed first, and its plan cites a version of its catalogue entry. An enterprise files its own plan and joins an institution.',
      ],
      [
        '三张表不同，截止日相同。引用的条目后来被替换或撤下的，平台会通知方案单位确认。',
        'The forms differ and the date is one. When a cited entry is replaced or withdrawn later, the unit is asked to confirm.',
      ],
    ],
    screens: [['/rounds', '申报条件与时间', 'Conditions and dates']],
  }),
  article('periodic-reports', {
    clauses: ['4.3.p1.s2'],
    title: ['定期报告报什么、何时报', 'What is reported, and when'],
    question: [
      '通知说「定期报告」，没有写多久一次。按什么周期、报哪些数？',
      'The notice asks for regular reports and names no period. How often, and which figures?',
    ],
    answer: [
      [
        '周期是批次的参数，默认每季度一次。数字分两种：期末时点的（如有效保单数）和期间累计的（如本期保费），不要混填。',
        'The period is a parameter of the round, a quarter unless it says otherwise. Some figures are taken at the end of the period, others add up over it: do not mix them.',
      ],
      [
        '同一张保单可能由保险公司、服务机构和企业都报到，平台按保单键只计一次，各单位仍能看到自己的那一份。',
        'One policy may be reported by insurer, institution and enterprise. The platform counts it once by its key, and each still sees its own part.',
      ],
    ],
    screens: [['/rounds', '申报条件与时间', 'Conditions and dates']],
  }),
  article('finding-an-institution', {
    clauses: ['4.2.p2.s2', '4.2.p3.s1', '4.2.p3.s2', '4.4.p1.s1'],
    title: ['企业怎样找到合适的服务机构', 'How an enterprise finds a fitting institution'],
    question: [
      '我们想投保，但不知道目录里哪家合适。平台能帮什么？',
      'We want cover and do not know which entry fits. What does the platform do?',
    ],
    answer: [
      [
        '企业登记需求：行业、场景、要保的责任、规模和所用系统。平台列出目录中符合的条目，逐条说明哪一项符合、哪一项条目没有写明。顺序由一个与条目内容无关的算法决定，不按价格、规模和先后排。',
        'State the need: sector, scenarios, cover, size and systems. The platform lists the entries that meet it and says for each criterion whether it is met or the entry is silent. The order is drawn independently of what the entries say: not by price, size or date.',
      ],
      [
        '平台不显示价格，也不替企业选择。企业愿意时才把需求给某家机构看，之后在平台上沟通，最后登记结果。',
        'No price is shown and no choice is made for the enterprise. It shows its need to an institution only if it wants to, talks on the platform, and records what came of it.',
      ],
    ],
    screens: [],
  }),
  article('losing-the-place', {
    clauses: ['4.5.p1.s1'],
    title: ['什么情形会取消试点资格', 'When a unit loses its place in the pilot'],
    question: [
      '「重大问题」「严重违法违规」指什么？已经卖出的保单怎么办？',
      'What are grave problems and grave breaches, and what of policies already sold?',
    ],
    answer: [
      [
        '这一句只及于牵头参与试点的服务机构和行业企业。取消由两名官员决定，决定前告知事由、听取陈述；匿名线索只作线索，不作证据。',
        'The sentence reaches institutions and enterprises that lead a pilot. Two officials decide, after telling the grounds and hearing the unit; an anonymous lead is no evidence.',
      ],
      [
        '取消资格不影响已经生效的保单：保险合同照常有效，保险人照常理赔。恢复资格要另作决定。',
        'Policies in force are untouched: the contract holds and claims are paid. A place is given back only by another decision.',
      ],
    ],
    screens: [],
  }),
]
