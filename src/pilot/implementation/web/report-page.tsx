import { useState } from 'react'
import type { ReactNode } from 'react'
import { groupsOfFour, tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  DeadlineStrip,
  type DeskPageProps,
  DeskLink,
  Empty,
  LineControl,
  NoticeBox,
  PageHead,
  Panel,
  ProgressBlocks,
  Reading,
  RefusalBox,
  StatusTag,
  TaskList,
  useAct,
  useApi,
  useLocale,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { clockTimeOf } from '../../../foundation/kernel/index.ts'
import type { implementation } from '../contract.ts'
import type { ReportPage as Page, ReportSection, SealedVersion } from '../index.ts'
import { statusOfReport, statusOfSection } from './status-of.ts'
import { words } from './words.ts'

/** One report: deadline and progress in a strip, sections at the left, what does not fit at the right. */
export function ReportPage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof implementation>('implementation')
  const read = useRead(['implementation', 'report', id], () => api.report({ id }))
  return <Reading of={read}>{(page) => <Report page={page} />}</Reading>
}

function Report({ page }: { readonly page: Page }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { report, period, sections, form } = page
  const done = sections.filter(({ state }) => state === 'finished').length
  return (
    <>
      <PageHead
        title={`${report.pilotTitle} · ${t.nth(report.period)}`}
        crumbs={[{ words: t.mine, to: '/reports' }]}
        statuses={[{ status: statusOfReport(report), words: report.isOverdue ? t.overdue : t.statesOf[report.state] }]}
        facts={[
          { name: t.period, value: t.span(period.from, period.until) },
          { name: t.unit, value: report.unitName },
          { name: '', value: t.formVersion(form.version) },
        ].filter(({ name }) => name !== '')}
        {...(page.savedAt === null ? {} : { savedAt: clockTimeOf(page.savedAt) })}
        actions={<HeadActions page={page} />}
      />
      {isOpen(report.state) && (
        <DeadlineStrip due={report.due}>
          {sections.length > 0 && (
            <ProgressBlocks
              parts={sections.map(({ id, state }) => ({ key: id, kind: partOf(state) }))}
              words={t.finished(done, sections.length)}
            />
          )}
        </DeadlineStrip>
      )}
      {page.reason !== null && <NoticeBox tone="amber">{`${t.reason}：${page.reason}`}</NoticeBox>}
      {page.remarks.length > 0 && <Remarks page={page} />}
      <p className="caption">{form.origin[locale] ?? form.origin.zh}</p>
      <WithPanel
        main={
          <>
            {sections.length > 0 ? <TaskList groups={groupsOf(page, locale)} /> : <Waiting page={page} />}
            <Versions versions={page.versions} />
            {page.actions.includes('correct') && <Correct id={report.id} />}
          </>
        }
        panel={<Faults page={page} />}
      />
    </>
  )
}

function HeadActions({ page }: { readonly page: Page }): ReactNode {
  const t = words[useLocale()]
  const { report, actions } = page
  if (actions.includes('edit'))
    return (
      <DeskLink to={`/reports/${report.id}/answers`} className="button primary">
        {t.check}
      </DeskLink>
    )
  if (report.sequence === 0) return null
  return (
    <DeskLink to={`/reports/${report.id}/answers`} className="button">
      {t.answers}
    </DeskLink>
  )
}

function Waiting({ page }: { readonly page: Page }): ReactNode {
  const t = words[useLocale()]
  const { report, period, actions } = page
  const api = useApi<typeof implementation>('implementation')
  const begin = useAct(api.begin, { outdates: [['implementation']] })
  if (!actions.includes('begin'))
    return report.sequence === 0 ? <Empty title={t.nothingYet}>{t.noVersions}</Empty> : null
  return (
    <Panel title={t.begin}>
      <p>{t.begun}</p>
      <p className="caption">{t.notOver(period.until)}</p>
      {begin.refusal && <RefusalBox refusal={begin.refusal} />}
      <button
        type="button"
        className="button primary"
        disabled={begin.pending}
        onClick={() => void begin.send({ id: report.id })}
      >
        {t.begin}
      </button>
    </Panel>
  )
}

function Remarks({ page }: { readonly page: Page }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  return (
    <NoticeBox tone="amber">
      <strong>{t.remarks}</strong>
      <ul>
        {page.remarks.map(({ path, field, words: said }) => (
          <li key={path}>
            <DeskLink to={`/reports/${page.report.id}/sections/${path.split('.')[0] ?? ''}`}>
              {field[locale] ?? field.zh}
            </DeskLink>
            ：{said}
          </li>
        ))}
      </ul>
    </NoticeBox>
  )
}

function Faults({ page }: { readonly page: Page }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  if (page.sections.length === 0) return null
  return (
    <Panel title={t.faults}>
      {page.faults.length === 0 ? (
        <p>{t.noFaults}</p>
      ) : (
        <ul>
          {page.faults.map(({ code, indicator, settledBy, message }) => (
            <li key={`${code} ${indicator}`}>
              <StatusTag
                status={settledBy === 'correction' ? 'problem' : 'differs'}
                words={settledBy === 'correction' ? t.mustMend : t.needsReason}
              />{' '}
              {message[locale]}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Versions({ versions }: { readonly versions: readonly SealedVersion[] }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  return (
    <Panel title={t.versions} flush>
      <DataTable<SealedVersion>
        caption={t.versions}
        rows={versions}
        idOf={({ sequence }) => String(sequence)}
        empty={<Empty title={t.noVersions}>{t.nothingYet}</Empty>}
        columns={versionColumns(locale)}
      />
    </Panel>
  )
}

function versionColumns(locale: 'zh' | 'en'): readonly Column<SealedVersion>[] {
  const t = words[locale]
  return [
    {
      key: 'version',
      head: t.version,
      cell: ({ sequence, counts }) => (counts ? `${sequence}（${t.counts}）` : String(sequence)),
    },
    { key: 'at', head: t.arrived, kind: 'date', cell: ({ arrivedAt }) => tableTime(arrivedAt) },
    { key: 'by', head: t.by, cell: ({ sealedByName }) => sealedByName },
    {
      key: 'fingerprint',
      head: t.fingerprint,
      cell: ({ fingerprint }) => <span className="fingerprint">{groupsOfFour(fingerprint.slice(0, 16))}</span>,
    },
  ]
}

function Correct({ id }: { readonly id: string }): ReactNode {
  const t = words[useLocale()]
  const [reason, setReason] = useState('')
  const api = useApi<typeof implementation>('implementation')
  const correct = useAct(api.correct, { outdates: [['implementation']] })
  return (
    <details>
      <summary>{t.correct}</summary>
      <p>{t.correctLead}</p>
      <LineControl
        id="correct-reason"
        label={t.reason}
        kind="lines"
        maxLength={500}
        value={reason}
        onChange={setReason}
        required
      />
      {correct.refusal && <RefusalBox refusal={correct.refusal} />}
      <button
        type="button"
        className="button"
        disabled={correct.pending || reason.trim() === ''}
        onClick={() => void correct.send({ id, reason })}
      >
        {t.correct}
      </button>
    </details>
  )
}

/** What has been accepted or fell away runs against no clock. */
const isOpen = (state: Page['report']['state']): boolean => ['expected', 'draft', 'returned'].includes(state)

const partOf = (state: ReportSection['state']): 'done' | 'problem' | 'in-progress' | 'none' =>
  state === 'finished' ? 'done' : state === 'faulty' ? 'problem' : state === 'in-progress' ? 'in-progress' : 'none'

// The form's own chapter titles begin with their number, which the list gives by itself.
const withoutNumber = (title: string): string => title.replace(/^[一二三四五六七八九十]+、|^\d+\.?\s*/, '')

const groupsOf = ({ report, chapters, sections }: Page, locale: 'zh' | 'en') =>
  chapters.map((chapter) => ({
    title: withoutNumber(chapter.title[locale] ?? chapter.title.zh),
    tasks: sections
      .filter((section) => section.chapter === chapter.id)
      .map(({ id, title, state, answered, wanted }) => ({
        name: title[locale] ?? title.zh,
        to: `/reports/${report.id}/sections/${id}`,
        fact: state === 'not-started' ? '' : words[locale].answered(answered, wanted),
        status: { status: statusOfSection[state] },
      })),
  }))
