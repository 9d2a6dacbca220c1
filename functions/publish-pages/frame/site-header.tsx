import { CHECK_A_FILE, HOME, READING, SNAPSHOTS } from './paths.ts';
import { type Link, SITE_NAME } from './site-frame.ts';

const NAVIGATION = [
  { label: 'Measures', path: HOME },
  { label: 'Snapshots', path: SNAPSHOTS },
  { label: 'Reading these figures', path: READING },
  { label: 'Check a file', path: CHECK_A_FILE },
];

/** What the site is called, and its main pages. */
export function SiteHeader({ path, link }: { path: string; link: Link }) {
  return (
    <header>
      <div class="govuk-service-navigation" data-module="govuk-service-navigation">
        <div class="govuk-width-container">
          <div class="govuk-service-navigation__container">
            <span class="govuk-service-navigation__service-name">
              <a href={link(HOME)} class="govuk-service-navigation__link">
                {SITE_NAME}
              </a>
            </span>
            <nav aria-label="Menu" class="govuk-service-navigation__wrapper">
              <button
                type="button"
                class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
                aria-controls="navigation"
                hidden
              >
                Menu
              </button>
              <ul class="govuk-service-navigation__list" id="navigation">
                {NAVIGATION.map(({ label, path: to }) => (
                  <NavigationItem key={to} label={label} link={link(to)} isHere={to === path} />
                ))}
              </ul>
            </nav>
          </div>
        </div>
      </div>
    </header>
  );
}

function NavigationItem({ label, link, isHere }: { label: string; link: string; isHere: boolean }) {
  const active = isHere ? ' govuk-service-navigation__item--active' : '';
  return (
    <li class={`govuk-service-navigation__item${active}`}>
      <a class="govuk-service-navigation__link" href={link} {...(isHere && { 'aria-current': 'page' })}>
        {isHere ? <strong class="govuk-service-navigation__active-fallback">{label}</strong> : label}
      </a>
    </li>
  );
}
