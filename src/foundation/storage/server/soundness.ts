import { clockWasMoved } from './clock.ts'
import type { Configuration } from './configuration.ts'
import type { Database } from './database.ts'
import { weakDurability } from './durability.ts'

/** Reasons not to serve on this database, in words for the operator; none when all is well. */
export async function unsoundness(
  database: Database,
  { production, testMode }: Pick<Configuration, 'production' | 'testMode'>,
): Promise<readonly string[]> {
  const reasons: string[] = []
  if (!testMode && (await clockWasMoved(database))) {
    reasons.push('the clock of this database was moved by "clock set": it serves in test mode only (SHIDIAN_TEST=1)')
  }
  if (production) {
    const weak = await weakDurability(database)
    if (weak.length > 0) reasons.push(`production needs a durable database, and this one has ${weak.join(', ')}`)
  }
  return reasons
}
