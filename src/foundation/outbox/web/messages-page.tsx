import type { InferContractRouterOutputs } from '@orpc/contract'
import type { ReactNode } from 'react'
import { tableTime } from '../../interface/index.ts'
import {
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  Tag,
  useAct,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../interface/web/index.ts'
import { instant } from '../../kernel/index.ts'
import type { outboxContract } from '../contract.ts'
import { words } from './words.ts'

type MessageView = InferContractRouterOutputs<typeof outboxContract>['listMessages']['messages'][number]

/** 消息: what was sent to this person, newest first. */
export function MessagesPage(): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  const before = query.get('before')
  const api = useApi<typeof outboxContract>('outbox')
  const filter = before === null ? {} : { before }
  const read = useRead(['outbox', 'messages', filter], () => api.listMessages(filter))
  const mark = useAct(api.markRead, { outdates: [['outbox', 'messages']] })
  const unread = (read.value?.messages ?? []).filter((one) => one.readAt === null).map((one) => one.id)
  return (
    <>
      <PageHead
        title={t.messages}
        facts={read.value === undefined ? [] : [{ name: t.unread(read.value.unread), value: '' }]}
        actions={
          unread.length > 0 ? (
            <button
              type="button"
              className="button"
              disabled={mark.pending}
              onClick={() => void mark.send({ ids: unread })}
            >
              {t.markAll}
            </button>
          ) : null
        }
      />
      {mark.refusal && <RefusalBox refusal={mark.refusal} />}
      <Reading of={read}>
        {({ messages, next }) => (
          <>
            {messages.length === 0 && (
              <Panel title={t.messages}>
                <Empty title={t.noMessages}>{t.noMessagesWhy}</Empty>
              </Panel>
            )}
            {messages.map((message) => (
              <MessageCard
                key={message.id}
                message={message}
                onRead={message.readAt === null ? () => void mark.send({ ids: [message.id] }) : undefined}
              />
            ))}
            <div className="button-row">
              {before !== null && (
                <button type="button" className="button small" onClick={() => change({ before: undefined })}>
                  {t.newest}
                </button>
              )}
              {next !== null && (
                <button type="button" className="button small" onClick={() => change({ before: next })}>
                  {t.older}
                </button>
              )}
            </div>
          </>
        )}
      </Reading>
    </>
  )
}

interface MessageCardProps {
  readonly message: MessageView
  readonly onRead: (() => void) | undefined
}

/** Folded to its subject; opening it marks it as read. */
function MessageCard({ message, onRead }: MessageCardProps): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  return (
    <details className="panel panel-body" onToggle={({ currentTarget }) => currentTarget.open && onRead?.()}>
      <summary>
        {message.readAt === null ? <b>{message.subject}</b> : message.subject}{' '}
        {message.readAt === null && <Tag tone="teal">{t.isUnread}</Tag>}{' '}
        <span className="caption">{tableTime(instant(message.sentAt))}</span>
      </summary>
      {message.body.split('\n\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {message.href !== '' && (
        <p>
          <DeskLink to={message.href}>{t.goTo}</DeskLink>
        </p>
      )}
    </details>
  )
}
