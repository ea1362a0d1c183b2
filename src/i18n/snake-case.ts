/** A key of code as names of errors and messages have it: `organizationNotFound` → `organization_not_found`. */
export function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
