/** The one row that a writing statement returns; none means that row security and the permit disagree, a bug. */
export function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (!row) throw new Error('the row was not written: row security and the permit disagree')
  return row
}
