/** A kind of file that can be taken. */
export interface FileType {
  /** As in `settings.files.types`; also its first extension. */
  readonly id: string;
  readonly extensions: readonly string[];
  /** What it is served as. */
  readonly mediaType: string;
  /** What browsers and office programs call it besides; WPS has names of its own. */
  readonly aliases: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const ZIPPED = ['application/zip', 'application/x-zip-compressed'];

/** Every kind of file that can be taken. None of them runs in a browser. */
export const FILE_TYPES: readonly FileType[] = [
  { id: 'jpg', extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', aliases: ['image/jpg', 'image/pjpeg'] },
  { id: 'png', extensions: ['png'], mediaType: 'image/png', aliases: ['image/x-png'] },
  { id: 'webp', extensions: ['webp'], mediaType: 'image/webp', aliases: [] },
  { id: 'pdf', extensions: ['pdf'], mediaType: 'application/pdf', aliases: ['application/x-pdf', 'application/wps-office.pdf'] },
  { id: 'docx', extensions: ['docx'], mediaType: `${OFFICE}.wordprocessingml.document`, aliases: ['application/wps-office.docx', ...ZIPPED] },
  { id: 'xlsx', extensions: ['xlsx'], mediaType: `${OFFICE}.spreadsheetml.sheet`, aliases: ['application/wps-office.xlsx', ...ZIPPED] },
  { id: 'pptx', extensions: ['pptx'], mediaType: `${OFFICE}.presentationml.presentation`, aliases: ['application/wps-office.pptx', ...ZIPPED] },
  { id: 'ofd', extensions: ['ofd'], mediaType: 'application/ofd', aliases: ['application/x-ofd', ...ZIPPED] },
  { id: 'txt', extensions: ['txt'], mediaType: 'text/plain', aliases: [] },
  { id: 'csv', extensions: ['csv'], mediaType: 'text/csv', aliases: ['text/plain', 'application/csv', 'application/vnd.ms-excel', 'text/comma-separated-values'] },
  { id: 'zip', extensions: ['zip'], mediaType: 'application/zip', aliases: ZIPPED },
];

/** The ids of {@link FILE_TYPES}. */
export const FILE_TYPE_IDS: readonly string[] = FILE_TYPES.map(({ id }) => id);

/** What a sender says who does not know. */
const UNKNOWN = ['', 'application/octet-stream', 'binary/octet-stream'];

/** The type of a file by its last extension, letter case aside. */
export function typeByExtension(extension: string): FileType | undefined {
  return FILE_TYPES.find(({ extensions }) => extensions.includes(extension.toLowerCase()));
}

/** Whether a sender may call a file of this type so; parameters such as `charset` aside. */
export function isCalled({ mediaType, aliases }: FileType, declared: string): boolean {
  const name = (declared.split(';', 1)[0] ?? '').trim().toLowerCase();
  return name === mediaType || aliases.includes(name) || UNKNOWN.includes(name);
}

/** The type of a file by what it is served as. */
export function typeByMediaType(mediaType: string): FileType | undefined {
  return FILE_TYPES.find((type) => type.mediaType === mediaType);
}
