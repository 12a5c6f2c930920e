import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  DataTable,
  Empty,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import type { Locale } from '../../../foundation/interface/index.ts'
import type { Column, DeskPageProps } from '../../../foundation/interface/web/index.ts'
import type { catalogueContract } from '../contract.ts'
import { HeadingForm } from './heading-form.tsx'
import { LineForm } from './line-form.tsx'
import { ReasonActs } from './reason-acts.tsx'
import { ReleaseChanges } from './release-changes.tsx'
import { roundName } from './round-name.ts'
import type { LineView, ReleaseView } from './shown.ts'
import { statusOfRelease } from './status-of.ts'
import { words } from './words.ts'

const outdates = [
  ['catalogue', 'releases'],
  ['catalogue', 'release'],
] as const

/** One release: its lines at the left, what can be done with it at the right. */
export function ReleasePage({ params }: DeskPageProps): ReactNode {
  const id = params['id'] ?? ''
  const api = useApi<typeof catalogueContract>('catalogue')
  const read = useRead(['catalogue', 'release', id], () => api.release({ id }))
  return <Reading of={read}>{(view) => <Release view={view} />}</Reading>
}

function Release({ view }: { readonly view: ReleaseView }): ReactNode {
  const { locale, rounds } = useDesk()
  const t = words[locale]
  const { release, lines, actions } = view
  const [editing, setEditing] = useState<LineView>()
  const mayEdit = actions.includes('edit')
  return (
    <>
      <PageHead
        title={release.number === null ? t.inHand : `${t.number} ${release.number}`}
        tags={<StatusTag status={statusOfRelease[release.state]} words={t.releaseStates[release.state]} />}
        facts={[
          { name: t.round, value: roundName(rounds, release.programmeId, locale) },
          { name: t.prepared, value: release.preparedByName },
          { name: t.effective, value: release.effectiveFrom ?? '—' },
        ]}
      />
      {release.returnedReason !== '' && (
        <NoticeBox tone="amber">{`${t.returned}：${release.returnedReason}`}</NoticeBox>
      )}
      <WithPanel
        width={404}
        main={
          <Panel title={`${t.lines} ${lines.length}`} flush>
            <Lines view={view} onEdit={mayEdit ? setEditing : undefined} />
          </Panel>
        }
        panel={
          editing ? (
            <LineForm key={editing.id} release={release} line={editing} onDone={() => setEditing(undefined)} />
          ) : (
            <>
              {mayEdit && <HeadingForm key={release.version} release={release} />}
              <Steps view={view} />
              {mayEdit && <ReleaseChanges release={release} />}
            </>
          )
        }
      />
    </>
  )
}

interface LinesProps {
  readonly view: ReleaseView
  readonly onEdit: ((line: LineView) => void) | undefined
}

function Lines({ view: { release, lines }, onEdit }: LinesProps): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof catalogueContract>('catalogue')
  const remove = useAct(api.removeLine, { outdates })
  const { id, version } = release
  const acts = onEdit && {
    edit: onEdit,
    remove: (line: LineView) => void remove.send({ id, version, lineId: line.id }),
  }
  return (
    <>
      {remove.refusal && <RefusalBox refusal={remove.refusal} />}
      <DataTable
        caption={t.lines}
        rows={lines}
        idOf={(line) => line.id}
        empty={<Empty title={t.noLines}>{t.noLinesWhy}</Empty>}
        columns={lineColumns(locale, acts)}
      />
    </>
  )
}

function Steps({ view: { release, actions } }: { readonly view: ReleaseView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { id, version } = release
  const api = useApi<typeof catalogueContract>('catalogue')
  const propose = useAct(api.propose, { outdates })
  const publish = useAct(api.publish, { outdates })
  const discard = useAct(api.discardRelease, { outdates })
  const sendBack = useAct(api.returnRelease, { outdates })
  const refusal = propose.refusal ?? publish.refusal ?? discard.refusal ?? sendBack.refusal
  const button = (action: string, label: string, send: () => void): ReactNode =>
    actions.includes(action) && (
      <button type="button" className={action === 'discard' ? 'button' : 'button primary'} onClick={send}>
        {label}
      </button>
    )
  if (!['propose', 'publish', 'return', 'discard'].some((action) => actions.includes(action))) return null
  return (
    <Panel title={t.steps}>
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="button-row">
        {button('propose', t.propose, () => void propose.send({ id, version }))}
        {button('publish', t.publish, () => void publish.send({ id, version }))}
        {button('discard', t.discard, () => void discard.send({ id, version }))}
      </div>
      {actions.includes('return') && (
        <ReasonActs
          id="return-release"
          label={t.reason}
          pending={sendBack.pending}
          acts={[{ words: t.sendBack, send: (reason) => void sendBack.send({ id, version, reason }) }]}
        />
      )}
    </Panel>
  )
}

interface LineActs {
  readonly edit: (line: LineView) => void
  readonly remove: (line: LineView) => void
}

function lineColumns(locale: Locale, acts: LineActs | undefined): readonly Column<LineView>[] {
  const t = words[locale]
  return [
    { key: 'title', head: t.title, cell: ({ content, reason }) => content?.title ?? reason },
    { key: 'lead', head: t.lead, cell: ({ content }) => content?.lead.name ?? '—' },
    { key: 'change', head: t.change, cell: ({ change }) => t.changes[change] },
    {
      key: 'acts',
      head: t.lineActs,
      cell: (line) =>
        acts && (
          <span className="button-row">
            {line.content && (
              <button type="button" className="button small" onClick={() => acts.edit(line)}>
                {t.editLine}
              </button>
            )}
            <button type="button" className="button small" onClick={() => acts.remove(line)}>
              {t.remove}
            </button>
          </span>
        ),
    },
  ]
}
