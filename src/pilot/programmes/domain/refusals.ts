import type { Refusal, Text } from '../../../foundation/kernel/index.ts'

/** What is wrong with the value of one parameter. */
export interface ChangeFault {
  readonly parameter: string
  readonly problem: Text
}

const text = (zh: string, en: string): Text => ({ zh, en })

const listed = (names: readonly Text[]): Text =>
  text(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '))

export const refusals = {
  problems: {
    unknown: text('本批次没有这个参数。', 'The round has no such parameter.'),
    count: text('请填0到10000之间的整数。', 'Enter a whole number from 0 to 10,000.'),
    deadline: text('请填一个真实的日期和时间。', 'Enter a real date and time.'),
    choice: text('请从选项中选择。', 'Choose one of the options.'),
    codes: text('请填六位行政区划代码。', 'Enter six-digit region codes.'),
  },
  unfitting: (faults: readonly ChangeFault[]): Refusal => ({
    kind: 'unprocessable',
    code: 'parameters-do-not-fit',
    message: text(
      `有${faults.length}个参数的值不合适，没有保存任何改动。`,
      `${faults.length} of the values do not fit; nothing was changed.`,
    ),
    remedy: text('请按每个参数旁的说明更正后再试。', 'Correct them as said beside each, then try again.'),
    facts: { faults },
  }),
  nothingChanges: {
    kind: 'unprocessable',
    code: 'nothing-changes',
    message: text('这些值与现在的相同。', 'These values are the present ones.'),
    remedy: text('请至少改动一个参数。', 'Change at least one parameter.'),
  } satisfies Refusal,
  anotherNumber: (known: string, found: string): Refusal => ({
    kind: 'unprocessable',
    code: 'notice-of-another-number',
    message: text(
      `这份通知的文号是${found}，而本批次的通知是${known}。`,
      `The text bears the number ${found}, while the round’s notice is ${known}.`,
    ),
    remedy: text(
      '请导入本批次的通知，或先复制出一个新批次再导入。',
      'Import the round’s own notice, or clone a round for this one first.',
    ),
    cites: [{ clause: '0.p2.s1' }],
  }),
  stillOpen: (labels: readonly Text[]): Refusal => {
    const names = listed(labels)
    return {
      kind: 'unprocessable',
      code: 'values-still-open',
      message: text(
        `还有数值未定：${names.zh}。规则要用到它们，批次不能开放。`,
        `Values are still open: ${names.en}. Rules read them, so the round cannot open.`,
      ),
      remedy: text('请填写这些参数并写明理由，再开放。', 'Set them with a reason, then open the round.'),
    }
  },
  deadlinePassed: {
    kind: 'unprocessable',
    code: 'deadline-has-passed',
    message: text(
      '征集截止时间已过，批次不能开放。',
      'The deadline for solutions has passed, so the round cannot open.',
    ),
    remedy: text('请先改定截止时间。', 'Set the deadline anew first.'),
    cites: [{ clause: '4.1.p2.s1' }],
  } satisfies Refusal,
  deadlineToCome: {
    kind: 'unprocessable',
    code: 'deadline-still-to-come',
    message: text('征集尚未截止，批次不能关闭。', 'Solutions can still arrive, so the round cannot close.'),
    remedy: text(
      '截止之后再关闭；需要延期的，在方案征集中办理。',
      'Close it after the deadline; an extension is made in the solicitation.',
    ),
    cites: [{ clause: '4.1.p2.s1' }],
  } satisfies Refusal,
  fileTooLarge: {
    kind: 'too-large',
    code: 'official-file-too-large',
    message: text('文件超过20 MB，没有读取。', 'The file exceeds 20 MB and was not read.'),
    remedy: text(
      '请只导入通知正文，去掉图片和无关附件。',
      'Import the notice alone, without pictures and other documents.',
    ),
  } satisfies Refusal,
  idTaken: {
    kind: 'conflict',
    code: 'round-id-taken',
    message: text('这个批次编号已经有了。', 'A round of this id exists already.'),
    remedy: text('请换一个编号。', 'Choose another id.'),
  } satisfies Refusal,
  stale: (version: number): Refusal => ({
    kind: 'conflict',
    code: 'round-was-changed',
    message: text('在您查看之后，这个批次已被他人改动。', 'Somebody changed the round after you had looked at it.'),
    remedy: text(
      '请重新打开，看过现在的值再改；您填写的内容仍在页面上。',
      'Open it again and look at the present values; what you have typed is still on the page.',
    ),
    facts: { version },
  }),
}
