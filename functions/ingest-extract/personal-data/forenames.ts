/**
 * Usual forenames, in lower case, among all who live in England. Not to tell who somebody is, but that a
 * cell holds a person at all. Names that are places or words as well (Victoria, May, Ashley) are left out.
 */
export const FORENAMES: ReadonlySet<string> = new Set(
  (
    'aaron abdul abigail adam adrian agnes ahmed aidan aisha alan alastair albert alex alexander alexandra alfie alfred ali alice ' +
    'alison amanda amber amelia amina amir amy andrea andrew angela anil anita ann anna anne annie anthony antonio archie arthur ' +
    'asha audrey barbara barry beatrice ben benjamin bernadette bernard beth bethany betty beverley bilal billy brandon brenda brian ' +
    'bridget bruce caitlin callum cameron carl carla carol caroline carolyn catherine cathy cecilia chantelle charles charlie ' +
    'cheryl chloe christina christine christopher claire clare claudia clive colin connor craig cynthia daniel danielle danny darren ' +
    'david dawn dean deborah debbie declan deepak denise dennis derek diana diane dominic donald donna doreen doris dorothy ' +
    'duncan dylan edith edward eileen elaine eleanor elizabeth ella ellen ellie elsie emily emma eric erin ethan eva evelyn ' +
    'ewan farah fatima fiona frances francis frank fred freddie frederick freya gareth gary gavin gemma geoffrey george georgia ' +
    'georgina gerald geraldine gerard gillian gladys glen glenn gordon graham gregory gurpreet hannah harold harriet harry hassan ' +
    'hazel heather helen henry hilary holly howard hugh ian ibrahim imran ingrid irene isaac isabel isabella isla ivy jack ' +
    'jacob jacqueline jade jake james jamie jan jane janet janice jason jasmine jay jean jeffrey jennifer jenny jeremy jessica jill jim ' +
    'jo joan joanna joanne joe john jonathan jordan joseph josephine josh joshua joyce juan judith julia julian julie ' +
    'june karen karl kate katherine kathleen kathryn katie katrina keith kelly kenneth kerry kevin khalid kieran kim kimberley ' +
    'krzysztof kyle lakshmi laura lauren leah leanne lee leo leonard leslie lewis liam lily linda lindsay lisa logan lorraine louis ' +
    'louise lucas lucy luke lydia lynn lynne maciej malcolm mandy marcus margaret maria marian marie marilyn marion marjorie ' +
    'mark martin mary mateusz matthew maureen maurice max megan melanie melissa mia michael michelle mike mildred mohammad ' +
    'mohammed mohamed moira molly monica muhammad muriel mustafa nadia nancy naomi natalie natasha nathan neil nicholas nicola ' +
    'nigel noah noor nora norma norman olga oliver olivia omar oscar owen pamela patricia patrick paul paula pauline peggy peter ' +
    'philip phillip phoebe phyllis piotr poppy priya rachael rachel raj rajesh ralph ravi raymond rebecca reginald rhys richard ' +
    'rita robert roberta robin roger roland ronald rosemary rosie roy ruby rupert russell ruth ryan sabrina sally sam samantha ' +
    'samuel sandra sanjay sara sarah scott sean sebastian shane shannon sharon shaun sheila shirley sian simon sophia sophie ' +
    'stacey stanley stephanie stephen steve steven stuart sue sunita susan suzanne sylvia tamara tanya tara teresa terence terry ' +
    'thelma theo theodore theresa thomas tim timothy tina toby tom tomasz tony tracey tracy trevor valerie vanessa vera veronica ' +
    'victor vijay vincent violet vivian vivienne walter wayne wendy wesley wilfred william winifred xavier yasmin yusuf yvonne ' +
    'zachary zainab zara zoe'
  ).split(' '),
);

/** Forenames that are words or places too, so that what stands behind them has to tell: Norman is a ward, Ivy Hatch a village. */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  (
    'alan amber amelia ann anne asha beverley bruce carl carol charles clare craig dawn dean duncan ella frank george glen glenn gordon ' +
    'graham grant harry hazel heather holly howard ivy jack jade jasmine jay jean jo jordan joyce juan june kelly kerry kim lee lewis ' +
    'logan lynn mark martin max mike mildred noah nora norma norman olive oscar owen poppy ravi rob robert robin rose rosemary roy ruby ' +
    'sally sam sharon stanley sue victor vincent violet wesley xavier'
  ).split(' '),
);
