import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  ChoiceControl,
  Panel,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
} from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import { type MySeat, professions } from '../../index.ts'
import { ReasonActs } from '../controls.tsx'
import { reviewKeys } from '../review-keys.ts'
import { reviewingWords } from './words.ts'

const codes = ['conflict', 'field', 'time', 'other'] as const

/** An invitation: the declaration comes first, and declining needs a reason. */
export function SeatCard({ seat }: { readonly seat: MySeat }): ReactNode {
  const { locale } = useDesk()
  const t = reviewingWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const accept = useAct(api.acceptSeat, { outdates: reviewKeys })
  const decline = useAct(api.declineSeat, { outdates: reviewKeys })
  const [declared, setDeclared] = useState(false)
  const [declining, setDeclining] = useState(false)
  const [code, setCode] = useState<(typeof codes)[number]>('conflict')
  const refusal = accept.refusal ?? decline.refusal
  const { id } = seat
  return (
    <Panel
      title={`${t.invitations}　${seat.panelName}`}
      note={professions[seat.profession][locale]}
      end={<StatusTag status="awaiting-confirmation" words={t.seatStates[seat.state]} />}
    >
      {refusal && <RefusalBox refusal={refusal} />}
      {declining ? (
        <>
          <ChoiceControl
            id={`code-${id}`}
            label={t.declineWhy}
            value={code}
            choices={codes.map((value) => ({ value, words: t.declineCodes[value] }))}
            onChange={(value) => setCode(codes.find((one) => one === value) ?? 'other')}
          />
          <ReasonActs
            id={`why-${id}`}
            label={t.reason}
            missing={t.needReason}
            pending={decline.pending}
            acts={[{ words: t.decline, main: true, send: (reason) => void decline.send({ id, code, reason }) }]}
          />
        </>
      ) : (
        <>
          <label className="choice">
            <input type="checkbox" checked={declared} onChange={({ target }) => setDeclared(target.checked)} />
            <span>{t.declaration}</span>
          </label>
          <div className="button-row">
            <button
              type="button"
              className="button primary"
              disabled={accept.pending}
              onClick={() => void accept.send({ id, declared })}
            >
              {t.accept}
            </button>
            <button type="button" className="button" onClick={() => setDeclining(true)}>
              {t.decline}
            </button>
          </div>
        </>
      )}
    </Panel>
  )
}
