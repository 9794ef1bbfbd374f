'use client'

import { CircleX, FileSpreadsheet, X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#components/ui/icon-button'
import { Spinner } from '#components/ui/spinner'

/** A file as the server keeps it. */
export type StoredFile = { name: string; sha256: string; bytes: number; header: readonly string[] }
type Trouble = { name: string; message: string }
type FilePickerProps = {
  upload: string
  files: readonly StoredFile[]
  onFiles: (change: (files: readonly StoredFile[]) => readonly StoredFile[]) => void
  roles: readonly { role: string; columns: readonly string[]; isOptional: boolean }[]
}

/** Sends each chosen file at once, streamed, and lists what was kept with the columns that were read. */
export function FilePicker({ upload, files, onFiles, roles }: FilePickerProps) {
  const [sending, setSending] = useState<readonly string[]>([])
  const [troubles, setTroubles] = useState<readonly Trouble[]>([])
  const keep = async (file: File) => {
    setSending((now) => [...now, file.name])
    const answer = await send(upload, file)
    setSending((now) => now.filter((name) => name !== file.name))
    if ('message' in answer) setTroubles((now) => [...now, answer])
    else onFiles((now) => [...now.filter(({ name }) => name !== answer.name), answer])
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-1.5">
        <label htmlFor="import-files" className="text-control font-medium">
          {roles.length > 1 ? 'CSV files' : 'CSV file'}
        </label>
        <input
          id="import-files"
          type="file"
          multiple={roles.length > 1}
          accept=".csv,.tsv,.txt,text/csv"
          aria-describedby="import-files-help"
          className="w-full rounded-md border border-dashed border-edge bg-sunken p-4 text-control file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3 file:text-control file:font-medium file:text-ink"
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])]
            event.target.value = ''
            setTroubles([])
            for (const file of chosen) void keep(file)
          }}
        />
        <ul id="import-files-help" className="text-control text-muted">
          {roles.map(({ role, columns, isOptional }) => (
            <li key={role}>
              {roles.length > 1 ? `${role.replaceAll('_', ' ')}${isOptional ? ' (optional)' : ''}: ` : 'Columns: '}
              <span className="font-mono text-caption break-all">{columns.join(', ')}</span>
            </li>
          ))}
        </ul>
      </div>
      <KeptFiles
        files={files}
        sending={sending}
        troubles={troubles}
        onRemove={(name) => onFiles((now) => now.filter((file) => file.name !== name))}
      />
    </div>
  )
}

type KeptFilesProps = {
  files: readonly StoredFile[]
  sending: readonly string[]
  troubles: readonly Trouble[]
  onRemove: (name: string) => void
}

function KeptFiles({ files, sending, troubles, onRemove }: KeptFilesProps) {
  return (
    <ul aria-live="polite" className="flex flex-col gap-1 text-control">
      {files.map((file) => (
        <li key={file.name} className="flex items-center gap-2 rounded-md border border-line px-3 py-1.5">
          <FileSpreadsheet aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="min-w-0 flex-1 truncate font-medium">{file.name}</span>
          <span className="text-muted tabular-nums">
            {file.header.length} columns, {sizeWords(file.bytes)}
          </span>
          <IconButton
            label={`Leave ${file.name} out`}
            icon={<X aria-hidden />}
            size="sm"
            onClick={() => onRemove(file.name)}
          />
        </li>
      ))}
      {sending.map((name) => (
        <li key={name} className="flex items-center gap-2 px-3 py-1.5 text-muted">
          <Spinner /> Sending {name}
        </li>
      ))}
      {troubles.map(({ name, message }) => (
        <li key={name} className="flex items-center gap-2 px-3 py-1.5 text-problem-text">
          <CircleX aria-hidden className="size-4 shrink-0" /> {message}
        </li>
      ))}
    </ul>
  )
}

const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

async function send(upload: string, file: File): Promise<StoredFile | Trouble> {
  try {
    const answer = await fetch(`${upload}?name=${encodeURIComponent(file.name)}`, { method: 'PUT', body: file })
    const told = await answer.json()
    return answer.ok ? told : { name: file.name, message: told.message }
  } catch {
    return { name: file.name, message: `${file.name} could not be sent. Check the connection and choose it again.` }
  }
}
