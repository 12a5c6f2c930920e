import type { Refusal } from '../../../../foundation/kernel/index.ts'

const cites = [{ clause: '4.4.p1.s1', words: '交流对接' }] as const

const refusal = (code: string, message: readonly [string, string], remedy: readonly [string, string]): Refusal => ({
  kind: 'unprocessable',
  code,
  message: { zh: message[0], en: message[1] },
  remedy: { zh: remedy[0], en: remedy[1] },
  cites,
})

export const needRefusals = {
  unknownCodes: (codes: readonly string[]): Refusal => ({
    ...refusal(
      'need-names-unknown-codes',
      [
        `需求里有不认识的选项，或场景不属于所选行业：${codes.join('、')}`,
        `Unknown, or of another sector: ${codes.join(', ')}`,
      ],
      ['请重新选择行业、场景、险种和责任', 'Choose sector, scenarios, classes and cover again'],
    ),
    facts: { codes },
  }),
  statedTwice: refusal(
    'need-states-twice',
    ['同一项写了两次', 'Something is stated twice'],
    ['每项只选一次', 'Choose each once'],
  ),
  notAnEnterprise: refusal(
    'need-of-nobody',
    ['只有单位可以登记需求，您的账号不属于任何单位', 'A need is a unit’s, and your account has none'],
    ['请先加入单位', 'Join a unit first'],
  ),
  entryDoesNotFit: refusal(
    'entry-does-not-fit',
    ['这个条目不符合所登记的需求，或已不是现行版本', 'This entry does not meet the need, or is not in force'],
    ['请从匹配结果中选择，或修改需求', 'Choose among the matches, or change the need'],
  ),
  leadNotOnRecord: refusal(
    'lead-not-on-record',
    ['这个条目的牵头单位不在平台档案中，无法在线沟通', 'The lead of this entry is not on record here'],
    ['请按目录中的公开信息联系该单位', 'Reach it by what the catalogue says of it'],
  ),
  alreadyTalking: refusal(
    'already-talking',
    ['与这家机构的沟通已在进行', 'You are talking with this institution already'],
    ['请在原来的沟通里继续', 'Go on in that conversation'],
  ),
  noMoreMessages: refusal(
    'conversation-is-over',
    ['需求已结束，不能再发消息', 'The need is closed; nothing more can be written'],
    ['如有新的需要，请登记新的需求', 'State another need if there is one'],
  ),
  outcomeWithWhom: refusal(
    'outcome-with-whom',
    ['请写明与哪家机构达成', 'Say with which institution'],
    ['请选择一次沟通', 'Choose a conversation'],
  ),
  outcomeNeedsPolicy: refusal(
    'outcome-needs-a-policy',
    ['已投保的，请填写保单号', 'An insured need names its policy'],
    ['保单号只有本单位看得到，用于与定期报告核对', 'Only your unit sees it; it is compared with reports'],
  ),
  policyWithoutCover: refusal(
    'policy-without-cover',
    ['没有投保的结果不填保单号', 'Without cover there is no policy'],
    ['请删去保单号，或把结果改为已投保', 'Leave it out, or say that you are insured'],
  ),
  changedMeanwhile: {
    ...refusal(
      'need-changed-meanwhile',
      ['同事已先修改了这项需求', 'A colleague has changed this need meanwhile'],
      ['已显示最新内容，请核对后重新修改', 'The latest is shown; compare it and change again'],
    ),
    kind: 'conflict',
  } satisfies Refusal,
} as const
