import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  DeskLink,
  LineControl,
  Panel,
  Reading,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { dayOf, instant } from '../../../foundation/kernel/index.ts'
import type { supportContract } from '../contract.ts'
import { needWords } from './need-words.ts'
import { type ConversationView, needKeys } from './need.ts'

/** What the two have said, the oldest first, and a place to answer. */
export function ConversationPane({ id }: { readonly id: string }): ReactNode {
  const api = useApi<typeof supportContract>('support')
  const read = useRead(['support', 'needs', 'conversation', id], () => api.readConversation({ id }))
  return <Reading of={read}>{(view) => <Talk view={view} />}</Reading>
}

function Talk({ view: { conversation, messages, side } }: { readonly view: ConversationView }): ReactNode {
  const { locale, now } = useDesk()
  const t = needWords[locale]
  const other = side === 'enterprise' ? conversation.institutionName : conversation.enterpriseName
  const back = `/needs?${side === 'enterprise' ? '' : 'side=fitting&'}need=${conversation.needId}`
  return (
    <Panel title={other} note={conversation.entryNumber} end={<DeskLink to={back}>{t.need}</DeskLink>}>
      <div className="apart">
        <p className="caption">{conversation.entryTitle}</p>
        {messages.map((message) => (
          <section key={message.id}>
            <p className="caption">
              {message.side === side ? t.you : other}　{message.authorName}　
              {tableTime(instant(message.writtenAt), dayOf(now()))}
            </p>
            <p>{message.body}</p>
          </section>
        ))}
        <Reply id={conversation.id} />
      </div>
    </Panel>
  )
}

function Reply({ id }: { readonly id: string }): ReactNode {
  const { locale } = useDesk()
  const t = needWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [body, setBody] = useState('')
  const say = useAct(api.sayInConversation, { outdates: needKeys, onDone: () => setBody('') })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (body.trim() !== '') void say.send({ id, body: body.trim() })
  }
  return (
    <form onSubmit={submit}>
      {say.refusal && <RefusalBox refusal={say.refusal} />}
      <LineControl id="reply" label={t.reply} kind="lines" maxLength={4000} required value={body} onChange={setBody} />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={say.pending}>
          {t.send}
        </button>
      </div>
    </form>
  )
}
