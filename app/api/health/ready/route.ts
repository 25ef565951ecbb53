import { isReady } from '@/server/start/ready'

export const dynamic = 'force-dynamic'

/** The database answers and has every migration: 200, else 503. */
export async function GET(): Promise<Response> {
  const ready = await isReady()
  return Response.json(
    { status: ready ? 'ready' : 'unavailable' },
    {
      status: ready ? 200 : 503,
      headers: { 'cache-control': 'no-store', ...(ready ? {} : { 'retry-after': '5' }) },
    },
  )
}
