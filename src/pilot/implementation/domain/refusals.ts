import type { Citation, Day, Refusal, Text } from '../../../foundation/kernel/index.ts'
import type { ReportFault } from './report/report-faults.ts'

const reports: Citation = { clause: '4.3.p1.s2', words: '定期报告试点工作进展' }

const no = (
  code: string,
  [message, remedy]: readonly [Text, Text],
  cites: readonly Citation[] = [reports],
): Refusal => ({
  kind: 'unprocessable',
  code,
  message,
  remedy,
  cites,
})
const text = (zh: string, en: string): Text => ({ zh, en })

export const refusals = {
  periodNotOver: (until: Day): Refusal =>
    no('period-not-over', [
      text(
        `报告期到 ${until} 才结束，期内数据还不完整。`,
        `The period ends on ${until}; its figures are not complete yet.`,
      ),
      text(
        '请在期满后填报；急事请用不定期报告。',
        'Report after its last day; what cannot wait goes into an irregular report.',
      ),
    ]),
  scheduleIsThere: (): Refusal =>
    no('schedule-is-there', [
      text('本批次的报告计划已经确定。', 'The schedule of this round has been set already.'),
      text('可逐期调整截止，写明理由。', 'Move single due dates, with a reason.'),
    ]),
  noPilots: (): Refusal =>
    no('no-pilots-yet', [
      text('本批次还没有公布试点名单。', 'No pilot list of this round has been published yet.'),
      text('公布名单后再确定报告计划。', 'Publish the list first.'),
    ]),
  startTooFar: (): Refusal =>
    no('start-too-far', [
      text('试点开始日与今天相差两年以上。', 'The first day lies more than two years from today.'),
      text('请核对日期。', 'Check the date.'),
    ]),
  dueBeforeEnd: (until: Day): Refusal =>
    no('due-before-the-end', [
      text(
        `截止不能早于报告期的最后一天（${until}）。`,
        `A report cannot be due before the last day of its period (${until}).`,
      ),
      text('请改为期满以后。', 'Choose a later day.'),
    ]),
  dueTooFar: (): Refusal =>
    no('due-too-far', [
      text('截止不能晚于期满一年以后。', 'A report cannot be due more than a year after its period.'),
      text('请核对日期。', 'Check the date.'),
    ]),
  versionMoved: (asked: number, saved: number): Refusal => ({
    ...no('version-has-moved', [
      text(
        `您核对的是第 ${asked} 版，草稿现在是第 ${saved} 版：其他人在这期间作了修改。`,
        `You checked version ${asked}; the draft is at version ${saved}: somebody changed it meanwhile.`,
      ),
      text('请重新核对。', 'Check it again.'),
    ]),
    kind: 'conflict',
  }),
  notChecked: (): Refusal =>
    no('not-checked', [
      text('这一版还没有核对。', 'This version has not been checked.'),
      text('签发人核对后再上报。', 'The certifier checks it, then hands it in.'),
    ]),
  sectionsIncomplete: (sections: readonly string[]): Refusal => ({
    ...no('sections-incomplete', [
      text(`有 ${sections.length} 节没有填完或填写有误。`, `${sections.length} sections are incomplete or wrong.`),
      text(
        '请按各题提示更正：只能填数字，金额按元，不接受负数和“万元”。',
        'Correct each: digits only, amounts in yuan, no negative figures and no 万元.',
      ),
    ]),
    facts: { sections },
  }),
  figuresDoNotFit: (faults: readonly ReportFault[]): Refusal => ({
    ...no('figures-do-not-fit', [
      text(
        `有 ${faults.length} 处数据不符：${faults.map(({ message }) => message.zh).join('')}`,
        `${faults.length} figures do not fit: ${faults.map(({ message }) => message.en).join(' ')}`,
      ),
      text(
        '请更正；确属实情的，在“情况说明”一节逐项写明理由。',
        'Correct them; where a figure is right, give its reason in the section of reasons.',
      ),
    ]),
    facts: { faults },
  }),
  branchMayNotReport: (): Refusal =>
    no('branch-may-not-report', [
      text('分支机构不能上报。', 'A branch cannot hand in a report.'),
      text('请由所属法人签发。', 'Let its legal person sign.'),
    ]),
  nothingFilledIn: (): Refusal =>
    no('nothing-filled-in', [
      text('这一期还没有开始填写。', 'Nothing has been filled in for this period yet.'),
      text('请先开始填写。', 'Begin the report first.'),
    ]),
  remarksNeeded: (): Refusal =>
    no('remarks-needed', [
      text('退回须至少指明一处和要改什么。', 'A return names at least one field and what is to be changed.'),
      text('请在数据旁写明意见。', 'Write a remark at a figure.'),
    ]),
  noSuchField: (path: string): Refusal =>
    no('no-such-field', [
      text(`报告里没有“${path}”这一项。`, `The report has no field “${path}”.`),
      text('请从报告的各项中选择。', 'Choose one of its fields.'),
    ]),
  flashInFuture: (): Refusal =>
    no('happened-in-the-future', [
      text('发生时间晚于现在。', 'It is said to have happened later than now.'),
      text('请核对时间。', 'Check the time.'),
    ]),
  alreadyInvited: (): Refusal =>
    no('invited-already', [
      text('该单位已在邀请之列。', 'This unit is invited already.'),
      text('无需再次邀请。', 'It need not be invited again.'),
    ]),
  meetingNotToday: (): Refusal =>
    no('meeting-not-begun', [
      text('会议还没有到签到时间（会前一小时开始）。', 'Sign-in begins an hour before the meeting.'),
      text('请届时签到。', 'Sign in then.'),
    ]),
  outcomeTwice: (): Refusal =>
    no('outcome-stands-twice', [
      text('没有数据，或同一业务线的同一项写了两次。', 'There is no figure, or one stands twice in its line.'),
      text('每项在每条业务线只写一次。', 'Write each once in its line.'),
    ]),
  outcomeOfNoLine: (): Refusal =>
    no('pilots-have-no-line', [
      text(
        '方案数和试点数不分业务线，不能写在居民线。',
        'Solutions and pilots belong to no line and cannot stand in the resident one.',
      ),
      text('请写在企业线。', 'Write them in the enterprise line.'),
    ]),
  outcomeIsThere: (): Refusal =>
    no('outcome-is-there', [
      text('本批次的成果已经录入。', 'The outcome of this round is on record already.'),
      text('请在原稿上修改。', 'Change the one that is there.'),
    ]),
  milestoneNeedsDay: (): Refusal =>
    no('a-milestone-has-a-day', [
      text('里程碑须有完成日期，问题和成员没有。', 'A milestone has a day; an issue and a member have none.'),
      text('请补上或去掉日期。', 'Add the day, or leave it out.'),
    ]),
  figureBelowZero: (): Refusal =>
    no('figure-is-no-number', [
      text(
        '数据须为不带单位的非负整数，金额以分计。',
        'A figure is a whole number without unit, money in fen, never negative.',
      ),
      text('请核对。', 'Check it.'),
    ]),
} as const
