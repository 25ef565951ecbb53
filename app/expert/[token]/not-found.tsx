import { LinkOver } from '@/components/sign-offs/link-reader'

export default function ExpertLinkOver() {
  return <LinkOver />
}
