import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  StatusTag,
  useAddress,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { dayOf, instant } from '../../../foundation/kernel/index.ts'
import type { supportContract } from '../contract.ts'
import { questionCategories } from '../index.ts'
import { AskForm } from './ask-form.tsx'
import { QuestionPane } from './question-pane.tsx'
import { questionWords } from './question-words.ts'
import { type QuestionLine, statusOfQuestion } from './question.ts'

/** 咨询: one's own questions, or all of them for who answers; at the right one of them, or the form. */
export function QuestionsPage(): ReactNode {
  const { locale } = useDesk()
  const t = questionWords[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof supportContract>('support')
  const filter = filterOf(query)
  const read = useRead(['support', 'questions', 'list', filter], () => api.listQuestions(filter))
  const [asking, setAsking] = useState(false)
  const chosen = query.get('question')
  const act = read.value?.mayAsk === true && !asking && (
    <button type="button" className="button primary" onClick={() => setAsking(true)}>
      {t.askAct}
    </button>
  )
  return (
    <>
      <PageHead title={t.title} facts={[{ name: t.note, value: '' }]} actions={act || undefined} />
      <WithPanel
        width={404}
        main={
          <Panel title={t.questions} end={<DeskLink to="//answers">{t.see}</DeskLink>} flush>
            <Reading of={read}>
              {({ questions, next }) => (
                <>
                  <DataTable
                    caption={t.title}
                    rows={questions}
                    idOf={({ id }) => id}
                    empty={<Empty title={t.empty}>{t.emptyWhy}</Empty>}
                    columns={columnsIn(locale)}
                  />
                  <Steps next={next} />
                </>
              )}
            </Reading>
          </Panel>
        }
        panel={
          asking ? (
            <Panel title={t.askAct}>
              <AskForm
                onDone={({ question }) => {
                  setAsking(false)
                  change({ question: question.id })
                }}
                onCancel={() => setAsking(false)}
              />
            </Panel>
          ) : chosen === null ? (
            <Panel title={t.subject}>
              <Empty title={t.choose}>{t.chooseWhy}</Empty>
            </Panel>
          ) : (
            <QuestionPane key={chosen} id={chosen} />
          )
        }
      />
    </>
  )
}

function filterOf(query: URLSearchParams) {
  const [afterAt, afterId] = [query.get('afterAt'), query.get('afterId')]
  return afterAt === null || afterId === null ? {} : { afterAt, afterId }
}

function columnsIn(locale: 'zh' | 'en'): readonly Column<QuestionLine>[] {
  const t = questionWords[locale]
  return [
    { key: 'subject', head: t.subject, cell: (question) => <SubjectCell question={question} /> },
    { key: 'category', head: t.category, cell: ({ category }) => questionCategories[category].words[locale] },
    { key: 'at', head: t.askedAt, kind: 'date', cell: ({ askedAt }) => <AskedAt at={askedAt} /> },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfQuestion[state]} words={t.states[state]} />,
    },
  ]
}

function SubjectCell({
  question: { id, subject, askedByName, organisationName },
}: {
  readonly question: QuestionLine
}): ReactNode {
  const { query } = useAddress()
  const parts = new URLSearchParams(query)
  parts.set('question', id)
  return (
    <>
      <DeskLink to={`/questions?${parts}`}>{subject}</DeskLink>
      <span className="second">
        {askedByName}　{organisationName}
      </span>
    </>
  )
}

function AskedAt({ at }: { readonly at: string }): ReactNode {
  const { now } = useDesk()
  return tableTime(instant(at), dayOf(now()))
}

function Steps({ next }: { readonly next: { readonly at: string; readonly id: string } | null }): ReactNode {
  const { locale } = useDesk()
  const t = questionWords[locale]
  const { query, change } = useAddress()
  const isLater = query.get('afterId') !== null
  if (!isLater && next === null) return null
  return (
    <div className="button-row panel-body">
      {isLater && (
        <button
          type="button"
          className="button small"
          onClick={() => change({ afterAt: undefined, afterId: undefined })}
        >
          {t.first}
        </button>
      )}
      {next && (
        <button type="button" className="button small" onClick={() => change({ afterAt: next.at, afterId: next.id })}>
          {t.next}
        </button>
      )}
    </div>
  )
}
