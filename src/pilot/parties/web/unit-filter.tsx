import { withBrackets } from '../../../foundation/interface/index.ts'
import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { useAddress, useLocale, ChoiceControl } from '../../../foundation/interface/web/index.ts'
import { organisationKindCodes, organisationKinds, regions } from '../index.ts'
import { TextControl } from './controls.tsx'
import { words } from './words.ts'

/** The filter stands in the address, so that a list can be sent to a colleague. */
export function UnitFilter({ counts }: { readonly counts: Readonly<Record<string, number>> }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { query, change } = useAddress()
  const [given, setGiven] = useState({
    state: query.get('state') ?? 'unverified',
    kind: query.get('kind') ?? '',
    region: query.get('region') ?? '',
    words: query.get('words') ?? '',
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    change({ ...given, after: undefined, afterId: undefined, unit: undefined })
  }
  const counted = (state: 'unverified' | 'verified' | 'returned'): string =>
    withBrackets(t.states[state], counts[state] ?? 0, locale)
  return (
    <form className="panel panel-body" role="search" onSubmit={submit}>
      <div className="field-row">
        <ChoiceControl
          id="filter-state"
          label={t.state}
          value={given.state}
          choices={[
            { value: 'unverified', words: counted('unverified') },
            { value: 'returned', words: counted('returned') },
            { value: 'verified', words: counted('verified') },
            { value: 'all', words: t.all },
          ]}
          onChange={(state) => setGiven({ ...given, state })}
        />
        <ChoiceControl
          id="filter-kind"
          label={t.kind}
          value={given.kind}
          none={t.all}
          choices={organisationKindCodes.map((value) => ({ value, words: organisationKinds[value].text[locale] }))}
          onChange={(kind) => setGiven({ ...given, kind })}
        />
        <ChoiceControl
          id="filter-region"
          label={t.region}
          value={given.region}
          none={t.all}
          choices={regions.map(({ code, name }) => ({ value: code, words: name }))}
          onChange={(region) => setGiven({ ...given, region })}
        />
      </div>
      <TextControl
        id="filter-words"
        plain
        label={t.words}
        maxLength={60}
        value={given.words}
        onChange={(typed) => setGiven({ ...given, words: typed })}
      />
      <div className="button-row">
        <button type="submit" className="button">
          {t.filter}
        </button>
      </div>
    </form>
  )
}
