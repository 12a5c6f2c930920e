import type { FilingWindow } from '../../../foundation/deadlines/index.ts'
import type { Refusal } from '../../../foundation/kernel/index.ts'
import type { Finding } from '../../notice/index.ts'
import { lastMoment, no, ofTheWindow } from './refusals-window.ts'
import type { TargetFault } from './target.ts'

const chosen = { clause: '4.2.p4.s2' } as const
const handedIn = { clause: '4.2.p4.s1' } as const
const joint = { clause: '4.2.p2.s1' } as const
const support = { clause: '4.2.p1.s2' } as const

export const refusals = {
  ...ofTheWindow,
  intakeNotOpen: (): Refusal => ({
    ...no(
      'intake-not-open',
      { zh: '本批次的试点申报没有开放，不能新建方案。', en: 'This round takes no work plans now.' },
      { zh: '请选择正在申报的批次。', en: 'Choose a round that takes them.' },
    ),
    cites: [handedIn],
  }),
  intakeIsThere: (): Refusal =>
    no(
      'intake-is-there',
      { zh: '本批次的试点申报已经开放过。', en: 'Work plans of this round have been opened already.' },
      { zh: '无需再次开放。', en: 'It need not be opened again.' },
    ),
  roundHasNoDate: (): Refusal =>
    no(
      'work-plan-deadline-open',
      {
        zh: '本批次没有公布试点工作方案的上报截止，或批次没有开放。',
        en: 'The round has no date for work plans, or is not open.',
      },
      { zh: '请先在批次参数中设定。', en: 'Set it among the round’s parameters first.' },
    ),
  withdrawalAfterDeadline: ({ deadline, source }: FilingWindow): Refusal => ({
    ...no(
      'withdrawal-after-the-deadline',
      {
        zh: `试点申报已于 ${lastMoment(deadline)} 截止，截止后不能撤回。`,
        en: `Work plans closed at ${lastMoment(deadline)}; none can be taken back after that.`,
      },
      { zh: '如需退出，请书面告知主办部门。', en: 'To step out, tell the office in writing.' },
    ),
    cites: [source],
  }),
  versionMoved: (asked: number, saved: number): Refusal => ({
    ...no(
      'version-has-moved',
      {
        zh: `您核对的是第 ${asked} 版，草稿现在是第 ${saved} 版：其他人在这期间作了修改。`,
        en: `You checked version ${asked}; the draft is at version ${saved}: somebody changed it meanwhile.`,
      },
      { zh: '请重新核对后再上报。', en: 'Check it again and hand it in.' },
    ),
    kind: 'conflict',
  }),
  notChecked: (): Refusal =>
    no(
      'not-checked',
      { zh: '这一版答案还没有由签发人核对。', en: 'This version has not been checked by the certifier.' },
      { zh: '请先核对全部答案。', en: 'Check all answers first.' },
    ),
  sectionsIncomplete: (sections: readonly string[]): Refusal => ({
    ...no(
      'sections-incomplete',
      { zh: `有 ${sections.length} 节还没有填完。`, en: `${sections.length} sections are not complete.` },
      { zh: '请从任务清单进入未完成的一节补齐。', en: 'Complete them from the task list.' },
    ),
    facts: { sections },
  }),
  rulesUnmet: (findings: readonly Finding[]): Refusal => ({
    ...no(
      'rules-unmet',
      {
        zh: `有 ${findings.length} 条要求没有满足：${findings.map(({ message }) => message.zh).join('')}`,
        en: `${findings.length} requirements are not met: ${findings.map(({ message }) => message.en).join(' ')}`,
      },
      { zh: '请按各条说明办理后再上报。', en: 'Do as each line says, then hand it in.' },
    ),
    cites: findings.map(({ clause, words }) => ({ clause, words })),
    facts: { findings },
  }),
  targetsDoNotFit: (faults: readonly TargetFault[]): Refusal => ({
    ...no(
      'targets-do-not-fit',
      {
        zh: `有 ${faults.length} 处目标相互不符：${faults.map(({ message }) => message.zh).join('')}`,
        en: `${faults.length} targets do not fit together: ${faults.map(({ message }) => message.en).join(' ')}`,
      },
      { zh: '请在“目标与里程碑”一节更正。', en: 'Correct them in the section of targets.' },
    ),
    cites: [{ clause: '4.3.p1.s2' }],
    facts: { faults },
  }),
  enterpriseElsewhere: (names: readonly string[]): Refusal => ({
    ...no(
      'enterprise-in-one-plan',
      {
        zh: `${names.join('、')}已进入本批次的另一份方案，一家企业只能进入一份。`,
        en: `${names.join(', ')} stands in another plan of this round; an enterprise belongs to one.`,
      },
      { zh: '请与该企业商定留在哪一份方案。', en: 'Agree with it in which plan it stays.' },
    ),
    cites: [{ clause: '4.2.p3.s1' }],
  }),
  rightWithdrawn: (names: readonly string[]): Refusal => ({
    ...no(
      'right-withdrawn',
      {
        zh: `${names.join('、')}的试点资格已被取消，不能参与试点工作方案。`,
        en: `${names.join(', ')} lost the right to take part and stands in no work plan.`,
      },
      {
        zh: '资格恢复前请调整参与单位；决定见公开页「试点退出」。',
        en: 'Change the members, or wait for a decision that restores it.',
      },
    ),
    cites: [{ clause: '4.5.p1.s1' }],
  }),
  kindNotYours: (): Refusal => ({
    ...no(
      'kind-not-yours',
      {
        zh: '地方主管部门编制附件2，服务机构和行业企业编制附件3、附件4。',
        en: 'Authorities draw up attachment 2; institutions and enterprises attachments 3 and 4.',
      },
      { zh: '请选择本单位的一类。', en: 'Choose the kind of your own.' },
    ),
    cites: [{ clause: '4.2.p1.s1' }],
  }),
  listInHand: (): Refusal =>
    no(
      'list-in-hand',
      { zh: '本批次已有一份正在拟定的试点名单。', en: 'A list of this round is being drafted already.' },
      { zh: '请在那一份上继续，或先弃用它。', en: 'Continue there, or discard it first.' },
    ),
  partnersSealed: (): Refusal => ({
    ...no(
      'partners-are-sealed',
      {
        zh: '方案已上报，联合单位随上报版本封存。',
        en: 'The plan was handed in; its partners are sealed with that version.',
      },
      { zh: '截止前可撤回并重新打开后变更。', en: 'Before the deadline it may be withdrawn and reopened.' },
    ),
    cites: [joint],
  }),
  alreadyInvited: (): Refusal => ({
    ...no(
      'already-a-partner',
      {
        zh: '该单位已在联合单位名单中，或就是编制单位。',
        en: 'This organisation is among the partners already, or is the applicant.',
      },
      { zh: '同一单位只列一次。', en: 'List an organisation once.' },
    ),
    cites: [joint],
  }),
  partnersDiffer: (names: readonly string[]): Refusal => ({
    ...no(
      'partners-differ',
      {
        zh: `已邀请的${names.join('、')}没有写进方案。`,
        en: `${names.join(', ')} was invited but does not stand in the plan.`,
      },
      { zh: '请写进联合单位一节，或移除邀请。', en: 'Name it in the section of partners, or remove the invitation.' },
    ),
    cites: [joint],
  }),
  branchMayNotApply: (): Refusal =>
    no(
      'branch-may-not-apply',
      { zh: '分支机构不能作为编制单位。', en: 'A branch cannot be the applicant.' },
      {
        zh: '请由所属法人上报，分支机构可代为填写。',
        en: 'Let its legal person hand it in; the branch may fill it in.',
      },
    ),
  measureEndsBeforeItBegins: (content: string): Refusal => ({
    ...no(
      'measure-ends-before-it-begins',
      { zh: `支持措施“${content}”的期限终止早于起始。`, en: `The measure “${content}” ends before it begins.` },
      { zh: '请核对起止日期。', en: 'Check both days.' },
    ),
    cites: [support],
  }),
  measureBelowZero: (content: string): Refusal => ({
    ...no(
      'measure-below-zero',
      { zh: `支持措施“${content}”的资金不能为负。`, en: `The amount of “${content}” cannot be negative.` },
      { zh: '没有资金的请留空。', en: 'Leave it empty where there is none.' },
    ),
    cites: [support],
  }),
  intakeNotClosed: (): Refusal => ({
    ...no(
      'intake-not-closed',
      {
        zh: '试点申报还没有封存，不能开始遴选。',
        en: 'The list of work plans is not sealed yet; selection cannot begin.',
      },
      { zh: '截止并封存后再开始。', en: 'Begin once it has closed and was sealed.' },
    ),
    cites: [chosen],
  }),
  notDecidable: (plans: readonly string[]): Refusal => ({
    ...no(
      'plan-not-decidable',
      {
        zh: `有 ${plans.length} 份方案不在待遴选之列。`,
        en: `${plans.length} plans are not among those to be decided.`,
      },
      { zh: '只能对已上报的方案作出决定。', en: 'Only plans that were handed in can be decided.' },
    ),
    cites: [chosen],
    facts: { plans },
  }),
  planTwice: (): Refusal =>
    no(
      'plan-stands-twice',
      { zh: '同一份方案写了两次。', en: 'A plan stands twice.' },
      { zh: '请只留一行。', en: 'Keep one line.' },
    ),
  drafterMayNotDecide: (): Refusal => ({
    ...no(
      'drafter-may-not-decide',
      { zh: '这份名单由您拟定，须由另一人批准公布。', en: 'You drafted this list; another person has to publish it.' },
      { zh: '请另一名审批人办理。', en: 'Ask another approver.' },
    ),
    kind: 'forbidden',
    cites: [chosen],
  }),
  plansUndecided: (count: number): Refusal => ({
    ...no(
      'plans-undecided',
      { zh: `还有 ${count} 份已上报的方案没有结论。`, en: `${count} plans that were handed in have no verdict yet.` },
      { zh: '请逐份写明结论和理由。', en: 'Give each its verdict and reason.' },
    ),
    cites: [chosen],
  }),
  lineWithoutReason: (count: number): Refusal => ({
    ...no(
      'reason-missing',
      { zh: `有 ${count} 份方案的结论没有写理由。`, en: `${count} verdicts have no reason.` },
      { zh: '请补写；理由会告知上报单位。', en: 'Write them; they are told to the applicants.' },
    ),
    cites: [chosen],
  }),
  reasonMissing: (): Refusal =>
    no(
      'reason-missing',
      { zh: '没有写理由。', en: 'A reason is missing.' },
      { zh: '请写明理由；理由随决定存档。', en: 'Write a reason; it is kept with the decision.' },
    ),
}
