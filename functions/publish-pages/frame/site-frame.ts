import type { County } from '../../../schemas/county.ts';
import type { SiteAsset } from '../../../schemas/site.ts';

/** What every page of one publication has alike. */
export type SiteFrame = {
  county: County;
  snapshot: { id: string; asAt: string; publishedAt: string };
  /** The measures and areas that have a page, by id and by code: to no others is there a link. */
  published: { measures: ReadonlySet<string>; areas: ReadonlySet<string> };
  /** Where the built assets lie in the static bucket, and the style that holds what a printed sheet says at its foot. */
  assets: Readonly<Record<SiteAsset | 'print.css', string>>;
};

/** A page before it is text: its path from the site's root, and what stands in it. */
export type Page = { path: string; html: string };

/** A link from a page to another path of the site. */
export type Link = (to: string) => string;

export const SITE_NAME = 'County Benchmarks';
