import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableDeadline } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  Empty,
  Panel,
  Reading,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { Instant } from '../../../foundation/kernel/index.ts'
import type { solicitation } from '../contract.ts'
import type { ExtensionState } from '../index.ts'
import { ReasonForm, TextControl } from './controls.tsx'
import { officeWords } from './office-words.ts'
import { words } from './words.ts'

interface Extension {
  readonly id: string
  readonly state: ExtensionState
  readonly newDeadline: Instant
  readonly oldDeadline: Instant
  readonly reason: string
  readonly proposedByName: string
  readonly decidedByName: string | null
  readonly actions: readonly string[]
}

/** 全体延期: proposed by one, decided by another; what was decided stays on record. */
export function ExtensionsPanel({ programme }: { readonly programme: string }): ReactNode {
  const { locale, person } = useDesk()
  const o = officeWords[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'extensions', programme], () => api.extensions({ programme }))
  const mayPropose = person.roles.includes('ministry-officer')
  const maySee = mayPropose || person.roles.includes('ministry-approver')
  if (!maySee) return null
  return (
    <>
      <Reading of={read}>
        {(extensions) => (
          <Panel title={o.extensions} flush>
            <DataTable<Extension>
              caption={o.extensions}
              rows={extensions}
              idOf={(one) => one.id}
              empty={<Empty title={o.noExtensions}>{o.noExtensionsWhy}</Empty>}
              columns={columns(locale)}
            />
          </Panel>
        )}
      </Reading>
      {mayPropose && <ProposeForm programme={programme} />}
    </>
  )
}

function columns(locale: 'zh' | 'en'): readonly Column<Extension>[] {
  const o = officeWords[locale]
  return [
    { key: 'to', head: o.to, kind: 'date', cell: (one) => tableDeadline(one.newDeadline) },
    { key: 'from', head: o.from, kind: 'date', cell: (one) => tableDeadline(one.oldDeadline) },
    { key: 'reason', head: words[locale].reason, cell: (one) => one.reason },
    { key: 'drafted', head: o.drafted, cell: (one) => one.proposedByName },
    { key: 'decided', head: o.decidedBy, cell: (one) => one.decidedByName ?? '—' },
    { key: 'state', head: words[locale].state, cell: (one) => <DecideCell extension={one} /> },
  ]
}

function DecideCell({ extension }: { readonly extension: Extension }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const { id, state, actions } = extension
  const api = useApi<typeof solicitation>('solicitation')
  const settings = { outdates: [['solicitation']] }
  const grant = useAct(api.grantExtension, settings)
  const refuse = useAct(api.refuseExtension, settings)
  const refusal = grant.refusal ?? refuse.refusal
  if (!actions.includes('grant')) return o.extensionStates[state]
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      <ReasonForm
        id={`extension-${id}`}
        pending={grant.pending || refuse.pending}
        acts={[
          { words: o.grant, send: (reason) => void grant.send({ id, reason }), main: true },
          { words: o.deny, send: (reason) => void refuse.send({ id, reason }) },
        ]}
      />
    </>
  )
}

function ProposeForm({ programme }: { readonly programme: string }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const [until, setUntil] = useState('')
  const api = useApi<typeof solicitation>('solicitation')
  const propose = useAct(api.proposeExtension, { outdates: [['solicitation', 'extensions']] })
  const send = (reason: string): void => {
    if (until !== '') void propose.send({ programme, newDeadline: `${until}:00+08:00`, reason })
  }
  return (
    <Panel title={o.extension}>
      <p>{o.extensionHelp}</p>
      {propose.refusal && <RefusalBox refusal={propose.refusal} />}
      <TextControl id="extension-until" label={o.newDeadline} kind="datetime-local" value={until} onChange={setUntil} />
      <ReasonForm id="extension-reason" pending={propose.pending} acts={[{ words: o.proposeExtension, send }]} />
    </Panel>
  )
}
