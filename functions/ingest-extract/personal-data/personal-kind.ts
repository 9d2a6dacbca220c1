/** What may tell of a person; a finding's code is `personal-data-` and one of these. */
export type PersonalKind =
  | 'name'
  | 'date-of-birth'
  | 'email'
  | 'phone'
  | 'address'
  | 'postcode'
  | 'nhs-number'
  | 'ni-number'
  | 'identifier';
