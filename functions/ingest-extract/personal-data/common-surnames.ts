/**
 * Surnames so common that they make a name of a forename that is a word or a place as well: Dawn Smith is a
 * person, a dawn raid is none. Those that places are called after as often (Hill, Wood, Ward) are left out.
 */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(
  (
    'adams ahmed allen anderson andrews bailey baker barker barnes begum bell bennett brown butler campbell carter chapman clark ' +
    'clarke collins cook cooper davies davis dixon edwards elliott ellis evans fisher fletcher foster gibson graham griffiths ' +
    'harris harrison harvey holmes howard hughes hunt hussain jackson jenkins johnson jones kaur kelly khan knight lewis lloyd ' +
    'marshall martin mason matthews miller mills mitchell moore morgan morris murphy murray owen palmer parker patel payne ' +
    'pearson phillips powell price reynolds richards richardson roberts robinson rogers russell saunders shaw simpson singh smith ' +
    'stevens stewart taylor thomas thompson turner walker watson webb white wilkinson williams wilson wright young'
  ).split(' '),
);
