// What is used of govuk-frontend, which comes without types.

declare module 'govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs' {
  /** Folds the menu of the site behind a button where the screen is narrow. */
  export class ServiceNavigation {
    static readonly moduleName: string;
    constructor(root: Element);
  }
}

declare module 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs' {
  /** Moves the focus to the main content when the link to it is followed. */
  export class SkipLink {
    static readonly moduleName: string;
    constructor(root: Element);
  }
}
