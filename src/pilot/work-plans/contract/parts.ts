import { oc } from '@orpc/contract'
import { z } from 'zod'

export const id = z.uuid()
// Neither control characters nor what turns the direction of writing: a name must not look like another one.
export const plain = /^(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\s)*$/u
export const words = (longest: number): z.ZodString => z.string().trim().min(1).max(longest).regex(plain)
export const programme = z.string().regex(/^[a-z0-9-]{2,40}$/)
export const text = z.string()

type Method = 'GET' | 'POST' | 'PUT'
export const does = (act: `${string}.${string}`, method: Method, path: `/${string}`) => {
  const [resource = '', action = ''] = act.split('.')
  return oc.$meta<{ resource: string; action: string }>({ resource, action }).route({ method, path, tags: [resource] })
}
