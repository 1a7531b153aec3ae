package mutants

// screenTable is the branches of package screen.
var screenTable = []mutant{
	// cover: no lists → lists_missing
	{file: "screen/coverage.go", test: "TestNoListsIsNotChecked",
		old: `		c.Code = "lists_missing"
		if o.Refused`,
		new: `		if o.Refused`},
	// cover: refused → lists_REASON
	{file: "screen/coverage.go", test: "TestRefusedListsAreNotChecked",
		old: `			c.Code = "lists_" + o.Refused.Reason`,
		new: `			_ = o.Refused`},
	// cover: head past its time while open
	{file: "screen/coverage.go", test: "TestHeadExpiresWhileOpen",
		old: `		case o.Now > h.Expires:
			c.Code = "lists_expired"
`,
		new: ``},
	// cover: head issued ahead of the clock
	{file: "screen/coverage.go", test: "TestHeadAheadOfClock",
		old: `		case h.Issued-o.Now > clockSlip:
			c.Code = "clock"
`,
		new: ``},
	// cover: OFAC always required
	{file: "screen/coverage.go", test: "TestOFACIsAlwaysRequired",
		old: `s.Required || s.ID == AlwaysRequired ||`,
		new: `s.Required ||`},
	// cover: required where it binds
	{file: "screen/coverage.go", test: "TestListOfThePlaceIsRequired",
		old: `s.Required || s.ID == AlwaysRequired || s.Live && s.Whole && binds(o.Place, s.Jurisdiction)`,
		new: `s.Required || s.ID == AlwaysRequired`},
	// cover: OFAC absent → lists_missing
	{file: "screen/coverage.go", test: "TestWithoutOFACIsNotChecked",
		old: `	if !found && c.Code == "" {
		c.Code = "lists_missing"
	}
`,
		new: `	_ = found
`},
	// cover: OFAC must be a sanctions list
	{file: "screen/coverage.go", test: "TestOwnListIsNotOFAC",
		old: `found || s.ID == AlwaysRequired && s.Kind == lists.Sanctions && s.Live`,
		new: `found || s.ID == AlwaysRequired && s.Live`},
	// cover: required and old
	{file: "screen/coverage.go", test: "TestOldListIsNotChecked",
		old: `			case Old:
				c.Code = "lists_old"
`,
		new: ``},
	// cover: required and ahead
	{file: "screen/coverage.go", test: "TestClockBehindComparison",
		old: `			case Ahead:
				c.Code = "clock"
`,
		new: ``},
	// cover: required and fixed or partly
	{file: "screen/coverage.go", test: "TestRequiredExcerptDoesNotCount",
		old: `			case Fixed, Partly:
				c.Code = "lists_missing"
`,
		new: ``},
	// cover: an excerpt is named as missing
	{file: "screen/coverage.go", test: "TestExcerptIsNamedAsMissing",
		old: `|| s.Kind == lists.Sanctions && s.Whole
`,
		new: `|| s.Kind == lists.Sanctions
`},
	// age: an excerpt is Partly
	{file: "screen/coverage.go", test: "TestAge",
		old: `	case !s.Whole:
		return Partly
`,
		new: ``},
	// age: a publication is Fixed
	{file: "screen/coverage.go", test: "TestAge",
		old: `	case !s.Live:
		return Fixed
`,
		new: ``},
	// age: never compared is Old
	{file: "screen/coverage.go", test: "TestNeverComparedIsOld",
		old: `	case s.Compared == 0:
		return Old // never compared
`,
		new: ``},
	// age: compared ahead of the clock
	{file: "screen/coverage.go", test: "TestClockBehindComparison",
		old: `	case seconds < -clockSlip:
		return Ahead
`,
		new: ``},
	// age: over UsableFor
	{file: "screen/coverage.go", test: "TestMaxAgeCannotLoosen",
		old: `case seconds > UsableFor, o.MaxAge`,
		new: `case o.MaxAge`},
	// age: over MaxAge
	{file: "screen/coverage.go", test: "TestMaxAgeTightens",
		old: `	case seconds > UsableFor, o.MaxAge > 0 && seconds > o.MaxAge:`,
		new: `	case seconds > UsableFor:`},
	// Screen: failed coverage turns none, formerly, lookalike
	{file: "screen/screen.go", test: "TestCoverageFailureTurnsMisses",
		old: `				it.State = NotChecked
`,
		new: ``},
	// Screen: certain states survive
	{file: "screen/screen.go", test: "TestCertainStatesSurvive",
		old: `if !it.State.certain() && it.State != Invalid {`,
		new: `if it.State != Invalid {`},
	// Screen: the reason is told with each item
	{file: "screen/screen.go", test: "TestCoverageFailureTurnsMisses",
		old: `			it.addCode(res.Coverage.Code)
`,
		new: ``},
	// Screen: more text than was read
	{file: "screen/screen.go", test: "TestMoreIsNotAllRead",
		old: `found, res.More = find.Everything(text)`,
		new: `found, _ = find.Everything(text)`},
	// Screen: the net under the finder
	{file: "screen/screen.go", test: "TestBrokenListedTextIsFound",
		old: `		addSpellings(&res, text, &o)
`,
		new: `		_ = text
`},
	// Screen: rows that look alike
	{file: "screen/screen.go", test: "TestLookalikeOfEveryRow",
		old: `	markSimilar(res.Items)
`,
		new: ``},
	// judge: text compared whatever its validation says
	{file: "screen/judge.go", test: "TestInvalidTextIsCompared",
		old: `	o.judgeText(&it)
`,
		new: ``},
	// judge: every reading compared
	{file: "screen/judge.go", test: "TestEveryReadingIsCompared",
		old: `	for i := range it.Readings {
		r := &it.Readings[i]
		state :=`,
		new: `	for i := range it.Readings[:min(1, len(it.Readings))] {
		r := &it.Readings[i]
		state :=`},
	// judge: a refusal beside valid readings counts
	{file: "screen/judge.go", test: "TestDisguisedAddressIsNotNone",
		old: `	if it.State == "" || it.Err != nil {`,
		new: `	if it.State == "" {`},
	// judge: a secret is masked
	{file: "screen/judge.go", test: "TestSecretIsMasked",
		old: `	if it.secret() {
		return it.mask()
	}
`,
		new: ``},
	// judgeReading: a refused reading's account compared
	{file: "screen/judge.go", test: "TestRefusedReadingIsCompared",
		old: `if r.Address.IsValid() && o.Lists != nil {
		for`,
		new: `if r.Valid() && r.Address.IsValid() && o.Lists != nil {
		for`},
	// judgeReading: test network, MWEB
	{file: "screen/judge.go", test: "TestTestNetworkIsNotChecked",
		old: `	case !r.Comparable():
		return worse(state, NotChecked)
`,
		new: ``},
	// judgeReading: test network, MWEB
	{file: "screen/judge.go", test: "TestShieldedReceiverIsNotChecked",
		old: `	case !r.Comparable():
		return worse(state, NotChecked)
`,
		new: ``},
	// judgeReading: refused reading is invalid or not checked
	{file: "screen/judge.go", test: "TestRefusedReadingIsNoMiss",
		old: `		return worse(state, stateOf(r.Err))
`,
		new: `		return worse(state, None)
`},
	// addHit: the strictest hit of an entry
	{file: "screen/judge.go", test: "TestEveryReadingIsCompared",
		old: `			if it.Hits[i].State.Rank() <= h.State.Rank() {
				return false
			}
`,
		new: `			if true {
				return false
			}
`},
	// stateOfHit: removed is no listing
	{file: "screen/judge.go", test: "TestRemovedAndCurrentIsListed",
		old: `	case h.Entry.Removed != nil:
		return Formerly
`,
		new: ``},
	// stateOf: not read is not checked
	{file: "screen/judge.go", test: "TestNotReadIsNotChecked",
		old: `			return NotChecked
		}
	}
	return Invalid`,
		new: `			_ = e
		}
	}
	return Invalid`},
	// stateOf: nothing read is not checked
	{file: "screen/judge.go", test: "TestNothingReadIsNotChecked",
		old: `	if err == nil {
		return NotChecked
	}`,
		new: `	if err == nil {
		return None
	}`},
	// worse: the more severe wins
	{file: "screen/state.go", test: "TestWorse",
		old: `	case b == "" || a.Rank() <= b.Rank():`,
		new: `	case b == "" || a.Rank() >= b.Rank():`},
	// lines: a line without an address is told
	{file: "screen/lines.go", test: "TestLineWithoutAddressIsTold",
		old: `			found = []find.Candidate{whole(trimmed)}
`,
		new: `			_ = whole
`},
	// lines: more than was read
	{file: "screen/lines.go", test: "TestMoreLinesAreNotAllRead",
		old: `			return out, true
`,
		new: `			return out, more
`},
	// lines: a secret over several lines
	{file: "screen/lines.go", test: "TestSecretOverLinesIsMasked",
		old: `			secrets = append(secrets, c)
`,
		new: `			_ = c
`},
	// net.add: found inside what has no checksum that holds
	{file: "screen/spelling.go", test: "TestListedInsideIsFound",
		old: `if it.secret() || !it.addHit(hit) { //`,
		new: `if it.secret() || true { //`},
	// addSpellings: across two windows
	{file: "screen/spelling.go", test: "TestListedAcrossWindows",
		old: `				flush(overlap)
`,
		new: `				flush(0)
`},
	// net.add: seen in two windows, told once
	{file: "screen/spelling.go", test: "TestListedAcrossWindows",
		old: `n.extra[i].End > start; i--`,
		new: `i >= len(n.extra)-2 && n.extra[i].End > start; i--`},
	// net.add: nothing told of a secret
	{file: "screen/spelling.go", test: "TestSecretTellsNothingMore",
		old: `if it.secret() || !it.addHit(hit) { //`,
		new: `if !it.addHit(hit) { //`},
	// AppendParsed: a secret anywhere in the line is masked
	{file: "screen/parsed.go", test: "TestParsedMasksSecrets",
		old: `if r.Err != nil && holdsSecret(line) {`,
		new: `if r.Err != nil && holdsSecret(text) {`},
	// markGroup: a row that looks alike
	{file: "screen/similar.go", test: "TestLookalikeOfEveryRow",
		old: `		it.State = worse(it.State, Lookalike)
`,
		new: ``},
}
