import { findParameter, type Round } from '../round.ts'
import { pilotPlanForms, pilotPlanRules } from './plan-rules.ts'

/** A round that was kept before work plans had rules is judged by those of the first notice, with its own date's words. */
export function withPlanRules(round: Round): Round {
  const kept: Partial<Pick<Round, 'planRules' | 'planForms'>> = round
  if (kept.planRules && kept.planForms) return round
  const words = findParameter(round, 'work-plan-deadline')?.cites?.words ?? ''
  return { ...round, planRules: pilotPlanRules(words), planForms: pilotPlanForms }
}
