import type { InferContractRouterOutputs } from '@orpc/contract'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableTime, withBrackets } from '../../interface/index.ts'
import {
  DeskLink,
  FactList,
  Field,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../interface/web/index.ts'
import { instant } from '../../kernel/index.ts'
import type { outboxContract } from '../contract.ts'
import { recipientWords, statusOfLetter } from './letter-words.ts'
import { words } from './words.ts'

type OpenedLetter = InferContractRouterOutputs<typeof outboxContract>['readLetter']

const keys = [['outbox']] as const

export function LetterPane({ id }: { readonly id: string }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof outboxContract>('outbox')
  const read = useRead(['outbox', 'letter', id], () => api.readLetter({ id }))
  return (
    <Reading of={read}>
      {(letter) => (
        <>
          <Panel
            title={locale === 'zh' ? letter.subjectZh : letter.subjectEn}
            end={<StatusTag status={statusOfLetter[letter.state]} words={t.states[letter.state]} />}
          >
            <FactList
              facts={[
                { name: t.recipient, value: recipientWords(letter, locale) },
                { name: t.time, value: tableTime(instant(letter.writtenAt)) },
                { name: t.template, value: `${letter.template} · ${letter.templateVersion}` },
              ]}
            />
            {letter.href !== '' && (
              <p>
                <DeskLink to={letter.href}>{t.open}</DeskLink>
              </p>
            )}
            <LetterWords key={letter.version} letter={letter} />
          </Panel>
          <Deliveries letter={letter} />
        </>
      )}
    </Reading>
  )
}

/** The words in both languages; a draft can be changed until it is sent. */
function LetterWords({ letter }: { readonly letter: OpenedLetter }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof outboxContract>('outbox')
  const { id, version, subjectZh, subjectEn, bodyZh, bodyEn, actions, state } = letter
  const [given, setGiven] = useState({ subjectZh, subjectEn, bodyZh, bodyEn })
  const done = (said: string) => () => announce({ tone: 'green', words: said })
  const save = useAct(api.editDraft, { outdates: keys, onDone: done(t.saved) })
  const send = useAct(api.queueLetter, { outdates: keys, onDone: done(t.sent) })
  const discard = useAct(api.discardLetter, { outdates: keys, onDone: done(t.discarded) })
  const mayEdit = actions.includes('edit')
  const refusal = save.refusal ?? send.refusal ?? discard.refusal
  const isChanged = Object.entries(given).some(([name, value]) => letter[name as keyof typeof given] !== value)
  const part = (name: keyof typeof given, label: string): ReactNode => (
    <Field id={`letter-${name}`} label={label}>
      {(described) =>
        name.startsWith('subject') ? (
          <input
            className="input"
            id={`letter-${name}`}
            maxLength={200}
            value={given[name]}
            onChange={({ target }) => setGiven({ ...given, [name]: target.value })}
            {...described}
          />
        ) : (
          <textarea
            className="textarea"
            id={`letter-${name}`}
            rows={10}
            maxLength={8000}
            value={given[name]}
            onChange={({ target }) => setGiven({ ...given, [name]: target.value })}
            {...described}
          />
        )
      }
    </Field>
  )
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      {!mayEdit && <SentWords letter={letter} />}
      {mayEdit && part('subjectZh', withBrackets(t.subject, t.chinese, locale))}
      {mayEdit && part('bodyZh', withBrackets(t.body, t.chinese, locale))}
      {mayEdit && part('subjectEn', withBrackets(t.subject, t.english, locale))}
      {mayEdit && part('bodyEn', withBrackets(t.body, t.english, locale))}
      <div className="button-row">
        {mayEdit && isChanged && (
          <button
            type="button"
            className="button"
            disabled={save.pending}
            onClick={() => void save.send({ id, version, ...given })}
          >
            {t.save}
          </button>
        )}
        {actions.includes('queue') && !isChanged && (
          <button
            type="button"
            className="button primary"
            disabled={send.pending}
            onClick={() => void send.send({ id })}
          >
            {state === 'failed' ? t.sendAgain : t.send}
          </button>
        )}
        {actions.includes('discard') && (
          <button type="button" className="button" disabled={discard.pending} onClick={() => void discard.send({ id })}>
            {t.discard}
          </button>
        )}
      </div>
    </>
  )
}

/** What went out, or will, in both languages. */
function SentWords({ letter }: { readonly letter: OpenedLetter }): ReactNode {
  return (
    <>
      {[
        { lang: 'zh-CN', subject: letter.subjectZh, body: letter.bodyZh },
        { lang: 'en', subject: letter.subjectEn, body: letter.bodyEn },
      ].map(({ lang, subject, body }) => (
        <section key={lang} lang={lang}>
          <h3>{subject}</h3>
          {body.split('\n\n').map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </>
  )
}

function Deliveries({ letter }: { readonly letter: OpenedLetter }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  return (
    <Panel title={t.deliveries}>
      {letter.deliveries.length === 0 && <p className="caption">{t.noDelivery}</p>}
      <ul>
        {letter.deliveries.map((one) => (
          <li key={one.id}>
            {t.channels[one.channel]} · {t.deliveryStates[one.state]}
            {one.attempts > 1 && ` · ${t.attempts(one.attempts)}`}
            {one.fault !== '' && <span className="mono"> {one.fault}</span>}{' '}
            <span className="caption">{tableTime(instant(one.changedAt))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
