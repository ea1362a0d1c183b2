import { fileErrors } from '../file-errors.js';

const MAX_CODE_POINTS = 200;
// Direction marks make "gpj.exe" read as "exe.jpg".
const UNSAFE = /[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFD/\\]|\p{Surrogate}/u;

/** Extensions that some program runs or a browser renders: in the middle of a name they are there to deceive. */
const ACTIVE = new Set(
  (
    'exe com scr msi msp dll bat cmd ps1 vbs vbe js jse mjs wsf wsh hta lnk reg jar apk app sh bash pl py rb php php3 php4 php5 phtml phar ' +
    'asp aspx ashx jsp jspx cgi shtml htm html xhtml xht mht mhtml svg svgz xml xsl swf chm docm xlsm pptm dotm xltm'
  ).split(' '),
);

/** A file name that is safe to store and show, and its extension in lower case. */
export interface CheckedName {
  readonly name: string;
  readonly extension: string;
}

/** @throws Problem `files.invalid_name` */
export function checkFileName(given: string): CheckedName {
  const name = given.normalize('NFC').trim();
  const [stem = '', ...extensions] = name.toLowerCase().split('.');
  const inner = extensions.slice(0, -1).map((part) => part.trim());
  const isFit = name !== '' && [...name].length <= MAX_CODE_POINTS && !UNSAFE.test(name) && stem !== '' && !inner.some((part) => ACTIVE.has(part));
  if (!isFit) throw fileErrors.invalidName();
  return { name, extension: extensions.at(-1) ?? '' };
}
