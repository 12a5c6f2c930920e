import type { Text } from '../../kernel/index.ts'

export type DefinitionFaultCode =
  | 'wrong-id'
  | 'duplicate-id'
  | 'wrong-label'
  | 'unknown-chapter'
  | 'unknown-section'
  | 'empty-section'
  | 'unknown-path'
  | 'unknown-condition'
  | 'unknown-list'
  | 'empty-list'
  | 'unknown-option'
  | 'wrong-operator'
  | 'wrong-literal'
  | 'wrong-limit'
  | 'unknown-headline'
  | 'cycle'

/** Something that would make a form wrong for its fillers; a definition with a fault is never published. */
export interface DefinitionFault {
  readonly code: DefinitionFaultCode
  /** Where it stands: `section:basic`, `field:basic.title`, `list:sectors`, `condition:x`, `check:y`. */
  readonly at: string
  readonly message: Text
}

export const definitionFault = (code: DefinitionFaultCode, at: string, zh: string, en: string): DefinitionFault => ({
  code,
  at,
  message: { zh, en },
})
