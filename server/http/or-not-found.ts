import { notFound } from 'next/navigation'
import { isProblem } from '@/domain/problem'

/** What a page reads; what does not exist for this person is the page that says so. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read
  } catch (thrown) {
    if (isProblem(thrown) && thrown.code === 'not-found') notFound()
    throw thrown
  }
}
