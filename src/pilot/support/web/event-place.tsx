import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  FactList,
  Panel,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import type { supportContract } from '../contract.ts'
import { eventWords } from './event-words.ts'
import { eventKeys, type OwnRegistration, statusOfRegistration } from './event.ts'

/** One's own place or wait, the code for the door, and the certificate once it is earned. */
export function OwnPlace({ registration }: { readonly registration: OwnRegistration }): ReactNode {
  const { locale, announce } = useDesk()
  const t = eventWords[locale]
  const api = useApi<typeof supportContract>('support')
  const { id, state, number, code, certificate, actions } = registration
  const withdraw = useAct(api.withdrawRegistration, {
    outdates: eventKeys,
    onDone: () => announce({ tone: 'green', words: t.withdrawn }),
  })
  return (
    <Panel
      title={t.myPlace}
      end={<StatusTag status={statusOfRegistration[state]} words={t.registrationStates[state]} />}
    >
      <FactList
        facts={[
          { name: t.number, value: String(number) },
          ...(state === 'registered'
            ? [
                {
                  name: t.code,
                  value: (
                    <>
                      <b className="mono">{code}</b> <span className="caption">{t.codeHelp}</span>
                    </>
                  ),
                },
              ]
            : []),
          ...(certificate === null
            ? []
            : [{ name: t.certificate, value: <span className="mono">{certificate}</span> }]),
        ]}
      />
      {withdraw.refusal && <RefusalBox refusal={withdraw.refusal} />}
      {certificate !== null && <Certificate id={id} />}
      {actions.includes('withdraw') && (
        <p className="button-row">
          <button
            type="button"
            className="button"
            disabled={withdraw.pending}
            onClick={() => void withdraw.send({ id })}
          >
            {t.withdraw}
          </button>
        </p>
      )}
    </Panel>
  )
}

function Certificate({ id }: { readonly id: string }): ReactNode {
  const { locale } = useDesk()
  const t = eventWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [address, setAddress] = useState<string>()
  const ask = useAct(api.askCertificate, { onDone: (asked) => setAddress(asked.address) })
  return (
    <>
      {ask.refusal && <RefusalBox refusal={ask.refusal} />}
      <p className="button-row">
        {address === undefined ? (
          <button type="button" className="button primary" disabled={ask.pending} onClick={() => void ask.send({ id })}>
            {t.fetchCertificate}
          </button>
        ) : (
          <>
            <a className="button primary" href={address} download>
              {t.certificateReady}
            </a>
            <span className="caption">{t.certificateQueued}</span>
          </>
        )}
      </p>
    </>
  )
}
