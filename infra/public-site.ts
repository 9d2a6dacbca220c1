import { Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  CacheHeaderBehavior,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { NOT_FOUND_PAGE } from '../schemas/site.ts';
import { HOME_PAGE, HTTPS_ALONE_SECONDS, SITE_HEADERS } from './security/site-headers.ts';
import type { DeploymentSettings } from './settings/deployment-settings.ts';
import type { AccessLogs } from './storage/access-logs.ts';

/** As long as anything that can change is kept: a page may be there a minute after it was asked for in vain. */
const A_MINUTE = Duration.minutes(1);

export type PublicSiteProps = { published: IBucket; accessLogs: AccessLogs; site?: DeploymentSettings['site'] };

/** How the public reads the static bucket, which itself is open to nobody but this. */
export class PublicSite extends Construct {
  /** Where a reader opens it, with `https://`. */
  readonly address: string;

  constructor(scope: Construct, id: string, { published, accessLogs, site }: PublicSiteProps) {
    super(scope, id);
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'County Benchmarks: published snapshots',
      defaultRootObject: HOME_PAGE,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      enableIpv6: true,
      enableLogging: true,
      logBucket: accessLogs,
      logFilePrefix: 'site/',
      ...(site && {
        domainNames: [site.domain],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', site.certificateArn),
      }),
      defaultBehavior: {
        // May list, or S3 would say 403 and not 404 of a page that is not there.
        origin: S3BucketOrigin.withOriginAccessControl(published, {
          originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        compress: true,
        cachePolicy: this.cachePolicy(),
        responseHeadersPolicy: this.responseHeaders(),
      },
      errorResponses: [
        { httpStatus: 404, responseHttpStatus: 404, responsePagePath: `/${NOT_FOUND_PAGE}`, ttl: A_MINUTE },
      ],
    });
    this.address = `https://${site?.domain ?? distribution.distributionDomainName}`;
  }

  /** Each object says how long it may be kept: a year where its path holds its hash, a minute for the pointer to the newest. */
  private cachePolicy(): CachePolicy {
    return new CachePolicy(this, 'AsEachObjectSays', {
      comment: 'As long as each object says; a minute where it says nothing',
      minTtl: Duration.seconds(0),
      defaultTtl: A_MINUTE,
      maxTtl: Duration.days(365),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
      headerBehavior: CacheHeaderBehavior.none(),
    });
  }

  private responseHeaders(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'SecurityHeaders', {
      comment: 'Security headers; anybody may build on the documents',
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: SITE_HEADERS['content-security-policy'], override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.seconds(HTTPS_ALONE_SECONDS),
          includeSubdomains: true,
          override: true,
        },
      },
      corsBehavior: {
        accessControlAllowCredentials: false,
        accessControlAllowHeaders: ['*'],
        accessControlAllowMethods: ['GET', 'HEAD'],
        accessControlAllowOrigins: [SITE_HEADERS['access-control-allow-origin']],
        originOverride: true,
      },
    });
  }
}
