import type { ReactNode } from 'react'
import { say } from '../../../foundation/interface/index.ts'
import { useLocale } from '../../../foundation/interface/web/index.ts'
import type { Parameter } from '../../notice/index.ts'
import { words } from './words.ts'

export interface ParameterControlProps {
  readonly parameter: Parameter
  readonly written: string
  readonly problem: string | undefined
  readonly onWrite: (written: string) => void
}

/** The control of one value; the row's first cell is its label. */
export function ParameterControl({ parameter, written, problem, onWrite }: ParameterControlProps): ReactNode {
  const t = words[useLocale()]
  const { id, setting } = parameter
  const help = { count: t.countHelp, deadline: t.anyDay, choice: '', codes: t.regionsHelp }[setting.kind]
  return (
    <div className={problem === undefined ? '' : 'field wrong'}>
      {problem !== undefined && <p className="field-error">{problem}</p>}
      <Control parameter={parameter} written={written} onWrite={onWrite} />
      <p className="caption" id={`help-${id}`}>
        {help}
      </p>
    </div>
  )
}

function Control({ parameter, written, onWrite }: Omit<ParameterControlProps, 'problem'>): ReactNode {
  const locale = useLocale()
  const { id, setting } = parameter
  const named = {
    id: `value-${id}`,
    'aria-labelledby': `label-${id}`,
    'aria-describedby': `help-${id}`,
    value: written,
  }
  const change = ({ target }: { readonly target: { readonly value: string } }): void => onWrite(target.value)
  if (setting.kind === 'codes') return <textarea className="textarea" rows={2} {...named} onChange={change} />
  if (setting.kind === 'choice') {
    return (
      <select className="select" {...named} onChange={change}>
        {setting.options.map(({ code, label }) => (
          <option key={code} value={code}>
            {say(label, locale)}
          </option>
        ))}
      </select>
    )
  }
  const type = setting.kind === 'deadline' ? 'date' : 'number'
  return (
    <input className="input" type={type} min={setting.kind === 'count' ? 0 : undefined} {...named} onChange={change} />
  )
}
