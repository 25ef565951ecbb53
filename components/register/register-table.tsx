'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { RegisterRow } from '@/domain/register/register'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import { Button } from '../ui/actions/button'
import { withClicked } from './chosen-rows'
import type { PlannedPerson } from './people-choice'
import { PlanDialog } from './plan-dialog'
import { ClaimRow } from './register-row'
import { useRowKeys } from './use-row-keys'

interface RegisterTableProps {
  rows: RegisterRow[]
  now: string
  people: PlannedPerson[]
  ratings: RatingDefinition[]
  mayPlan: boolean
  sort: string
  /** The address of this register under each order. */
  sortHrefs: Record<string, string>
}

const columns = [
  ['statement', 'statement'],
  ['article', 'article'],
  ['speaker', 'speaker'],
  ['state', null],
  ['who', null],
  ['due', 'due'],
  ['rating', null],
] as const

/** The claims of the register, with what an editor does to many of them at once. */
export function RegisterTable({ rows, now, people, ratings, mayPlan, sort, sortHrefs }: RegisterTableProps) {
  const t = useTranslations('register')
  const router = useRouter()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [planning, setPlanning] = useState(false)
  const before = useRef<number | null>(null)
  const ids = rows.map((row) => row.id)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const shown = ids.filter((id) => chosen.has(id))

  const click = (at: number, shift: boolean) => {
    setChosen(withClicked(chosen, ids, { at, before: before.current, shift }))
    before.current = at
  }
  useRowKeys(mayPlan ? (at) => click(at, false) : undefined)
  return (
    <>
      <table role="table" aria-label={t('title')} className="w-full border-t border-rule max-md:block">
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row" className="border-b border-rule text-start text-sm text-muted">
            {mayPlan ? (
              <th role="columnheader" scope="col" className="w-6 py-2 pe-2 text-start font-normal">
                <input
                  type="checkbox"
                  aria-label={t('chooseAll')}
                  checked={shown.length > 0 && shown.length === ids.length}
                  onChange={(event) => setChosen(new Set(event.target.checked ? ids : []))}
                  className="mt-0.5 size-4 pointer-coarse:size-6"
                />
              </th>
            ) : null}
            {columns.map(([column, key]) => (
              <th
                key={column}
                role="columnheader"
                scope="col"
                aria-sort={
                  key && sort === key ? 'ascending' : key && sort === `-${key}` ? 'descending' : undefined
                }
                className="px-2 py-2 text-start font-normal last:pe-0"
              >
                {key ? (
                  <Link
                    href={sortHrefs[sort === key ? `-${key}` : key] ?? ''}
                    className="inline-flex items-center gap-1 hover:text-ink hover:underline"
                  >
                    {t(`columns.${column}`)}
                    {sort === key ? <ArrowUp size={12} aria-hidden /> : null}
                    {sort === `-${key}` ? <ArrowDown size={12} aria-hidden /> : null}
                  </Link>
                ) : (
                  t(`columns.${column}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {rows.map((row, at) => (
            <ClaimRow
              key={row.id}
              row={row}
              now={now}
              names={names}
              ratings={ratings}
              {...(mayPlan
                ? { choice: { chosen: chosen.has(row.id), onChoose: (shift: boolean) => click(at, shift) } }
                : {})}
            />
          ))}
        </tbody>
      </table>
      {shown.length > 0 ? (
        <div
          role="region"
          aria-label={t('chosenRegion')}
          className="sticky bottom-3 z-20 mx-auto flex flex-wrap items-center gap-2 rounded-md border border-edge bg-surface px-4 py-2 shadow-float"
        >
          <span aria-live="polite" className="font-medium">
            {t('chosen', { count: shown.length })}
          </span>
          <Button look="primary" onClick={() => setPlanning(true)}>
            {t('planChosen')}
          </Button>
          <Button look="quiet" onClick={() => setChosen(new Set())}>
            {t('chooseNone')}
          </Button>
        </div>
      ) : null}
      {planning ? (
        <PlanDialog
          claimIds={shown}
          people={people}
          onClose={() => setPlanning(false)}
          onDone={() => {
            setPlanning(false)
            setChosen(new Set())
            router.refresh()
          }}
        />
      ) : null}
    </>
  )
}
