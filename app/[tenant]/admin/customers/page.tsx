import { redirect } from 'next/navigation'

/** Customer records are kept where everybody who works with customers finds them. */
export default async function CustomerRecordsPage({ params }: { params: Promise<{ tenant: string }> }) {
  redirect(`/${(await params).tenant}/customers`)
}
