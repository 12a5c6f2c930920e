import { text } from '../wording.ts'

/** Why no rule enforces a sentence; each reason is shown beside it. */
export const reasons = {
  head: text(
    '文件的标题、文号、主送和引言，用来识别这份通知。',
    'Title, number, addressees and preamble: they identify the notice.',
  ),
  addressees: text(
    '确定哪些地区参加：列为本批次的参数「参与地区」。',
    'Says which regions take part: kept as the round’s parameter “participating regions”.',
  ),
  purpose: text(
    '写明目的，不对单份申报提出可判断的要求。',
    'States a purpose; it asks nothing of a single filing that could be judged.',
  ),
  vocabulary: text(
    '列举的内容是填报时的选项；「等」使列举开放，选“其他”时须写明。',
    'What is listed are the choices of the form; “等” (“and others”) leaves the list open, and “other” needs words.',
  ),
  guide: text(
    '保障对象和责任范围作为填报说明和评审参考，本身不作自动判断。',
    'Who is protected and for what guides filing and review; that itself is not judged by machine.',
  ),
  review: text(
    '评审遴选由人决定，平台不自动判断结果。',
    'Review and selection are decided by people; no rule decides the outcome.',
  ),
  encourage: text('「鼓励」不产生义务，不设规则。', '“鼓励” encourages and creates no duty, so there is no rule.'),
  implementation: text(
    '属于试点实施一步；报告周期列为本批次参数，报告表在该步骤开放时提供。',
    'Belongs to implementation; the period of reports is a parameter of the round, and the report forms come with that step.',
  ),
  support: text(
    '对组织者的要求：公开的通知、条件、追溯表和申报全程办理就是支撑服务的一部分。',
    'Asks this of the organisers: the open notice, conditions, traceability and filing are part of that support.',
  ),
  exit: text(
    '取消资格须由人按程序决定，不由规则自动得出。',
    'Disqualification is decided by people in a procedure, never by a rule.',
  ),
  summary: text(
    '属于工作总结一步；截止时间列为本批次参数，总结表在该步骤开放时提供。',
    'Belongs to the annual summary; its date is a parameter of the round, and the form comes with that step.',
  ),
  exhortation: text(
    '工作要求，不对单份申报提出可判断的要求。',
    'A general call; it asks nothing of a single filing that could be judged.',
  ),
  contact: text('联系信息，供寄送纸质版使用。', 'Contact details, used to send the paper copies.'),
  ownForms: text(
    '附件的字段没有公开，平台使用自拟表式并在页面写明。',
    'The fields of the attachments are not public; the platform uses forms of its own and says so.',
  ),
  signature: text('落款和日期，用来识别这份通知。', 'Signature and date: they identify the notice.'),
}
