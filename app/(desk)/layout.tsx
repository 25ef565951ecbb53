import type { ReactNode } from 'react'
import { signedIn } from '@/server/auth/page'

/** Sends away whoever is not signed in. Pages check again, and draw the frame: what is in its bar is theirs to say. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  await signedIn()
  return children
}
