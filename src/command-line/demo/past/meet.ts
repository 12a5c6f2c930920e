import { addDays, type Day } from '../../../foundation/kernel/index.ts'
import type { MeetingPage } from '../../../pilot/review/index.ts'
import type { Caller } from '../caller.ts'
import { seatedExperts } from '../plant.ts'
import { atHour, type Panel, type Review } from './panel.ts'

const panelName = '第一组'
const minutes =
  '专家组逐件听取答辩并提问，重点核对触发条件、响应时限与累积风险安排。\n会上没有申请回避的情形。（演示纪要）'
const opinion =
  '专家组认为，本组方案总体符合通知要求，保障责任与服务承诺能够核对；个别方案的费率因子出处和累积阈值须补充说明。逐件意见见各份评分。（演示意见）'

/** The one round has met, and all but one of those who were there have signed; the other meets in some days. */
export async function meet({ officer, expert }: Panel, reviews: readonly Review[], today: Day): Promise<void> {
  for (const { id: roundId, programme } of reviews) {
    const isHeld = programme === 'demo-selection'
    const startsAt = atHour(addDays(today, isHeld ? -5 : 3), 9)
    const plan = { roundId, panelName, place: '演示会议中心一号厅', startsAt, minutesEach: 20 }
    const { id } = await officer.send<{ id: string }>('POST', '/api/panel-meetings', plan)
    if (isHeld) await hold({ officer, expert }, id)
  }
}

async function hold({ officer, expert }: Panel, id: string): Promise<void> {
  const step = async (name: string, more: object = {}): Promise<void> => {
    const { meeting } = await officer.get<MeetingPage>(`/api/panel-meetings/${id}`)
    await officer.send('POST', `/api/panel-meetings/${id}/${name}`, { version: meeting.version, ...more })
  }
  await step('begin')
  const there: Caller[] = []
  for (let place = 0; place < seatedExperts; place += 1) {
    const { meetings } = await expert(place).get<{ meetings: readonly { id: string }[] }>('/api/panel-meetings')
    if (meetings.some((one) => one.id === id)) there.push(expert(place))
  }
  for (const one of there) await one.send('POST', `/api/panel-meetings/${id}/arrive`, {})
  await step('minutes', { minutes })
  await step('opinion', { opinion })
  const { meeting } = await officer.get<MeetingPage>(`/api/panel-meetings/${id}`)
  // The expert who is shown comes first and is left to sign.
  for (const one of there.slice(1))
    await one.send('POST', `/api/panel-meetings/${id}/sign`, { hash: meeting.opinionHash })
}
