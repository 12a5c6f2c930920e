import type { GroupAnswers, GroupId } from './groups.ts'
import { same } from './merge.ts'
import type { AnswerPath } from './path.ts'

/** The answer paths that differ between two states of a group; the order of rows is the repeat's own path. */
export function changedPaths(group: GroupId, before: GroupAnswers, after: GroupAnswers): readonly AnswerPath[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys
    .filter((key) => key !== 'finished' && !same(before[key], after[key]))
    .map((key) => (group.includes('/') ? `${group}/${key}` : key === 'rows' ? group : key))
}

/**
 * Whether a path is opened by name: itself, the row or repeat in which it stands, or the field in all rows
 * (`partners.rows.duties`).
 */
export function isOpened(path: AnswerPath, opened: readonly string[]): boolean {
  const [field = '', row, inner] = path.split('/')
  const names = row === undefined ? [field] : [field, `${field}/${row}`, path, `${field}.${inner ?? ''}`]
  return names.some((name) => opened.includes(name))
}
