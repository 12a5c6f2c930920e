import type { Refusal } from '../../../../foundation/kernel/index.ts'

type Words = readonly [zh: string, en: string]

const cites = [{ clause: '4.1.p2.s3', words: '评审遴选' }]
const refusal = (code: string, [zh, en]: Words, [remedyZh, remedyEn]: Words): Refusal => ({
  kind: 'unprocessable',
  code,
  message: { zh, en },
  remedy: { zh: remedyZh, en: remedyEn },
  cites,
})

/** What a meeting of a panel refuses. */
export const meetingRefusals = {
  notYet: refusal(
    'meeting-before-assignment',
    ['指派之后才能安排专家组会议', 'A panel meets only after the assignment'],
    ['请先完成指派', 'Assign the experts first'],
  ),
  meetsAlready: refusal(
    'meeting-stands',
    ['这个专家组已有一次会议', 'This panel has its meeting already'],
    ['请打开已有的会议修改', 'Change the one that is there'],
  ),
  notOfPanel: refusal(
    'not-of-panel',
    ['您不是这个专家组的成员', 'You are not of this panel'],
    ['如有疑问请联系组织方', 'Ask the office if in doubt'],
  ),
  arrivedAlready: refusal(
    'arrived-already',
    ['您已经签到', 'You have signed in already'],
    ['无需重复签到', 'Nothing is left to do'],
  ),
  tooFewPresent: (present: number, all: number) =>
    refusal(
      'too-few-present',
      [`到会 ${present} 人，未过专家组 ${all} 人的半数`, `${present} of ${all} are there, not more than half`],
      ['请等过半数签到后再形成专家组意见', 'Wait until more than half have signed in'],
    ),
  opinionTooShort: refusal(
    'opinion-too-short',
    ['专家组意见至少 20 字', 'An opinion needs 20 characters'],
    ['请写明结论和主要理由', 'State the conclusion and its main reasons'],
  ),
  notThere: refusal(
    'signer-was-not-there',
    ['没有签到的专家不签署专家组意见', 'Who was not there does not sign'],
    ['如已到会请先由组织方退回会议，补签到', 'If you were there, the office takes the opinion back and you sign in'],
  ),
  opinionChanged: refusal(
    'opinion-changed',
    ['意见已有改动，与您所读的不同', 'The opinion is not the one that you read'],
    ['请阅读最新文本后签署', 'Read the latest text, then sign'],
  ),
  signedAlready: refusal(
    'signed-already',
    ['您已经签署', 'You have signed already'],
    ['无需重复签署', 'Nothing is left to do'],
  ),
  changedMeanwhile: {
    kind: 'conflict',
    code: 'meeting-changed-meanwhile',
    message: { zh: '另一位已先作了改动', en: 'Somebody else changed it meanwhile' },
    remedy: { zh: '已显示最新内容，请核对后继续', en: 'The latest is shown; compare it and go on' },
  } as Refusal,
} as const
