import { useState } from 'react'
import type { ReactNode } from 'react'
import { type Locale, formatMoment, tableDay } from '../../../foundation/interface/index.ts'
import {
  ChoiceControl,
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { Column, Desk } from '../../../foundation/interface/web/index.ts'
import type { Day, Instant } from '../../../foundation/kernel/index.ts'
import type { catalogueContract } from '../contract.ts'
import { roundName } from './round-name.ts'
import type { ReleaseView } from './shown.ts'
import { statusOfRelease } from './status-of.ts'
import { words } from './words.ts'

/** 目录版次: every release, and the way to begin the next. */
export function ReleasesPage(): ReactNode {
  const { locale, rounds } = useDesk()
  const t = words[locale]
  const api = useApi<typeof catalogueContract>('catalogue')
  const read = useRead(['catalogue', 'releases'], () => api.releases({}))
  return (
    <>
      <PageHead title={t.releases} facts={[{ name: t.releasesNote, value: '' }]} />
      {read.value?.mayCreate === true && <Begin />}
      <Panel title={t.releases} flush>
        <Reading of={read}>
          {({ releases }) => (
            <DataTable
              caption={t.releases}
              rows={releases}
              idOf={({ id }) => id}
              empty={<Empty title={t.noReleases}>{t.noReleasesWhy}</Empty>}
              columns={releaseColumns(locale, rounds)}
            />
          )}
        </Reading>
      </Panel>
    </>
  )
}

function Begin(): ReactNode {
  const { locale, rounds } = useDesk()
  const t = words[locale]
  const [programme, setProgramme] = useState(rounds[0]?.id ?? '')
  const { go } = useAddress()
  const api = useApi<typeof catalogueContract>('catalogue')
  const begin = useAct(api.createRelease, {
    outdates: [['catalogue', 'releases']],
    onDone: ({ release }) => go(`/releases/${release.id}`),
  })
  return (
    <Panel title={t.begin}>
      {begin.refusal && <RefusalBox refusal={begin.refusal} />}
      <ChoiceControl
        id="round"
        label={t.round}
        value={programme}
        choices={rounds.map(({ id, name }) => ({ value: id, words: name[locale] }))}
        onChange={setProgramme}
      />
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          disabled={programme === '' || begin.pending}
          onClick={() => void begin.send({ programme })}
        >
          {t.begin}
        </button>
      </div>
    </Panel>
  )
}

function releaseColumns(locale: Locale, rounds: Desk['rounds']): readonly Column<ReleaseView['release']>[] {
  const t = words[locale]
  return [
    {
      key: 'number',
      head: t.number,
      cell: ({ id, number }) => <DeskLink to={`/releases/${id}`}>{number ?? t.unnumbered}</DeskLink>,
    },
    { key: 'round', head: t.round, cell: ({ programmeId }) => roundName(rounds, programmeId, locale) },
    {
      key: 'effective',
      head: t.effective,
      kind: 'date',
      cell: ({ effectiveFrom }) => (effectiveFrom === null ? '—' : tableDay(effectiveFrom as Day)),
    },
    {
      key: 'prepared',
      head: t.prepared,
      cell: ({ preparedByName, preparedAt }) => `${preparedByName}　${formatMoment(preparedAt as Instant, locale)}`,
    },
    { key: 'published', head: t.published, cell: ({ publishedByName }) => publishedByName ?? '—' },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfRelease[state]} words={t.releaseStates[state]} />,
    },
  ]
}
