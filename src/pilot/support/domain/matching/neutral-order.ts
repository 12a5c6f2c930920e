/**
 * An order that nothing an entry says can move: by a hash of the need's id with the entry's id, so that each need has
 * its own and anybody can work it out again. The hash (FNV-1a over the text, then the finaliser of MurmurHash3, without
 * which ids that differ in their last sign would keep their order) need not be hard to find collisions for: an
 * institution chooses neither id.
 */
export function neutralOrder<Entry extends { readonly entryId: string }>(
  entries: readonly Entry[],
  seed: string,
): readonly Entry[] {
  const start = hash(`${seed}\n`, 0x811c9dc5)
  return entries
    .map((entry) => ({ entry, rank: finished(hash(entry.entryId, start)) }))
    .sort((a, b) => a.rank - b.rank || (a.entry.entryId < b.entry.entryId ? -1 : 1))
    .map(({ entry }) => entry)
}

function hash(text: string, start: number): number {
  let value = start
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value
}

function finished(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return (second ^ (second >>> 16)) >>> 0
}
