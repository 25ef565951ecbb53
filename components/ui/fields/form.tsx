'use client'

import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { ApiProblem, type Failure } from '@/components/api/failure'
import { useAction } from '@/components/api/use-action'
import { ProblemNotice } from '../display/problem-notice'

interface FormState {
  busy: boolean
  /** The error of the field at this JSON Pointer, to pass to the field; gone once the field is edited. */
  errorAt: (pointer: string) => string | undefined
}

interface FormProps {
  /** Sends the form; what it throws is shown and the focus goes to the first field that is wrong. */
  action: (form: FormData) => Promise<void>
  /** JSON Pointers of the fields that show their own error. */
  fields?: readonly string[]
  children: (state: FormState) => ReactNode
  kept?: string | null
  label?: string
  className?: string
}

/** The first message for a pointer in a failure. */
export function errorAt(failure: Failure | null, pointer: string): string | undefined {
  return failure instanceof ApiProblem
    ? failure.errors.find((error) => error.path === pointer)?.message
    : undefined
}

/** A form that sends itself by the API: one sending at a time, nothing typed is lost, errors stand at their fields. */
export function Form({
  action,
  fields = [],
  children,
  kept,
  label,
  className = 'flex flex-col gap-4',
}: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const { run, busy, failure } = useAction(action)
  const [mended, setMended] = useState<readonly string[]>([])

  useEffect(() => {
    if (!failure) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const target = wrong ?? form.current?.querySelector<HTMLElement>('[role="status"]')
    target?.focus()
  }, [failure])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setMended([])
    void run(new FormData(event.currentTarget))
  }
  const mend = ({ target }: FormEvent<HTMLFormElement>) => {
    const pointer = 'name' in target ? `/${String(target.name)}` : ''
    if (failure && !mended.includes(pointer)) setMended([...mended, pointer])
  }
  return (
    // A POST, so that a form sent before the scripts have loaded puts no password into an address.
    <form
      ref={form}
      onSubmit={submit}
      onChange={mend}
      method="post"
      noValidate
      aria-label={label}
      className={className}
    >
      <ProblemNotice failure={failure} shownAt={fields} kept={kept} />
      {children({
        busy,
        errorAt: (pointer) => (mended.includes(pointer) ? undefined : errorAt(failure, pointer)),
      })}
    </form>
  )
}
