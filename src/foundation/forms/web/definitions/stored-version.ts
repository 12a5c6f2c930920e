import type { useApi } from '../../../interface/web/index.ts'
import type { FormsContract } from '../../contract.ts'

/** One version of a form as the API gives it. */
export type StoredVersion = Awaited<ReturnType<ReturnType<typeof useApi<FormsContract>>['read']>>
