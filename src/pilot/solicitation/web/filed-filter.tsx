import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { useAddress, useDesk, ChoiceControl } from '../../../foundation/interface/web/index.ts'
import { firstRoundVocabulary } from '../../notice/index.ts'
import { regions } from '../../parties/index.ts'
import { solutionMachine } from '../index.ts'
import { texts } from '../texts.ts'
import { TextControl } from './controls.tsx'
import { officeWords } from './office-words.ts'
import { words } from './words.ts'

/** The filter stands in the address, so that a list can be sent to a colleague. */
export function FiledFilter(): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const o = officeWords[locale]
  const { query, change } = useAddress()
  const [given, setGiven] = useState({
    words: query.get('words') ?? '',
    state: query.get('state') ?? '',
    sector: query.get('sector') ?? '',
    region: query.get('region') ?? '',
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    change({ ...given, after: undefined, solution: undefined })
  }
  const states = solutionMachine.states.filter((state) => state !== 'draft' && state !== 'discarded')
  const everything = { value: '', words: o.all }
  return (
    <form className="panel panel-body" role="search" onSubmit={submit}>
      <div className="field-row">
        <TextControl
          id="filter-words"
          label={o.words}
          help={o.wordsHelp}
          maxLength={80}
          value={given.words}
          onChange={(typed) => setGiven({ ...given, words: typed })}
        />
        <ChoiceControl
          id="filter-state"
          label={t.state}
          value={given.state}
          choices={[everything, ...states.map((value) => ({ value, words: texts[locale].states[value] }))]}
          onChange={(state) => setGiven({ ...given, state })}
        />
        <ChoiceControl
          id="filter-sector"
          label={o.sector}
          value={given.sector}
          choices={[
            everything,
            ...firstRoundVocabulary.sectors.map((one) => ({ value: one.code, words: one.label[locale] })),
          ]}
          onChange={(sector) => setGiven({ ...given, sector })}
        />
        <ChoiceControl
          id="filter-region"
          label={o.region}
          value={given.region}
          choices={[everything, ...regions.map(({ code, name }) => ({ value: code, words: name }))]}
          onChange={(region) => setGiven({ ...given, region })}
        />
      </div>
      <div className="button-row">
        <button type="submit" className="button">
          {o.filter}
        </button>
      </div>
    </form>
  )
}
