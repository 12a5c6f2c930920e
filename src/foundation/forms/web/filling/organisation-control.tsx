import { memo, useEffect, useId, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Tag, useLocale } from '../../../interface/web/index.ts'
import type { OrganisationAnswer, OrganisationField } from '../../index.ts'
import { texts } from '../../texts.ts'
import type { ControlProps } from './simple-controls.tsx'
import { useSession } from './session-context.ts'

type Props = ControlProps<OrganisationField, OrganisationAnswer>

const nobody: OrganisationAnswer = { id: '', name: '', creditCode: '' }

/** An organisation of the record, one of the members, or one that is only named yet. */
export const OrganisationControl = memo(function OrganisationControl(props: Props): ReactNode {
  const { members } = useSession().api
  const { among = 'any' } = props.field
  if (among !== 'any' && members && members.length > 0) return <MemberChoice {...props} members={members} />
  return props.answer?.id ? <KnownOrganisation {...props} /> : <NamedOrganisation {...props} />
})

function MemberChoice(props: Props & { readonly members: readonly OrganisationAnswer[] }): ReactNode {
  const { id, answer = nobody, members, disabled, described, onChange, onLeave } = props
  const t = texts[useLocale()]
  const key = (one: OrganisationAnswer): string => one.id || one.creditCode || one.name
  const chosen = key(answer)
  const gone = chosen !== '' && !members.some((member) => key(member) === chosen)
  return (
    <select
      id={id}
      className="select"
      value={chosen}
      disabled={disabled}
      {...described}
      onChange={(event) => onChange(members.find((member) => key(member) === event.target.value))}
      onBlur={onLeave}
    >
      <option value="">{t.choose}</option>
      {gone && <option value={chosen}>{answer.name}</option>}
      {members.map((member) => (
        <option key={key(member)} value={key(member)}>
          {member.name}
        </option>
      ))}
    </select>
  )
}

function KnownOrganisation({ id, answer = nobody, disabled, onChange }: Props): ReactNode {
  const t = texts[useLocale()]
  return (
    <p className="form-organisation">
      <b>{answer.name}</b> <span className="mono">{answer.creditCode}</span>{' '}
      <Tag tone="green" glyph="check">
        {t.organisationVerified}
      </Tag>
      {!disabled && (
        <button type="button" id={id} className="link" onClick={() => onChange(undefined)}>
          {t.otherOrganisation}
        </button>
      )}
    </p>
  )
}

function NamedOrganisation(props: Props): ReactNode {
  const { id, field, answer = nobody, disabled, described, onChange, onLeave } = props
  const t = texts[useLocale()]
  const [asked, setAsked] = useState<string>()
  const [chosen, setChosen] = useState(-1)
  const found = useFound(asked, field.among ?? 'any')
  const list = useId()
  // A whole credit code names one organisation: its record fills in the rest.
  const exact = found.find((one) => one.creditCode !== '' && one.creditCode === answer.creditCode.trim().toUpperCase())
  useEffect(() => {
    if (exact) onChange(exact)
  }, [exact, onChange])
  const put = (parts: Partial<OrganisationAnswer>): void => {
    const next = { ...answer, ...parts }
    onChange(next.name === '' && next.creditCode === '' ? undefined : next)
  }
  const take = (organisation: OrganisationAnswer): void => {
    onChange(organisation)
    setAsked(undefined)
    onLeave()
  }
  const move = (event: KeyboardEvent): void => {
    if (found.length === 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen((chosen + step + found.length) % found.length)
    }
    const taken = found[chosen]
    if (event.key === 'Enter' && taken) {
      event.preventDefault()
      take(taken)
    }
    if (event.key === 'Escape') setAsked(undefined)
  }
  const open = asked !== undefined && found.length > 0
  return (
    <div className="form-organisation-named">
      <span className="form-combo">
        <input
          id={id}
          className="input"
          type="text"
          role="combobox"
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open && chosen >= 0 ? `${list}-${chosen}` : undefined}
          aria-label={t.organisationName}
          placeholder={t.organisationSearch}
          value={answer.name}
          disabled={disabled}
          autoComplete="off"
          {...described}
          onChange={(event) => {
            put({ id: '', name: event.target.value })
            setAsked(event.target.value)
            setChosen(-1)
          }}
          onKeyDown={move}
          onBlur={() => {
            setAsked(undefined)
            onLeave()
          }}
        />
        <ul id={list} role="listbox" className="form-combo-list" hidden={!open} aria-label={t.organisationSearch}>
          {found.map((one, index) => (
            <li
              key={one.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === chosen}
              // The field would lose its focus, and with it the list, before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(one)}
            >
              {one.name} <span className="mono caption">{one.creditCode}</span>
            </li>
          ))}
        </ul>
      </span>
      <input
        id={`${id}-code`}
        className="input mono"
        type="text"
        aria-label={t.creditCode}
        placeholder={t.creditCode}
        maxLength={24}
        value={answer.creditCode}
        disabled={disabled}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          put({ id: '', creditCode: event.target.value })
          setAsked(event.target.value)
        }}
        onBlur={onLeave}
      />
    </div>
  )
}

/** Organisations that fit the words, after a pause; none while nothing is asked. */
function useFound(
  words: string | undefined,
  among: NonNullable<OrganisationField['among']>,
): readonly OrganisationAnswer[] {
  const { api } = useSession()
  const [found, setFound] = useState<{ readonly words: string; readonly list: readonly OrganisationAnswer[] }>()
  useEffect(() => {
    if (words === undefined || words.trim().length < 2 || !api.findOrganisations) return undefined
    let current = true
    const keep = (list: readonly OrganisationAnswer[]): void => {
      if (current) setFound({ words, list })
    }
    const timer = setTimeout(() => {
      // A search that fails leaves the field to be filled in by hand.
      api.findOrganisations?.(words.trim(), among).then(keep, () => keep([]))
    }, 250)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [words, among, api])
  return found !== undefined && found.words === words ? found.list : none
}

const none: readonly OrganisationAnswer[] = []
