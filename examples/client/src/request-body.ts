/** Writes a body: as a form where a file is in it, else as JSON. */
export function serializeBody(body: unknown): string | FormData {
  const fields = Object.entries(body ?? {});
  if (!fields.some(([, value]) => value instanceof Blob)) return JSON.stringify(body);
  const form = new FormData();
  // The server reads the file as it comes in: what it needs to know about it comes first.
  for (const [name, value] of fields) if (!(value instanceof Blob) && value !== undefined) form.append(name, String(value));
  for (const [name, value] of fields) if (value instanceof Blob) form.append(name, value);
  return form;
}
