import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  ChoiceControl,
  type Column,
  DataTable,
  type DeskPageProps,
  Empty,
  LineControl,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  Timeline,
  useAct,
  useApi,
  useLocale,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { parseDay } from '../../../foundation/kernel/index.ts'
import type { implementation } from '../contract.ts'
import type { EntryView, WorkspacePage as Page } from '../index.ts'
import { words } from './workspace-words.ts'

const kinds = ['milestone', 'issue', 'member'] as const

/** 试点工作台 of one pilot: what is to be reached, what stands in the way, who takes part, and all that happened. */
export function WorkspacePage({ params }: DeskPageProps): ReactNode {
  const t = words[useLocale()]
  const [programme, pilot] = [params['programme'] ?? '', params['pilot'] ?? '']
  const api = useApi<typeof implementation>('implementation')
  const read = useRead(['implementation', 'workspace', pilot], () => api.workspace({ programme, pilot }))
  return (
    <Reading of={read}>
      {(page) => (
        <>
          <PageHead
            title={page.pilot.title}
            crumbs={[{ words: t.reports, to: '/reports' }]}
            facts={[
              { name: t.unit, value: page.unitName },
              { name: t.partners, value: page.partners.join('、') || t.none },
            ]}
          />
          <WithPanel main={<Main page={page} />} panel={<Happened page={page} />} />
        </>
      )}
    </Reading>
  )
}

function Main({ page }: { readonly page: Page }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  return (
    <>
      {kinds.map((kind) => (
        <Panel key={kind} title={t.kinds[kind]} flush>
          <DataTable<EntryView>
            caption={t.kinds[kind]}
            rows={page.entries.filter((entry) => entry.kind === kind)}
            idOf={({ id }) => id}
            empty={<Empty title={t.nothing}>{t.nothingWhy}</Empty>}
            columns={columns(locale)}
          />
        </Panel>
      ))}
      {page.mayAdd && <Add page={page} />}
    </>
  )
}

function columns(locale: 'zh' | 'en'): readonly Column<EntryView>[] {
  const t = words[locale]
  return [
    {
      key: 'title',
      head: t.title,
      kind: 'words',
      cell: ({ title, words: said, outcome }) => (
        <>
          {title}
          <div className="caption">{said}</div>
          {outcome !== null && (
            <div className="caption">
              {t.outcome}：{outcome}
            </div>
          )}
        </>
      ),
    },
    { key: 'due', head: t.due, kind: 'date', cell: ({ due }) => due ?? t.none },
    {
      key: 'state',
      head: t.state,
      cell: (entry) =>
        entry.actions.includes('close') ? (
          <Close id={entry.id} />
        ) : (
          <StatusTag status={entry.state === 'closed' ? 'done' : 'in-progress'} />
        ),
    },
  ]
}

function Close({ id }: { readonly id: string }): ReactNode {
  const t = words[useLocale()]
  const [outcome, setOutcome] = useState('')
  const api = useApi<typeof implementation>('implementation')
  const close = useAct(api.closeEntry, { outdates: [['implementation']] })
  return (
    <details>
      <summary>{t.close}</summary>
      <LineControl
        id={`outcome-${id}`}
        label={t.outcome}
        maxLength={500}
        value={outcome}
        onChange={setOutcome}
        required
      />
      {close.refusal && <RefusalBox refusal={close.refusal} />}
      <button
        type="button"
        className="button small"
        disabled={close.pending || outcome.trim() === ''}
        onClick={() => void close.send({ id, outcome })}
      >
        {t.close}
      </button>
    </details>
  )
}

function Add({ page: { pilot } }: { readonly page: Page }): ReactNode {
  const t = words[useLocale()]
  const [given, setGiven] = useState({ kind: 'milestone', title: '', words: '', due: '' })
  const api = useApi<typeof implementation>('implementation')
  const add = useAct(api.addEntry, {
    outdates: [['implementation']],
    onDone: () => setGiven({ ...given, title: '', words: '', due: '' }),
  })
  const kind = kinds.find((one) => one === given.kind) ?? 'milestone'
  const due = parseDay(given.due)
  const isReady = given.title.trim() !== '' && given.words.trim() !== '' && (kind !== 'milestone' || due !== undefined)
  const send = (): void => {
    const { title, words: said } = given
    const entry = { programme: pilot.programmeId, pilot: pilot.id, kind, title, words: said }
    void add.send(kind === 'milestone' && due ? { ...entry, due } : entry)
  }
  return (
    <Panel title={t.add}>
      <div className="field-row">
        <ChoiceControl
          id="entry-kind"
          label={t.kind}
          value={kind}
          choices={kinds.map((value) => ({ value, words: t.kinds[value] }))}
          onChange={(to) => setGiven({ ...given, kind: to })}
        />
        <LineControl
          id="entry-title"
          label={t.title}
          maxLength={100}
          value={given.title}
          onChange={(to) => setGiven({ ...given, title: to })}
          required
        />
        {kind === 'milestone' && (
          <LineControl
            id="entry-due"
            label={t.due}
            kind="date"
            value={given.due}
            onChange={(to) => setGiven({ ...given, due: to })}
            required
          />
        )}
      </div>
      <LineControl
        id="entry-words"
        label={t.words}
        kind="lines"
        maxLength={1000}
        value={given.words}
        onChange={(to) => setGiven({ ...given, words: to })}
        required
      />
      {add.refusal && <RefusalBox refusal={add.refusal} />}
      <button type="button" className="button" disabled={add.pending || !isReady} onClick={send}>
        {t.add}
      </button>
    </Panel>
  )
}

function Happened({ page: { timeline } }: { readonly page: Page }): ReactNode {
  const t = words[useLocale()]
  return (
    <Panel title={t.timeline}>
      {timeline.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <Timeline
          entries={timeline.map(({ at, what, title, by }) => ({
            time: tableTime(at),
            what: `${t.happened[what] ?? what} ${what === 'report-arrived' ? t.nth(title) : title}`,
            detail: by,
            state: 'done',
          }))}
        />
      )}
    </Panel>
  )
}
