import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Identity } from '@/server/http/operation'
import { identify } from './identity'
import { safePath } from './next-path'

/** The request header in which proxy.ts says which page is asked for: pages cannot know it otherwise. */
const pathHeader = 'x-plumbline-path'

/** Who asks for a page, or `null`. */
export async function maybeSignedIn(): Promise<Identity | null> {
  return identify(await headers())
}

/** Who asks for a page; sends everybody else to `/sign-in`, and from there back. */
export async function signedIn(): Promise<Identity> {
  const identity = await maybeSignedIn()
  if (identity) return identity
  const path = safePath((await headers()).get(pathHeader))
  redirect(path && path !== '/' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in')
}
