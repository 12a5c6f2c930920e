import { z } from 'zod'
import { type MeetingLine, type MeetingPage } from '../index.ts'
import { hash, id, moment, onMeeting, onVersion } from './parts.ts'

const outcome = z.object({ id, state: z.string(), version: z.int() })
const arrangement = {
  place: z.string().trim().min(2).max(200),
  startsAt: moment,
  minutesEach: z.int().min(5).max(240),
}
const prose = z.string().max(20_000)

export const meeting = {
  meetings: onMeeting('GET', '/panel-meetings', 'list', '专家组会议 / meetings of panels').output(
    z.object({ meetings: z.custom<readonly MeetingLine[]>(), mayPlan: z.boolean() }),
  ),
  planMeeting: onMeeting('POST', '/panel-meetings', 'plan', '安排专家组会议 / arrange a meeting')
    .input(z.strictObject({ roundId: z.uuid(), panelName: z.string().min(1).max(30), ...arrangement }))
    .output(outcome),
  meeting: onMeeting('GET', '/panel-meetings/{id}', 'read', '一次专家组会议 / one meeting')
    .input(z.strictObject({ id }))
    .output(z.custom<MeetingPage>()),
  editMeeting: onMeeting('PUT', '/panel-meetings/{id}', 'edit', '改会议安排 / change the arrangement')
    .input(onVersion.extend(arrangement))
    .output(outcome),
  beginMeeting: onMeeting('POST', '/panel-meetings/{id}/begin', 'begin', '开会 / begin the sitting')
    .input(onVersion)
    .output(outcome),
  arriveAtMeeting: onMeeting('POST', '/panel-meetings/{id}/arrive', 'arrive', '签到 / sign in')
    .input(z.strictObject({ id }))
    .output(outcome),
  keepMinutes: onMeeting('POST', '/panel-meetings/{id}/minutes', 'keep-minutes', '记会议纪要 / keep the minutes')
    .input(onVersion.extend({ minutes: prose }))
    .output(outcome),
  putOpinion: onMeeting(
    'POST',
    '/panel-meetings/{id}/opinion',
    'put-opinion',
    '提交签署 / put the opinion to be signed',
  )
    .input(onVersion.extend({ opinion: prose }))
    .output(outcome),
  takeOpinionBack: onMeeting('POST', '/panel-meetings/{id}/take-back', 'take-back', '收回修改 / take the opinion back')
    .input(onVersion)
    .output(outcome),
  signOpinion: onMeeting('POST', '/panel-meetings/{id}/sign', 'sign', '签署专家组意见 / sign the opinion')
    .input(z.strictObject({ id, hash }))
    .output(outcome),
}
