import type { ReactNode } from 'react'
import { Wordmark } from './wordmark'

/** A page without the app's frame: one short column for welcome, sign-in, invitations and dead ends. */
export function PlainPage({
  title,
  intro,
  children,
}: {
  title: ReactNode
  intro?: ReactNode
  children: ReactNode
}) {
  return (
    <main id="main" className="mx-auto flex min-h-dvh w-full max-w-narrow flex-col px-4 py-10 sm:py-[12vh]">
      <Wordmark />
      <h1 className="pt-8 text-xl font-semibold">{title}</h1>
      {intro ? <div className="pt-1.5 text-muted">{intro}</div> : null}
      <div className="flex flex-col gap-4 pt-6">{children}</div>
    </main>
  )
}
