import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  DataTable,
  Empty,
  Panel,
  RefusalBox,
  useAct,
  useApi,
  useLocale,
  ChoiceControl,
} from '../../../foundation/interface/web/index.ts'
import type { Column } from '../../../foundation/interface/web/index.ts'
import type { Locale } from '../../../foundation/interface/index.ts'
import type { partiesContract } from '../contract.ts'
import { TextControl } from './controls.tsx'
import { AddButton, FormButtons } from './form-buttons.tsx'
import { partyKeys } from './record.ts'
import type { LinkView, RecordView } from './record.ts'
import { withdrawColumn } from './withdraw-button.tsx'
import { words } from './words.ts'

interface Props {
  readonly record: RecordView
  readonly mayEdit: boolean
}

/** Control, shareholding and named groups, with the days on which they hold. */
export function LinkPanel({ record, mayEdit }: Props): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const [adding, setAdding] = useState(false)
  return (
    <Panel
      title={t.links}
      note={t.linkNote}
      flush
      end={mayEdit && !adding ? <AddButton words={t.addLink} onClick={() => setAdding(true)} /> : null}
    >
      {adding && <LinkForm organisationId={record.organisation.id} onDone={() => setAdding(false)} />}
      <DataTable
        caption={t.links}
        rows={record.links}
        idOf={({ id }) => id}
        empty={<Empty title={t.noLinks}>{t.noLinksWhy}</Empty>}
        columns={linkColumns(record, locale, mayEdit)}
      />
    </Panel>
  )
}

function linkColumns(record: RecordView, locale: Locale, mayEdit: boolean): readonly Column<LinkView>[] {
  const t = words[locale]
  const columns: readonly Column<LinkView>[] = [
    { key: 'other', head: t.other, cell: ({ otherName }) => otherName },
    { key: 'kind', head: t.about, cell: ({ kind }) => t.linkKinds[kind] },
    {
      key: 'share',
      head: t.share,
      kind: 'number',
      // Millionths to per cent with two decimals.
      cell: ({ sharePpm }) => (sharePpm === null ? t.none : (sharePpm / 10_000).toFixed(2)),
    },
    { key: 'from', head: t.from, kind: 'date', cell: ({ from }) => from ?? t.none },
    { key: 'until', head: t.until, kind: 'date', cell: ({ until }) => until ?? t.none },
  ]
  return mayEdit ? [...columns, withdrawColumn(record.organisation.id, 'link', t.act)] : columns
}

function LinkForm({
  organisationId,
  onDone,
}: {
  readonly organisationId: string
  readonly onDone: () => void
}): ReactNode {
  const t = words[useLocale()]
  const api = useApi<typeof partiesContract>('parties')
  const [given, setGiven] = useState({ kind: 'parent', other: '', code: '', share: '', from: '', until: '' })
  const add = useAct(api.addLink, { outdates: partyKeys, onDone })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const share = Number(given.share)
    void add.send({
      id: organisationId,
      link: {
        kind: given.kind === 'holder' || given.kind === 'group' ? given.kind : 'parent',
        otherName: given.other.trim(),
        otherCreditCode: given.code.trim() === '' ? null : given.code.trim(),
        sharePpm: given.share === '' || !(share > 0) ? null : Math.trunc(share * 10_000),
        from: given.from === '' ? null : given.from,
        until: given.until === '' ? null : given.until,
        evidenceId: null,
      },
    })
  }
  return (
    <form className="panel-body" onSubmit={submit}>
      {add.refusal && <RefusalBox refusal={add.refusal} />}
      <div className="field-row">
        <ChoiceControl
          id="link-kind"
          label={t.about}
          value={given.kind}
          choices={(['parent', 'holder', 'group'] as const).map((value) => ({ value, words: t.linkKinds[value] }))}
          onChange={(kind) => setGiven({ ...given, kind })}
        />
        <TextControl
          id="link-other"
          label={t.other}
          required
          maxLength={120}
          value={given.other}
          onChange={(other) => setGiven({ ...given, other })}
        />
      </div>
      <div className="field-row">
        <TextControl
          id="link-code"
          label={t.otherCode}
          maxLength={40}
          value={given.code}
          onChange={(code) => setGiven({ ...given, code })}
        />
        <TextControl
          id="link-share"
          label={t.share}
          kind="number"
          value={given.share}
          onChange={(share) => setGiven({ ...given, share })}
        />
      </div>
      <div className="field-row">
        <TextControl
          id="link-from"
          label={t.from}
          kind="date"
          value={given.from}
          onChange={(from) => setGiven({ ...given, from })}
        />
        <TextControl
          id="link-until"
          label={t.until}
          kind="date"
          value={given.until}
          onChange={(until) => setGiven({ ...given, until })}
        />
      </div>
      <FormButtons pending={add.pending} onCancel={onDone} />
    </form>
  )
}
