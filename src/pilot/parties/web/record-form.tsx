import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  ErrorSummary,
  RefusalBox,
  useAct,
  useApi,
  useLocale,
  ChoiceControl,
} from '../../../foundation/interface/web/index.ts'
import type { partiesContract } from '../contract.ts'
import {
  industryCodes,
  industrySections,
  organisationKindCodes,
  organisationKinds,
  regions,
  sizeClasses,
  sizeCodes,
} from '../index.ts'
import { ConflictTable } from './conflict-table.tsx'
import { TextControl, TickControl } from './controls.tsx'
import { partyKeys } from './record.ts'
import type { OrganisationView } from './record.ts'
import { words } from './words.ts'

type Change = Pick<
  OrganisationView,
  | 'name'
  | 'kind'
  | 'registeredInPrc'
  | 'legalPerson'
  | 'capability'
  | 'capabilityGrounds'
  | 'holdsNoLicence'
  | 'regionCode'
  | 'address'
  | 'size'
  | 'industry'
>

export interface RecordFormProps {
  readonly organisation: OrganisationView
  readonly onSaved: () => void
  readonly onCancel: () => void
}

/** All facts at once; a stale save shows both versions and loses nothing that was typed. */
export function RecordForm({ organisation, onSaved, onCancel }: RecordFormProps): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const api = useApi<typeof partiesContract>('parties')
  const [given, setGiven] = useState<Change>(changeOf(organisation))
  const [wrong, setWrong] = useState(false)
  const save = useAct(api.edit, { outdates: partyKeys, onDone: onSaved })
  const send = (version: number): void => {
    const isWrong = given.name.trim().length < 2
    setWrong(isWrong)
    if (!isWrong) void save.send({ id: organisation.id, version, change: { ...given, name: given.name.trim() } })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send(organisation.version)
  }
  const set = <Name extends keyof Change>(name: Name, value: Change[Name]): void =>
    setGiven({ ...given, [name]: value })
  const problem = wrong ? t.missingName : undefined
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={problem === undefined ? [] : [{ field: 'record-name', message: problem }]} />
      {save.refusal && (
        <RefusalBox refusal={save.refusal}>
          <ConflictTable refusal={save.refusal} onKeep={send} onDrop={onCancel} />
        </RefusalBox>
      )}
      <TextControl
        id="record-name"
        label={t.name}
        value={given.name}
        onChange={(name) => set('name', name)}
        required
        maxLength={120}
        problem={problem}
      />
      <div className="field-row">
        <ChoiceControl
          id="record-kind"
          label={t.kind}
          value={given.kind ?? ''}
          none={t.unknown}
          choices={organisationKindCodes.map((value) => ({ value, words: organisationKinds[value].text[locale] }))}
          onChange={(value) => set('kind', codeOf(organisationKindCodes, value))}
        />
        <ChoiceControl
          id="record-region"
          label={t.region}
          value={given.regionCode ?? ''}
          none={t.unknown}
          choices={regions.map(({ code, name }) => ({ value: code, words: name }))}
          onChange={(value) => set('regionCode', value === '' ? null : value)}
        />
      </div>
      <div className="field-row">
        {(['registeredInPrc', 'legalPerson', 'capability'] as const)
          // A branch is no legal person; there is nothing to choose.
          .filter((name) => name !== 'legalPerson' || organisation.branchOf === null)
          .map((name) => (
            <ChoiceControl
              key={name}
              id={`record-${name}`}
              label={t[name]}
              value={given[name] === null ? '' : String(given[name])}
              none={t.unknown}
              choices={[
                { value: 'true', words: t.yes },
                { value: 'false', words: t.no },
              ]}
              onChange={(value) => set(name, value === '' ? null : value === 'true')}
            />
          ))}
      </div>
      <TextControl
        id="record-grounds"
        label={t.capabilityGrounds}
        help={t.capabilityHelp}
        kind="long"
        maxLength={2000}
        value={given.capabilityGrounds}
        onChange={(value) => set('capabilityGrounds', value)}
      />
      <div className="field">
        <TickControl
          label={t.holdsNoLicence}
          checked={given.holdsNoLicence}
          onChange={(value) => set('holdsNoLicence', value)}
        />
        <p className="help">{t.holdsNoLicenceHelp}</p>
      </div>
      <TextControl
        id="record-address"
        label={t.address}
        maxLength={200}
        value={given.address}
        onChange={(value) => set('address', value)}
      />
      <div className="field-row">
        <ChoiceControl
          id="record-size"
          label={t.size}
          value={given.size ?? ''}
          none={t.unknown}
          choices={sizeCodes.map((value) => ({ value, words: sizeClasses[value][locale] }))}
          onChange={(value) => set('size', codeOf(sizeCodes, value))}
        />
        <ChoiceControl
          id="record-industry"
          label={t.industry}
          value={given.industry ?? ''}
          none={t.unknown}
          choices={industryCodes.map((value) => ({ value, words: `${value}　${industrySections[value][locale]}` }))}
          onChange={(value) => set('industry', codeOf(industryCodes, value))}
        />
      </div>
      <div className="button-row">
        <button type="submit" className="button primary" disabled={save.pending}>
          {t.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}

function codeOf<Code extends string>(codes: readonly Code[], value: string): Code | null {
  return codes.find((code) => code === value) ?? null
}

function changeOf(organisation: OrganisationView): Change {
  const { name, kind, registeredInPrc, legalPerson, capability, capabilityGrounds, holdsNoLicence } = organisation
  const { regionCode, address, size, industry } = organisation
  return {
    name,
    kind,
    registeredInPrc,
    legalPerson,
    capability,
    capabilityGrounds,
    holdsNoLicence,
    regionCode,
    address,
    size,
    industry,
  }
}
