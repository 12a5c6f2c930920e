import type { InferContractRouterOutputs } from '@orpc/contract'
import type { ReactNode } from 'react'
import { tableTime } from '../../interface/index.ts'
import type { Locale } from '../../interface/index.ts'
import {
  DataTable,
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
  useLocale,
  useRead,
} from '../../interface/web/index.ts'
import type { Column } from '../../interface/web/index.ts'
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
            <Panel title={t.messages} flush>
              <DataTable
                caption={t.messages}
                rows={messages}
                idOf={({ id }) => id}
                empty={<Empty title={t.noMessages}>{t.noMessagesWhy}</Empty>}
                columns={columnsFor(locale, (id) => void mark.send({ ids: [id] }))}
              />
            </Panel>
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

function columnsFor(locale: Locale, onRead: (id: string) => void): readonly Column<MessageView>[] {
  const t = words[locale]
  return [
    { key: 'subject', head: t.subject, cell: (one) => <Message message={one} onRead={onRead} /> },
    {
      key: 'state',
      head: t.state,
      cell: ({ readAt }) => (readAt === null ? <Tag tone="teal">{t.isUnread}</Tag> : t.isRead),
    },
    { key: 'time', head: t.time, kind: 'date', cell: ({ sentAt }) => tableTime(instant(sentAt)) },
  ]
}

interface MessageProps {
  readonly message: MessageView
  readonly onRead: (id: string) => void
}

/** Folded to its subject; opening it marks it as read. */
function Message({ message, onRead }: MessageProps): ReactNode {
  const t = words[useLocale()]
  const isUnread = message.readAt === null
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && isUnread && onRead(message.id)}>
      <summary>{isUnread ? <b>{message.subject}</b> : message.subject}</summary>
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
