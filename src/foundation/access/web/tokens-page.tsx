import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  CopyButton,
  Field,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../interface/web/index.ts'
import type { contract } from '../contract.ts'
import { SessionTable } from './session-table.tsx'
import { texts } from './texts.ts'

const keys = [['access', 'own-account']] as const

/** 登录与令牌: one’s own sessions, and tokens with which programs use the API. */
export function TokensPage(): ReactNode {
  const { locale } = useDesk()
  const t = texts[locale]
  const api = useApi<typeof contract>('access')
  const read = useRead(['access', 'own-account'], () => api.account.read())
  const end = useAct(api.account.endSession, { outdates: keys })
  return (
    <>
      <PageHead
        title={t.ownSessions}
        actions={
          <a className="button" href="/account">
            {t.ownAccount}
          </a>
        }
      />
      {end.refusal && <RefusalBox refusal={end.refusal} />}
      <Panel title={t.ownSessions} flush>
        <Reading of={read} rows={3}>
          {({ sessions }) => (
            <SessionTable
              sessions={sessions}
              named={false}
              pending={end.pending}
              onEnd={(id) => void end.send({ id })}
            />
          )}
        </Reading>
      </Panel>
      <TokenForm />
    </>
  )
}

function TokenForm(): ReactNode {
  const { locale } = useDesk()
  const t = texts[locale]
  const api = useApi<typeof contract>('access')
  const [label, setLabel] = useState('')
  const [days, setDays] = useState('30')
  const [mayWrite, setMayWrite] = useState(false)
  const [secret, setSecret] = useState<string>()
  const make = useAct(api.account.makeToken, { outdates: keys, onDone: (made) => setSecret(made.secret) })
  return (
    <Panel title={t.newToken}>
      {make.refusal && <RefusalBox refusal={make.refusal} />}
      {secret !== undefined && (
        <NoticeBox tone="amber">
          {t.tokenOnce} <span className="mono">{secret}</span> <CopyButton text={secret} />
        </NoticeBox>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setSecret(undefined)
          void make.send({ label: label.trim(), days: Number(days), mayWrite })
        }}
      >
        <Field id="token-label" label={t.label} help={t.tokenLabelHelp}>
          {(described) => (
            <input
              className="input"
              id="token-label"
              required
              maxLength={80}
              value={label}
              onChange={({ target }) => setLabel(target.value)}
              {...described}
            />
          )}
        </Field>
        <Field id="token-days" label={t.days}>
          {(described) => (
            <input
              className="input"
              id="token-days"
              type="number"
              min={1}
              max={365}
              required
              value={days}
              onChange={({ target }) => setDays(target.value)}
              {...described}
            />
          )}
        </Field>
        <label className="choice">
          <input type="checkbox" checked={mayWrite} onChange={({ target }) => setMayWrite(target.checked)} />
          <span>{t.writes}</span>
        </label>
        <div className="button-row">
          <button type="submit" className="button teal" disabled={make.pending}>
            {t.newToken}
          </button>
        </div>
      </form>
    </Panel>
  )
}
