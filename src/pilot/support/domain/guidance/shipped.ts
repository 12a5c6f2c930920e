import type { Guidance } from './guidance.ts'
import { filingArticles } from './shipped-filing.ts'
import { coverArticles } from './shipped-cover.ts'
import { pilotArticles } from './shipped-pilot.ts'

/** Articles of our own that come with the product as drafts; none is the ministry's word until an official publishes it. */
export const shippedGuidance: readonly Guidance[] = [...filingArticles, ...coverArticles, ...pilotArticles]
