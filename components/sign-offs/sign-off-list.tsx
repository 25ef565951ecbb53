import { useTranslations } from 'next-intl'
import type { SignOffView } from '@/domain/sign-offs/sign-off'
import { Chip } from '../ui/display/chip'
import { DateTime } from '../ui/display/date-time'
import { ContentHash } from './content-hash'
import { RevokeButton } from './revoke-button'
import { SignOffStateChip } from './sign-off-state'

/** Who was asked, what they decided about which content, and whether it still holds. */
export function SignOffList({ items, mayManage }: { items: readonly SignOffView[]; mayManage: boolean }) {
  return (
    <ul role="list" className="border-t border-rule">
      {items.map((item) => (
        <SignOffRow key={item.id} item={item} mayManage={mayManage} />
      ))}
    </ul>
  )
}

function SignOffRow({ item, mayManage }: { item: SignOffView; mayManage: boolean }) {
  const t = useTranslations('signOffs')
  const { signer, decidedAt, contentHash, expiresAt, state } = item
  const moment = (value: string) => () => <DateTime value={value} show="moment" />
  return (
    <li className="flex flex-col gap-1.5 border-b border-rule py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="flex min-w-0 flex-wrap items-center gap-2">
          <span dir="auto" className="font-medium">
            {signer.name}
          </span>
          <span className="text-muted">{t(`kindLong.${item.kind}`)}</span>
          {signer.byLink ? <Chip>{t('byLink')}</Chip> : null}
        </p>
        <div className="flex items-center gap-2">
          <SignOffStateChip state={state} />
          {mayManage && state !== 'revoked' ? <RevokeButton id={item.id} name={signer.name} /> : null}
        </div>
      </div>
      <p className="text-sm text-muted">
        {t.rich('askedBy', { name: item.requestedBy.name, date: moment(item.createdAt) })}
        {decidedAt && contentHash ? (
          <>
            {' · '}
            {t.rich('decidedOn', {
              date: moment(decidedAt),

              hash: () => <ContentHash hash={contentHash} />,
            })}
          </>
        ) : null}
        {expiresAt && state === 'waiting' ? <> · {t.rich('expires', { date: moment(expiresAt) })}</> : null}
      </p>
      {item.note ? (
        <p dir="auto" className="max-w-measure whitespace-pre-line">
          {item.note}
        </p>
      ) : null}
    </li>
  )
}
