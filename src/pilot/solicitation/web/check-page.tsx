import type { ReactNode } from 'react'
import type { SheetAnswer, SheetEntry, SheetRows } from '../../../foundation/forms/index.ts'
import {
  type DeskPageProps,
  DeskLink,
  ErrorSummary,
  FactList,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  useLocale,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { groupsOfFour } from '../../../foundation/interface/index.ts'
import type { solicitation } from '../contract.ts'
import type { AnswersPage } from '../index.ts'
import { words } from './words.ts'

/** 核对全部答案: every answer as it will be sealed, with a way back to each section. */
export function CheckPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof solicitation>('solicitation')
  const answers = useRead(['solicitation', 'answers', id], () => api.answers({ id }))
  const tasks = useRead(['solicitation', 'task-list', id], () => api.taskList({ id }))
  return (
    <Reading of={tasks}>
      {({ solution, actions }) => (
        <Reading of={answers}>
          {(page) => (
            <Answers
              id={id}
              title={solution.title}
              page={page}
              mayCheck={actions.includes('check')}
              onStale={answers.reload}
            />
          )}
        </Reading>
      )}
    </Reading>
  )
}

interface AnswersProps {
  readonly id: string
  readonly title: string
  readonly page: AnswersPage
  readonly mayCheck: boolean
  readonly onStale: () => void
}

function Answers({ id, title, page, mayCheck, onStale }: AnswersProps): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { sheet, errors, revision, fingerprint, sealed } = page
  const problems = errors.map((error) => ({ field: `section-${error.section}`, message: error.message[locale] }))
  return (
    <>
      <PageHead
        title={t.checkTitle}
        crumbs={[
          { words: t.mine, to: '/solutions' },
          { words: title, to: `/solutions/${id}` },
        ]}
        facts={[{ name: t.sealedVersion, value: t.versionOf(revision) }]}
        wrong={problems.length > 0}
        actions={mayCheck && <CheckButton id={id} revision={revision} onStale={onStale} />}
      />
      {!sealed && <NoticeBox>{mayCheck ? t.checkLead : t.onlyCertifier}</NoticeBox>}
      {!sealed && problems.length > 0 && (
        <>
          <p>{t.checkErrors}</p>
          <ErrorSummary problems={problems} />
        </>
      )}
      {fingerprint !== null && (
        <p className="caption">
          {t.fingerprint} <span className="fingerprint">{groupsOfFour(fingerprint)}</span>
        </p>
      )}
      <p className="caption">{sheet.origin}</p>
      {sheet.sections.map((section) => (
        <div id={`section-${section.id}`} key={section.id} tabIndex={-1}>
          <Panel
            title={section.title}
            end={!sealed && <DeskLink to={`/solutions/${id}/sections/${section.id}`}>{t.edit}</DeskLink>}
          >
            {runsOf(section.entries).map((run) => (
              <Run key={run[0]?.path} run={run} />
            ))}
          </Panel>
        </div>
      ))}
    </>
  )
}

/** Answers that follow one another stand in one list, so that their columns agree; each table of rows stands alone. */
function runsOf(entries: readonly SheetEntry[]): readonly (readonly SheetEntry[])[] {
  const runs: SheetEntry[][] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (entry.kind === 'answer' && last?.[0]?.kind === 'answer') last.push(entry)
    else runs.push([entry])
  }
  return runs
}

function Run({ run }: { readonly run: readonly SheetEntry[] }): ReactNode {
  const t = words[useLocale()]
  const answers = run.filter((entry) => entry.kind === 'answer')
  if (answers.length > 0) return <FactList facts={answers.map((answer) => factOf(answer, t.unanswered))} />
  return run.map((entry) => entry.kind === 'rows' && <Rows key={entry.path} entry={entry} />)
}

function Rows({ entry }: { readonly entry: SheetRows }): ReactNode {
  const t = words[useLocale()]
  return (
    <>
      <h3 className="label">{entry.label}</h3>
      {entry.error && <p className="field-error">{entry.error}</p>}
      {entry.rows.length === 0 && !entry.error && <p className="quiet">{t.unanswered}</p>}
      {entry.rows.map((row) => (
        <section key={row.id}>
          <h4>{row.title}</h4>
          <FactList facts={row.entries.map((answer) => factOf(answer, t.unanswered))} />
        </section>
      ))}
    </>
  )
}

function factOf(answer: SheetAnswer, unanswered: string): { readonly name: string; readonly value: ReactNode } {
  const value = (
    <>
      {answer.files?.map((file) => (
        <a key={file.id} className="link" href={`/attachments/${file.id}`}>
          {file.name}
        </a>
      ))}
      {!answer.files &&
        (answer.lines.length === 0 ? (
          <span className="quiet">{unanswered}</span>
        ) : (
          answer.lines.map((line) => <p key={line}>{line}</p>)
        ))}
      {answer.error && <p className="field-error">{answer.error}</p>}
    </>
  )
  return { name: answer.label, value }
}

interface CheckButtonProps {
  readonly id: string
  readonly revision: number
  /** Reads the answers anew after somebody has changed them. */
  readonly onStale: () => void
}

function CheckButton({ id, revision, onStale }: CheckButtonProps): ReactNode {
  const { locale, announce, address } = useDesk()
  const t = words[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const check = useAct(api.check, {
    outdates: [
      ['solicitation', 'task-list', id],
      ['solicitation', 'answers', id],
    ],
    onDone: ({ state }) => {
      announce({ tone: 'green', words: state === 'checked' ? t.checkDone : t.checkPrepared })
      address.go(`/solutions/${id}`)
    },
  })
  return (
    <>
      <a className="button" href={`/solutions/${id}/pack.docx`}>
        {t.packWord}
      </a>
      <button
        type="button"
        className="button primary"
        disabled={check.pending}
        onClick={() => void check.send({ id, answersVersion: revision })}
      >
        {t.checkButton}
      </button>
      {check.refusal && (
        <RefusalBox refusal={check.refusal}>
          <button type="button" className="button small" onClick={onStale}>
            {t.reload}
          </button>
        </RefusalBox>
      )}
    </>
  )
}
