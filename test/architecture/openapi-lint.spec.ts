import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CHECKOUT } from '../support/checkout.js';
import { lintOpenApi } from '../support/lint-openapi.js';

const PLANTED = join(CHECKOUT, 'test/architecture/planted/openapi');

describe('the linters of the OpenAPI document', () => {
  it('have nothing to say about a document that breaks no rule', async () => {
    expect(await lintOpenApi(join(PLANTED, 'clean.json'))).toEqual([]);
  });

  it('refuse to judge a document that is not there', async () => {
    await expect(lintOpenApi(join(PLANTED, 'missing.json'))).rejects.toThrow('could not lint');
  });

  describe('on the planted document', () => {
    let findings: string[];

    beforeAll(async () => {
      findings = await lintOpenApi(join(PLANTED, 'bad.json'));
    });

    it.each([
      ['spectral zhibu-operation-summary', 'paths./api/v1/Article_lists.post'],
      ['spectral zhibu-operation-module', 'paths./api/v1/Article_lists.post'],
      ['spectral zhibu-operation-access', 'paths./api/v1/Article_lists.post'],
      ['spectral zhibu-operation-id-camel-case', 'paths./api/v1/organizations/{id}/member/{memberId}.get.operationId'],
      ['spectral zhibu-problem-response', 'paths./api/v1/article.get.responses'],
      ['spectral zhibu-property-camel-case', 'components.schemas.Article.properties.published_at'],
      ['spectral zhibu-parameter-camel-case', 'paths./api/v1/organizations/{id}/member/{memberId}.get.parameters.1.name'],
      ['spectral zhibu-path-kebab-case', 'paths./api/v1/Article_lists'],
      ['spectral zhibu-path-plural', 'paths./api/v1/article'],
      ['spectral zhibu-path-plural', 'paths./api/v1/organizations/{id}/member/{memberId}'],
      ['spectral operation-operationId', 'paths./api/v1/Article_lists.post'],
      ['spectral operation-operationId-unique', 'paths./api/v1/Article_lists.delete.operationId'],
      ['spectral operation-tags', 'paths./api/v1/Article_lists.delete'],
      ['spectral operation-tag-defined', 'paths./api/v1/Article_lists.post.tags.0'],
      ['spectral operation-success-response', 'paths./api/v1/Article_lists.delete.responses'],
      ['spectral path-params', 'paths./api/v1/organizations/{id}/member/{memberId}.get'],
      ['spectral oas3-unused-component', 'components.schemas.Unused'],
      ['redocly security-defined', '#/paths/~1api~1v1~1article/get'],
      ['redocly path-parameters-defined', '#/paths/~1api~1v1~1organizations~1{id}~1member~1{memberId}/get/parameters'],
      ['redocly operation-summary', '#/paths/~1api~1v1~1Article_lists/post/summary'],
      ['redocly no-required-schema-properties-undefined', '#/components/schemas/Article/required/0'],
    ])('report %s at %s', (rule, place) => {
      const places = findings.filter((finding) => finding.startsWith(`${rule}: `));
      expect(places.map((finding) => finding.slice(finding.lastIndexOf('(') + 1, -1))).toContain(place);
    });

    it('let no rule of ours go without its violation', async () => {
      const { rules } = parse(await readFile(join(CHECKOUT, '.spectral.yaml'), 'utf8')) as { rules: Record<string, unknown> };
      const ours = Object.keys(rules).filter((rule) => rule.startsWith('zhibu-'));
      const silent = ours.filter((rule) => !findings.some((finding) => finding.startsWith(`spectral ${rule}: `)));
      expect(ours.length).toBeGreaterThan(0);
      expect(silent).toEqual([]);
    });

    it('take a default response of problem+json for an error response', () => {
      expect(findings.join('\n')).not.toContain('memberId}.get.responses');
    });
  });
});
