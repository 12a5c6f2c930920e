import type { Refusal, Text } from '../../../foundation/kernel/index.ts'

const clause = { clause: '4.5.p1.s1', words: '取消其试点资格' } as const

const no = (code: string, message: Text, remedy: Text): Refusal => ({
  kind: 'unprocessable',
  code,
  message,
  remedy,
  cites: [clause],
})

export const exitRefusals = {
  notALead: no(
    'not-a-lead',
    {
      zh: '该单位在本批次既不牵头目录条目，也不牵头入选方案，退出程序不适用。',
      en: 'The unit leads neither an entry in force nor a selected plan of this round.',
    },
    { zh: '联合单位的问题请向牵头单位提出；请核对批次和单位。', en: 'Take it up with the lead; check round and unit.' },
  ),
  caseInHand: {
    ...no(
      'exit-case-in-hand',
      { zh: '该单位在本批次已有在办的退出案。', en: 'A case about this unit is in hand already.' },
      { zh: '请在原案中办理。', en: 'Go on with that one.' },
    ),
    kind: 'conflict',
  },
  groundsMissing: no(
    'grounds-missing',
    { zh: '告知之前须写明至少一项事由，并附证据目录。', en: 'Notice needs a ground with its evidence.' },
    { zh: '请补充事由、事实和证据。', en: 'Add ground, facts and evidence.' },
  ),
  groundTwice: no(
    'ground-twice',
    { zh: '同一事由列了两次。', en: 'A ground is listed twice.' },
    { zh: '请合并。', en: 'Put them together.' },
  ),
  statementRunning: (until: string): Refusal =>
    no(
      'statement-running',
      {
        zh: `陈述期限到 ${until}，单位还可陈述申辩，尚不能拟决定。`,
        en: `The unit may state its case until ${until}; nothing is proposed before.`,
      },
      { zh: '请等待陈述或期满。', en: 'Wait for the statement or the end of its time.' },
    ),
  proposerMayNotDecide: {
    ...no(
      'drafter-may-not-decide',
      { zh: '决定由您拟定，须由另一人作出。', en: 'You proposed this; another person decides it.' },
      { zh: '请另一名审批人办理。', en: 'Ask another approver.' },
    ),
    kind: 'forbidden',
  },
  notAsProposed: no(
    'not-as-proposed',
    { zh: '拟定意见不是取消资格，不能直接取消。', en: 'What was proposed is not a disqualification.' },
    { zh: '如不同意拟定意见，请退回重拟。', en: 'Send it back if you do not agree.' },
  ),
  changedMeanwhile: {
    ...no(
      'changed-meanwhile',
      { zh: '这个案件刚被他人改动。', en: 'Somebody else has just changed this case.' },
      { zh: '请刷新后核对再办理。', en: 'Load it again, look, and act again.' },
    ),
    kind: 'conflict',
  },
} as const satisfies Readonly<Record<string, Refusal | ((text: string) => Refusal)>>
