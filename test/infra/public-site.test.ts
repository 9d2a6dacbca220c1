import { Match } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { CONTEXT, synthesizedTemplate } from './synthesized-template.ts';

const template = synthesizedTemplate();

function distribution(properties: Record<string, unknown>): void {
  template.hasResourceProperties('AWS::CloudFront::Distribution', { DistributionConfig: Match.objectLike(properties) });
}

test('the site is reached by HTTP/2 and HTTP/3, over TLS 1.2 and newer, at the domain of the county', () => {
  distribution({
    HttpVersion: 'http2and3',
    IPV6Enabled: true,
    Aliases: ['benchmarks.kent.example'],
    ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' }),
    DefaultCacheBehavior: Match.objectLike({ ViewerProtocolPolicy: 'redirect-to-https', Compress: true }),
  });
});

test('without a domain of the county its address is that of CloudFront', () => {
  const stage = z.object({ test: z.record(z.string(), z.unknown()) }).parse(CONTEXT['stages']).test;
  const without = synthesizedTemplate({ stages: { test: { ...stage, site: undefined } } });
  without.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike({ Aliases: Match.absent(), ViewerCertificate: Match.absent() }),
  });
  without.hasOutput('SiteAddress', {
    Value: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [Match.stringLikeRegexp('Distribution'), 'DomainName'] }]] },
  });
});

test('CloudFront signs what it asks of the bucket, so that the bucket need be open to nobody', () => {
  template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
    OriginAccessControlConfig: Match.objectLike({
      OriginAccessControlOriginType: 's3',
      SigningBehavior: 'always',
      SigningProtocol: 'sigv4',
    }),
  });
  distribution({ Origins: [Match.objectLike({ OriginAccessControlId: Match.anyValue() })] });
});

test('each object itself says how long it may be kept, from a minute to a year, in a compressed form too', () => {
  template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
    CachePolicyConfig: Match.objectLike({
      MinTTL: 0,
      DefaultTTL: 60,
      MaxTTL: 31_536_000,
      ParametersInCacheKeyAndForwardedToOrigin: Match.objectLike({
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
        QueryStringsConfig: { QueryStringBehavior: 'none' },
        CookiesConfig: { CookieBehavior: 'none' },
      }),
    }),
  });
});

test('pages run no script but their own, are framed by nobody and say nothing of where a reader came from', () => {
  template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
    ResponseHeadersPolicyConfig: Match.objectLike({
      SecurityHeadersConfig: {
        ContentSecurityPolicy: {
          ContentSecurityPolicy: Match.stringLikeRegexp("^default-src 'none'; script-src 'self';(?!.*unsafe)"),
          Override: true,
        },
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY', Override: true },
        ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
        StrictTransportSecurity: {
          AccessControlMaxAgeSec: 31_536_000,
          IncludeSubdomains: true,
          Override: true,
        },
      },
    }),
  });
});

test('anybody may build on the documents from a page of their own', () => {
  template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
    ResponseHeadersPolicyConfig: Match.objectLike({
      CorsConfig: Match.objectLike({
        AccessControlAllowOrigins: { Items: ['*'] },
        AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
        AccessControlAllowCredentials: false,
      }),
    }),
  });
});

test('the root is the home page, and what is not there is a page that says so, which is still not there', () => {
  distribution({
    DefaultRootObject: 'index.html',
    CustomErrorResponses: [
      { ErrorCode: 404, ResponseCode: 404, ResponsePagePath: '/not-found.html', ErrorCachingMinTTL: 60 },
    ],
  });
});

test('who read what is written down', () => {
  distribution({
    Logging: {
      Bucket: { 'Fn::GetAtt': [Match.stringLikeRegexp('AccessLogs'), 'RegionalDomainName'] },
      Prefix: 'site/',
    },
  });
});
