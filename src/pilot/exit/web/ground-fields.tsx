import type { ReactNode } from 'react'
import { ChoiceControl, LineControl, useDesk } from '../../../foundation/interface/web/index.ts'
import { type GroundCode, groundCodes, grounds, type StatedGround } from '../index.ts'
import { words } from './words.ts'

export interface GroundFieldsProps {
  readonly value: StatedGround
  readonly problem: string | undefined
  readonly onChange: (value: StatedGround) => void
}

const isGround = (text: string): text is GroundCode => Object.hasOwn(grounds, text)

/** One ground with its facts and evidence; under it stands which evidence the ground needs. */
export function GroundFields({ value, problem, onChange }: GroundFieldsProps): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  return (
    <>
      <ChoiceControl
        id="exit-ground"
        label={t.ground}
        help={t.groundHelp}
        value={value.ground}
        choices={groundCodes.map((code) => ({ value: code, words: grounds[code].words[locale] }))}
        onChange={(code) => isGround(code) && onChange({ ...value, ground: code })}
      />
      <LineControl
        id="exit-facts"
        label={t.facts}
        kind="lines"
        maxLength={4000}
        required
        problem={problem}
        value={value.facts}
        onChange={(facts) => onChange({ ...value, facts })}
      />
      <LineControl
        id="exit-evidence"
        label={t.evidence}
        help={grounds[value.ground].evidence[locale]}
        kind="lines"
        maxLength={4000}
        required
        value={value.evidence}
        onChange={(evidence) => onChange({ ...value, evidence })}
      />
    </>
  )
}
