import { article } from './article.ts'
import type { Guidance } from './guidance.ts'

const solutions = ['/desk/solutions', '我的申报', 'My filings'] as const
const organisation = ['/desk/organisation', '单位档案', 'Organisation record'] as const

/** 四（一）方案征集. */
export const filingArticles: readonly Guidance[] = [
  article('who-may-file', {
    clauses: ['4.1.p1.s1'],
    title: ['谁可以申报服务方案', 'Who may file a solution'],
    question: [
      '通知列了九类机构，后面还有一个「等」字。我们单位不在九类里，能不能报？',
      'The notice names nine kinds of institution and ends in 等. Ours is not among them: may it file?',
    ],
    answer: [
      [
        '九类机构是举例。「等」说明名单是开放的：只要是为网络安全保险提供服务的机构，就可以报。平台在单位档案里留有「其他」一类，选它时要写清单位做的是什么。',
        'The nine kinds are examples, and 等 leaves the list open: an institution that serves cyber insurance may file. The organisation record has the kind “other”; choose it and say what the unit does.',
      ],
      [
        '能不能报，另看三个条件：在境内注册、是独立法人、有网络安全保险业务能力。分公司可以替法人填报，但不能用自己的名义申报。',
        'Three conditions count besides: registered in the country, a legal person of its own, and able to do the business. A branch may fill in for its legal person and cannot file in its own name.',
      ],
    ],
    screens: [organisation, solutions],
  }),
  article('three-conditions-of-the-lead', {
    clauses: ['4.1.p1.s2'],
    title: ['牵头单位的三个条件怎么认定', 'How the three conditions of a lead are settled'],
    question: [
      '境内注册、独立法人、业务能力，各凭什么材料认定？',
      'Registered here, a legal person, capable: which papers show each?',
    ],
    answer: [
      [
        '前两条看登记：统一社会信用代码和营业执照。信用代码末两位是校验位，录错一位当场就能看出来。',
        'The first two follow from registration: the unified credit code and the licence of business. The code ends in check characters, so a wrong digit shows at once.',
      ],
      [
        '业务能力没有统一的证书。平台请单位写明依据，例如从事相关业务的时间、人员、已经做过的保单或服务，并附材料；由官员核验，写明核验到哪一步。材料按来源分四级，登记机关出具的最可信。',
        'There is no certificate of capability. The unit states its grounds, such as years in the business, people, policies or services so far, and adds papers; an official verifies them and says how far. Papers have four grades by where they come from.',
      ],
      [
        '还没核验的，显示为「无法判定」，不等于不符合，也不挡提交；认定在评审前完成。',
        'What is not yet verified shows as undetermined. That is not a no and blocks no submission; it is settled before review.',
      ],
    ],
    screens: [organisation],
  }),
  article('ten-partners', {
    clauses: ['4.1.p1.s1'],
    title: ['联合单位不超过十家怎么算', 'How the ten partners are counted'],
    question: [
      '十家里包不包括牵头单位？没有确认的联合单位算不算？能不能换？',
      'Does the lead count among the ten? Does a partner that has not confirmed? May one be replaced?',
    ],
    answer: [
      [
        '通知把牵头单位和联合单位分开写，所以牵头的一家不算在十家里：一份方案最多十一家。',
        'The notice writes lead and partners apart, so the lead is not among the ten: a solution has eleven members at most.',
      ],
      [
        '每家联合单位要在自己的账号里确认。没有确认的不随方案提交，也不替方案满足「至少一家取得保险业务许可资格」。',
        'Each partner confirms from its own account. One that has not is not submitted with the solution, nor does its licence count for it.',
      ],
      [
        '提交前可以增减联合单位。提交后要改成员，只能撤回重报，或者在补正中由部里开放相应字段。',
        'Before submission partners may come and go. Afterwards the lead withdraws and files again, or the ministry opens the fields in a correction.',
      ],
    ],
    screens: [solutions],
  }),
  article('sixth-solution', {
    clauses: ['4.1.p1.s2'],
    title: ['想报第六个方案怎么办', 'Filing a sixth solution'],
    question: [
      '「原则上不超过5个」是不是绝对不能报第六个？',
      'In principle no more than five: is a sixth out of the question?',
    ],
    answer: [
      [
        '「原则上」留了例外的余地，但例外要有人批准。第六个可以提交，提交时要写理由：它和前五个有什么不同，为什么不能合并。',
        'In principle leaves room for an exception, and somebody has to grant it. A sixth may be submitted with a reason: how it differs from the five, and why they cannot be one.',
      ],
      [
        '批准之前，它不计入有效申报；批准由部里署名的官员作出，理由和结论都留痕。不批准的，可以撤回前面的一个再提交。',
        'Until it is granted it does not count. A named official of the ministry grants or refuses it, on record. If refused, an earlier one may be withdrawn and this one submitted.',
      ],
      [
        '数的是同一法人牵头的方案。分公司、第二个账号、撤回再报，都不能绕过。',
        'What is counted are solutions led by one legal person. A branch, a second account or withdrawing and filing again does not get round it.',
      ],
    ],
    screens: [solutions],
  }),
  article('the-last-day', {
    clauses: ['4.1.p2.s1'],
    title: ['截止日当天还能不能交', 'Filing on the last day'],
    question: [
      '通知写的是某月某日「前」，当天到底算不算？几点为止？',
      'The notice says before a date. Does the date itself count, and until what hour?',
    ],
    answer: [
      [
        '平台采用的口径是：当天二十四点（北京时间）为止都算在期限内。这是批次的参数，页面上写着口径和截止时刻，以页面公布的为准。',
        'The reading used here: until 24:00 of that day, Beijing time. It is a parameter of the round; the page states the reading and the instant, and that is what counts.',
      ],
      [
        '是否按时，看完整提交到达服务器的时刻，不看您按下按钮的时刻，也不看排队处理完的时刻。回执上印着这个时刻。',
        'In time is judged by when the complete submission reached the server, not by when the button was pressed nor when the queue was done. The receipt states that instant.',
      ],
      [
        '指定日期的截止不因周末或节假日顺延。迟到的可以申请受理，由部里逐份决定；需要时部里会对全体延期并公告。',
        'A deadline that is a date does not move for a weekend or holiday. A late filing may ask to be accepted and is decided one by one; if need be the ministry extends for all and says so.',
      ],
    ],
    screens: [solutions, ['/rounds', '申报条件与时间', 'Conditions and dates']],
  }),
  article('is-a-recommendation-needed', {
    clauses: ['4.1.p2.s2'],
    title: ['地方推荐是不是必经程序', 'Whether a recommendation is needed'],
    question: ['没有地方主管部门推荐，会不会影响评审？', 'Does a solution without a recommendation fare worse?'],
    answer: [
      [
        '通知写的是「可进行推荐」。推荐是地方可以做的事，不是申报的条件；没有推荐照样受理、照样评审。',
        'The notice says that authorities may recommend. It is something they can do and no condition: without one a solution is accepted and reviewed all the same.',
      ],
      [
        '同一地区可能有两家主管部门（工业和信息化主管部门、通信管理局），可以各自推荐，也可以推荐同一份方案。推荐意见会和方案一起给评审看。',
        'A region may have two authorities, and each may recommend, even the same solution. Reviewers see the opinion with the solution.',
      ],
    ],
    screens: [['/desk/recommendation', '地方推荐', 'Recommendations']],
  }),
]
