import type { Refusal } from '../../../../foundation/kernel/index.ts'

const cites = [{ clause: '4.4.p1.s1', words: '宣贯培训和交流对接' }] as const

const refusal = (code: string, message: readonly [string, string], remedy: readonly [string, string]): Refusal => ({
  kind: 'unprocessable',
  code,
  message: { zh: message[0], en: message[1] },
  remedy: { zh: remedy[0], en: remedy[1] },
  cites,
})

export const eventRefusals = {
  endsBeforeStart: refusal(
    'event-ends-before-it-starts',
    ['结束时间不晚于开始时间', 'It ends before it starts'],
    ['请改正起止时间', 'Correct the times'],
  ),
  registrationAfterStart: refusal(
    'registration-ends-after-start',
    ['报名截止晚于活动开始', 'Registration ends after the start'],
    ['报名截止不得晚于活动开始', 'Let registration end by the start'],
  ),
  fewerThanTaken: (taken: number): Refusal => ({
    ...refusal(
      'fewer-places-than-taken',
      [`已有 ${taken} 人取得名额，不能少于这个数`, `${taken} places are taken already`],
      ['请把名额改为不少于已取得的人数，或联系报名人退出', 'Keep at least as many places, or ask people to withdraw'],
    ),
    facts: { taken },
  }),
  alreadyOver: refusal(
    'event-announced-too-late',
    ['报名截止时间已过', 'Registration would be over already'],
    ['请先改报名截止时间', 'Move the end of registration first'],
  ),
  notAnnounced: refusal(
    'event-not-open',
    ['活动尚未公布或已结束，不能报名', 'The event is not announced, or is over'],
    ['请在活动列表查看可报名的活动', 'See the list for events that are open'],
  ),
  cancelled: refusal(
    'event-cancelled',
    ['活动已取消', 'The event was cancelled'],
    ['请在活动列表查看其他活动', 'See the list for other events'],
  ),
  registrationOver: refusal(
    'registration-over',
    ['报名已截止', 'Registration is over'],
    ['如仍需参加，请联系承办单位', 'Ask the organiser if you still need to attend'],
  ),
  alreadyRegistered: refusal(
    'already-registered',
    ['您已报名或在候补中', 'You are registered or waiting already'],
    ['可在「我的报名」查看名额和签到码', 'See your place and sign-in code under your registrations'],
  ),
  alreadyStarted: refusal(
    'event-has-started',
    ['活动已开始，不能退出', 'It has started; it is too late to withdraw'],
    ['不能到场的无需操作', 'If you cannot come, nothing need be done'],
  ),
  noSuchCode: refusal(
    'no-such-sign-in-code',
    ['本活动没有这个签到码', 'This event has no such sign-in code'],
    ['请核对六位签到码；字母不分大小写，没有 0、1、I、O', 'Check the six signs; there is no 0, 1, I or O'],
  ),
  stillWaiting: refusal(
    'still-on-waiting-list',
    ['这位报名人仍在候补，没有名额', 'This person is still waiting for a place'],
    ['有空位时按候补顺序递补；可增加名额', 'Places are given in order; more places may be opened'],
  ),
  withdrawn: refusal(
    'registration-withdrawn',
    ['这位报名人已退出', 'This person has withdrawn'],
    ['请其重新报名', 'Ask them to register again'],
  ),
  notOver: refusal(
    'event-not-over-yet',
    ['活动还没有结束', 'The event is not over yet'],
    ['请在结束时间之后再办结', 'Close it after its end'],
  ),
  noCertificate: refusal(
    'no-certificate-for-this',
    ['只有签到并已办结的培训出具证明', 'Only training that was attended and closed gives a certificate'],
    ['培训办结后再来领取', 'Come back once the training has been closed'],
  ),
  codeTaken: refusal(
    'event-code-taken',
    ['这个网址名称已被另一个活动使用', 'Another event has this address'],
    ['请换一个网址名称', 'Choose another'],
  ),
  changedMeanwhile: {
    ...refusal(
      'event-changed-meanwhile',
      ['他人已先修改了这个活动', 'Somebody has changed this event meanwhile'],
      ['已显示最新内容，请核对后重新修改', 'The latest is shown; compare it and change again'],
    ),
    kind: 'conflict',
  } satisfies Refusal,
} as const
