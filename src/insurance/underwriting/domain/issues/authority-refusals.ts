import type { Refusal, Text } from '../../../../foundation/kernel/index.ts'
import type { AuthorityGrade, IssueState } from './issue.ts'

const forbidden = (code: string, message: Text, remedy: Text): Refusal => ({ kind: 'forbidden', code, message, remedy })
const text = (zh: string, en: string): Text => ({ zh, en })

export const waivableByNobody: Refusal = {
  ...forbidden(
    'waivable-by-nobody',
    text(
      '该事项任何人都不能豁免：条款和费率须按备案执行。',
      'Nobody can waive this: terms and rates are used as filed.',
    ),
    text(
      '请改为备案范围内的取值后重新定价；范围不足的，先变更备案。',
      'Choose values inside the filing and price again, or change the filing first.',
    ),
  ),
  cites: [{ clause: '保险法2015:135' }],
}

export const clearedByFactAlone = forbidden(
  'cleared-by-fact-alone',
  text('该事项只在事实改变后由系统消除。', 'Only a change of the fact clears this.'),
  text('请出具备案范围内的新报价版本。', 'Make a new version of the quotation inside the filing.'),
)

export const rejectionStands = forbidden(
  'rejection-stands',
  text(
    '拒绝类事项不能批准，只能确认（否决）或消除。',
    'A refusing issue cannot be approved, only confirmed or cleared.',
  ),
  text('请核对事实：属实的确认，不属实的消除。', 'Check the fact: confirm it, or clear it where it is not so.'),
)

export const secondPersonNeeded = forbidden(
  'second-person-needed',
  text(
    '委员会事项须两人批准，您已作为第一人批准。',
    'A committee decides by two people, and you are the first already.',
  ),
  text('请另一位G4权限的核保人员批准。', 'Ask another person of grade G4.'),
)

export const raiserDoesNotDecide = forbidden(
  'raiser-does-not-decide',
  text('提出人不能处理自己提出的事项。', 'Who raised an issue does not decide it.'),
  text('请由另一位有权限的核保人员处理。', 'Ask another underwriter with the grade.'),
)

export const assessorDoesNotDecide = forbidden(
  'assessor-does-not-decide',
  text('评估人不能处理本次评估提出的事项。', 'Who assessed the proposal does not decide its issues.'),
  text('请由另一位有权限的核保人员处理。', 'Ask another underwriter with the grade.'),
)

export const gradeTooLow = (held: AuthorityGrade | null, wanted: AuthorityGrade): Refusal => ({
  ...forbidden(
    'grade-too-low',
    text(
      `该事项需要${wanted}权限，您的权限为${held ?? '无'}。`,
      `This takes grade ${wanted}, and you hold ${held ?? 'none'}.`,
    ),
    text('请转报给有权限的核保人员。', 'Refer it to an underwriter with the grade.'),
  ),
  facts: { held, wanted },
})

export const decidedAlready = (state: IssueState): Refusal => ({
  kind: 'conflict',
  code: 'issue-decided-already',
  message: text('该事项已处理。', 'The issue is decided already.'),
  remedy: text(
    '请刷新查看结果；需要重新处理的，先重新打开。',
    'Reload to see it; to decide anew, open it again first.',
  ),
  facts: { state },
})
