import { useState } from 'react'
import type { ReactNode } from 'react'
import { Panel, RefusalBox, useAct, useApi, useDesk } from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import type { MeetingPage } from '../../index.ts'
import { Line } from '../controls.tsx'
import { reviewKeys } from '../review-keys.ts'
import { ArrangementForm } from './arrangement-form.tsx'
import { meetingWords } from './words.ts'

/** What is open now: the arrangement, the sitting, the minutes, and the opinion put, taken back or signed. */
export function MeetingActs({ page }: { readonly page: MeetingPage }): ReactNode {
  const { locale, announce } = useDesk()
  const t = meetingWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const settings = { outdates: reviewKeys }
  const begin = useAct(api.beginMeeting, settings)
  const arrive = useAct(api.arriveAtMeeting, settings)
  const takeBack = useAct(api.takeOpinionBack, settings)
  const sign = useAct(api.signOpinion, settings)
  const edit = useAct(api.editMeeting, { ...settings, onDone: () => announce({ tone: 'green', words: t.saved }) })
  const { meeting, members, actions } = page
  const { id, version, opinionHash } = meeting
  const me = members.find(({ isMe }) => isMe)
  const mayArrive = actions.includes('arrive') && me?.arrivedAt === null
  const maySign = actions.includes('sign') && me?.arrivedAt != null && me.signedAt === null
  const refusal = begin.refusal ?? arrive.refusal ?? takeBack.refusal ?? sign.refusal ?? edit.refusal
  const press = (words: string, send: () => void, isMain = false): ReactNode => (
    <button key={words} type="button" className={isMain ? 'button primary' : 'button'} onClick={send}>
      {words}
    </button>
  )
  const open = [
    actions.includes('begin') && press(t.begin, () => void begin.send({ id, version }), true),
    mayArrive && press(t.arrive, () => void arrive.send({ id }), true),
    actions.includes('take-back') && press(t.takeBack, () => void takeBack.send({ id, version })),
    maySign && opinionHash !== null && press(t.sign, () => void sign.send({ id, hash: opinionHash }), true),
  ].filter((one) => one !== false)
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      <Panel title={t.next}>
        {maySign && <p className="caption">{t.signWhy}</p>}
        {open.length > 0 ? <div className="button-row">{open}</div> : <p className="caption">{t.nothingOpen}</p>}
      </Panel>
      {actions.includes('keep-minutes') && <Writing page={page} />}
      {actions.includes('edit') && (
        <Panel title={t.change}>
          <ArrangementForm
            id="change"
            words={t.change}
            pending={edit.pending}
            onSend={(arrangement) => void edit.send({ id, version, ...arrangement })}
          />
        </Panel>
      )}
      <Panel title={t.papers}>
        <p className="link-list">
          <a href={`/panel-meetings/${id}/minutes.docx`}>{t.minutesPaper}</a>
        </p>
      </Panel>
    </>
  )
}

function Writing({ page: { meeting, actions } }: { readonly page: MeetingPage }): ReactNode {
  const { locale, announce } = useDesk()
  const t = meetingWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const [minutes, setMinutes] = useState(meeting.minutes)
  const [opinion, setOpinion] = useState(meeting.opinion)
  const save = useAct(api.keepMinutes, {
    outdates: reviewKeys,
    onDone: () => announce({ tone: 'green', words: t.saved }),
  })
  const put = useAct(api.putOpinion, { outdates: reviewKeys })
  const { id, version } = meeting
  const isClean = minutes === meeting.minutes
  return (
    <>
      <Panel title={t.minutes}>
        {save.refusal && <RefusalBox refusal={save.refusal} />}
        <Line id="minutes" kind="lines" plain label={t.minutes} value={minutes} onChange={setMinutes} />
        <div className="button-row">
          <button
            type="button"
            className="button"
            disabled={isClean || save.pending}
            onClick={() => void save.send({ id, version, minutes })}
          >
            {t.save}
          </button>
        </div>
      </Panel>
      {actions.includes('put-opinion') && (
        <Panel title={t.opinion}>
          {put.refusal && <RefusalBox refusal={put.refusal} />}
          <Line
            id="opinion"
            kind="lines"
            plain
            label={t.opinion}
            help={t.opinionHelp}
            value={opinion}
            onChange={setOpinion}
          />
          <div className="button-row">
            <button
              type="button"
              className="button primary"
              disabled={!isClean || put.pending}
              onClick={() => void put.send({ id, version, opinion })}
            >
              {t.put}
            </button>
          </div>
        </Panel>
      )}
    </>
  )
}
