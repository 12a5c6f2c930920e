import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
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
  ChoiceControl,
} from '../../../foundation/interface/web/index.ts'
import type { Column } from '../../../foundation/interface/web/index.ts'
import type { Locale } from '../../../foundation/interface/index.ts'
import type { reviewContract } from '../contract.ts'
import { professionCodes, professions, writeTopics } from '../index.ts'
import { Line } from './controls.tsx'
import { ExpertForm } from './expert-form.tsx'
import { ExpertPane } from './expert-pane.tsx'
import type { ExpertView } from './expert.ts'
import { ImportPanel } from './import-panel.tsx'
import { statusOfExpert } from './status-of.ts'
import { words } from './words.ts'

/** 专家库: the list at the left, the record or the form of a new one at the right. */
export function ExpertsPage(): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof reviewContract>('review')
  const filter = filterOf(query)
  const read = useRead(['review', 'experts', filter], () => api.list(filter))
  const [adding, setAdding] = useState<'form' | 'table'>()
  const stop = (): void => setAdding(undefined)
  const chosen = query.get('expert')
  const add = read.value?.mayCreate === true && adding === undefined && (
    <>
      <button type="button" className="button" onClick={() => setAdding('table')}>
        {t.importTable}
      </button>
      <button type="button" className="button primary" onClick={() => setAdding('form')}>
        {t.add}
      </button>
    </>
  )
  return (
    <>
      <PageHead title={t.register} facts={[{ name: t.registerNote, value: '' }]} actions={add || undefined} />
      <WithPanel
        width={404}
        main={
          <>
            <ExpertFilter counts={read.value?.counts ?? {}} />
            <Panel title={t.expert} flush>
              <Reading of={read}>
                {({ experts, next }) => (
                  <>
                    <DataTable
                      caption={t.register}
                      rows={experts}
                      idOf={({ id }) => id}
                      empty={<Empty title={t.empty}>{t.emptyWhy}</Empty>}
                      columns={columnsIn(locale)}
                    />
                    <Steps next={next} />
                  </>
                )}
              </Reading>
            </Panel>
          </>
        }
        panel={
          adding === 'table' ? (
            <ImportPanel onDone={stop} />
          ) : adding === 'form' ? (
            <Panel title={t.add}>
              <ExpertForm
                expert={undefined}
                onDone={({ expert }) => {
                  stop()
                  change({ expert: expert.id })
                }}
                onCancel={stop}
              />
            </Panel>
          ) : chosen === null ? (
            <Panel title={t.expert}>
              <Empty title={t.choose}>{t.chooseWhy}</Empty>
            </Panel>
          ) : (
            <ExpertPane key={chosen} id={chosen} />
          )
        }
      />
    </>
  )
}

function filterOf(query: URLSearchParams) {
  const profession = professionCodes.find((code) => code === query.get('profession'))
  const state = (['listed', 'paused'] as const).find((one) => one === query.get('state'))
  const [afterName, afterId] = [query.get('afterName'), query.get('afterId')]
  return {
    ...(profession === undefined ? {} : { profession }),
    ...(state === undefined ? {} : { state }),
    ...(afterName === null || afterId === null ? {} : { afterName, afterId }),
    words: query.get('words') ?? '',
  }
}

function columnsIn(locale: Locale): readonly Column<ExpertView>[] {
  const t = words[locale]
  return [
    { key: 'name', head: t.name, cell: ({ id, name }) => <NameCell id={id} name={name} /> },
    { key: 'profession', head: t.profession, cell: ({ profession }) => professions[profession][locale] },
    {
      key: 'employers',
      head: t.employers,
      cell: ({ employers }) =>
        employers === null ? t.unstated : employers.map(({ name }) => name).join('；') || t.none,
    },
    { key: 'topics', head: t.topics, cell: ({ topics }) => writeTopics(topics) || t.none },
    { key: 'load', head: t.load, kind: 'number', cell: ({ maxLoad }) => maxLoad },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfExpert[state]} words={t.states[state]} />,
    },
  ]
}

function NameCell({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const { query } = useAddress()
  const parts = new URLSearchParams(query)
  parts.set('expert', id)
  return (
    <span className="whole">
      <DeskLink to={`/experts?${parts}`}>{name}</DeskLink>
    </span>
  )
}

function Steps({ next }: { readonly next: { readonly name: string; readonly id: string } | null }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  const isLater = query.get('afterId') !== null
  if (!isLater && next === null) return null
  return (
    <div className="button-row panel-body">
      {isLater && (
        <button
          type="button"
          className="button small"
          onClick={() => change({ afterName: undefined, afterId: undefined })}
        >
          {t.first}
        </button>
      )}
      {next && (
        <button
          type="button"
          className="button small"
          onClick={() => change({ afterName: next.name, afterId: next.id })}
        >
          {t.next}
        </button>
      )}
    </div>
  )
}

/** The filter stands in the address, so that a list can be sent to a colleague. */
function ExpertFilter({ counts }: { readonly counts: Readonly<Record<string, number>> }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { query, change } = useAddress()
  const [given, setGiven] = useState({
    profession: query.get('profession') ?? '',
    state: query.get('state') ?? '',
    words: query.get('words') ?? '',
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const wanted = Object.entries(given).map(([name, value]) => [name, value === '' ? undefined : value] as const)
    change({ ...Object.fromEntries(wanted), afterName: undefined, afterId: undefined })
  }
  const all = { value: '', words: t.all }
  return (
    <form className="panel panel-body" role="search" onSubmit={submit}>
      <div className="field-row">
        <ChoiceControl
          id="filter-profession"
          label={t.profession}
          value={given.profession}
          choices={[
            all,
            ...professionCodes.map((value) => ({
              value,
              words: `${professions[value][locale]}（${counts[value] ?? 0}）`,
            })),
          ]}
          onChange={(profession) => setGiven({ ...given, profession })}
        />
        <ChoiceControl
          id="filter-state"
          label={t.state}
          value={given.state}
          choices={[all, ...(['listed', 'paused'] as const).map((value) => ({ value, words: t.states[value] }))]}
          onChange={(state) => setGiven({ ...given, state })}
        />
        <Line
          id="filter-words"
          plain
          label={t.words}
          value={given.words}
          onChange={(typed) => setGiven({ ...given, words: typed })}
        />
      </div>
      <div className="button-row">
        <button type="submit" className="button">
          {t.filter}
        </button>
      </div>
    </form>
  )
}
