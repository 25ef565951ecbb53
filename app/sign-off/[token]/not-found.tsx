import { LinkOver } from '@/components/sign-offs/link-reader'

export default function SignOffLinkOver() {
  return <LinkOver />
}
