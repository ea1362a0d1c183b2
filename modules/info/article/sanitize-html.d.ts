/** What is used of the package: its published types bring a second set of parsers along, beside which the types of examples/client fail to compile. */
declare module 'sanitize-html' {
  namespace sanitizeHtml {
    type Attributes = Record<string, string>;
    type Transformer = (tagName: string, attribs: Attributes) => { tagName: string; attribs: Attributes };
    interface IOptions {
      allowedTags?: string[];
      nonTextTags?: string[];
      disallowedTagsMode?: 'discard';
      allowedAttributes?: Record<string, string[]>;
      allowedStyles?: Record<string, Record<string, RegExp[]>>;
      allowedSchemes?: string[];
      allowedSchemesByTag?: Record<string, string[]>;
      allowedSchemesAppliedToAttributes?: string[];
      allowProtocolRelative?: boolean;
      nestingLimit?: number;
      transformTags?: Record<string, Transformer>;
      exclusiveFilter?: (frame: { tag: string; attribs: Attributes }) => boolean;
    }
  }
  function sanitizeHtml(html: string, options?: sanitizeHtml.IOptions): string;
  export = sanitizeHtml;
}
