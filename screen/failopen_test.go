package screen_test

import (
	"slices"
	"strings"
	"testing"

	"addresscheck/lists"
	"addresscheck/screen"
)

// Never fail open: each test here holds one branch that keeps "a miss is only a
// miss when …". Remove the branch, and the test named for it fails; each was
// tried. SECURITY.md lists them.

const (
	miss    = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq" // on no list
	hit     = "1H939dom7i4WDLCKyGbXUp3fs9CSTNRzgL"         // OFAC, two parties
	named   = "0x95b6656838a1d852dd1313c659581f36b2afb237" // FBI
	related = "bc1qkyrjyn65fpmctzdng4vapqs6jtcx0kxqrgunyt" // the key of hit
	removed = "0x12D66f87A04A9E220743712cE6d9bB1B5616B8Fc" // Tornado Cash
	alike   = "0x4f47E6133Ad99d7d9FA1B994C68571553eCc270C" // ends as 0x4f47bc49…6270c
	wif     = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ"
)

// facts of one source; the flags are what a test is about
func facts1(id, kind, live, whole, required, more string) string {
	return "source " + id + "\npublisher P\ntitle T\njurisdiction US\nkind " + kind + "\nlive " + live + "\nwhole " + whole + "\nrequired " + required + "\n" + more +
		"\nparty A\naddress XBT " + hit + "\n"
}

const justCompared = "compared 1790812800\n"

// expect screens a text with one address.
func expect(t *testing.T, text string, o screen.Options, want screen.State, codes ...string) *screen.Item {
	t.Helper()
	it := one(t, text, o)
	if it == nil {
		t.FailNow()
	}
	if it.State != want {
		t.Errorf("%q: %s %v, want %s", text, it.State, it.Codes, want)
	}
	for _, c := range codes {
		if !slices.Contains(it.Codes, c) {
			t.Errorf("%q: codes %v lack %s", text, it.Codes, c)
		}
	}
	return it
}

func TestNoListsIsNotChecked(t *testing.T) {
	for _, text := range []string{miss, hit, named, removed} {
		expect(t, text, screen.Options{Now: noon}, screen.NotChecked, "lists_missing")
	}
}

func TestRefusedListsAreNotChecked(t *testing.T) {
	for _, why := range []string{lists.Missing, lists.Keys, lists.Signature, lists.WrongOrigin, lists.Format, lists.Clock, lists.Older, lists.Future, lists.Expired, lists.WrongSize, lists.WrongHash} {
		o := screen.Options{Now: noon, Refused: &lists.OpenError{Reason: why}}
		expect(t, hit, o, screen.NotChecked, "lists_"+why)
	}
}

func TestHeadExpiresWhileOpen(t *testing.T) {
	l := open(t)
	l.Head = &lists.Head{Issued: noon - 7*day, Expires: noon}
	expect(t, miss, screen.Options{Lists: l, Now: noon}, screen.None)
	expect(t, miss, screen.Options{Lists: l, Now: noon + 1}, screen.NotChecked, "lists_expired")
	expect(t, hit, screen.Options{Lists: l, Now: noon + 1}, screen.Listed, "lists_expired")
}

func TestHeadAheadOfClock(t *testing.T) {
	l := open(t)
	l.Head = &lists.Head{Issued: noon + 600, Expires: noon + day}
	expect(t, miss, screen.Options{Lists: l, Now: noon}, screen.None)
	expect(t, miss, screen.Options{Lists: l, Now: noon - 1}, screen.NotChecked, "clock")
	expect(t, hit, screen.Options{Lists: l, Now: noon - 1}, screen.Listed, "clock")
}

func TestClockBehindComparison(t *testing.T) {
	o := atNoon(t)
	o.Now = compared - 600
	expect(t, miss, o, screen.None)
	o.Now--
	expect(t, miss, o, screen.NotChecked, "clock")
}

func TestOldListIsNotChecked(t *testing.T) {
	o := atNoon(t)
	o.Now = compared + screen.UsableFor
	expect(t, miss, o, screen.None)
	o.Now++
	expect(t, miss, o, screen.NotChecked, "lists_old")
}

func TestNeverComparedIsOld(t *testing.T) {
	l := open(t)
	source(t, l, "us-ofac-sdn").Compared = 0
	expect(t, miss, screen.Options{Lists: l, Now: 60}, screen.NotChecked, "lists_old")
}

func TestMaxAgeTightens(t *testing.T) {
	o := atNoon(t)
	o.MaxAge = 12 * hour
	expect(t, miss, o, screen.None)
	o.MaxAge--
	expect(t, miss, o, screen.NotChecked, "lists_old")
}

func TestMaxAgeCannotLoosen(t *testing.T) {
	o := atNoon(t)
	o.Now, o.MaxAge = compared+8*day, 365*day
	expect(t, miss, o, screen.NotChecked, "lists_old")
}

// A snapshot that says of itself that OFAC's list is not required is not believed.
func TestOFACIsAlwaysRequired(t *testing.T) {
	l := own(t, facts1("us-ofac-sdn", "sanctions", "yes", "yes", "no", justCompared))
	expect(t, miss, screen.Options{Lists: l, Now: noon}, screen.None)
	expect(t, miss, screen.Options{Lists: l, Now: compared + 8*day}, screen.NotChecked, "lists_old")
}

func TestWithoutOFACIsNotChecked(t *testing.T) {
	l := own(t, facts1("own-list", "own", "no", "yes", "no", ""))
	expect(t, miss, screen.Options{Lists: l, Now: noon}, screen.NotChecked, "lists_missing")
	expect(t, hit, screen.Options{Lists: l, Now: noon}, screen.Named, "lists_missing")
}

// A list of one's own that calls itself OFAC's is not OFAC's.
func TestOwnListIsNotOFAC(t *testing.T) {
	l := own(t, facts1("us-ofac-sdn", "own", "yes", "yes", "yes", justCompared))
	expect(t, miss, screen.Options{Lists: l, Now: noon}, screen.NotChecked, "lists_missing")
}

func TestExcerptDoesNotCount(t *testing.T) {
	l := own(t, facts1("us-ofac-sdn", "sanctions", "yes", "no", "yes", justCompared))
	expect(t, miss, screen.Options{Lists: l, Now: noon}, screen.NotChecked, "lists_missing")
	expect(t, hit, screen.Options{Lists: l, Now: noon}, screen.Listed)
}

func TestFixedPublicationDoesNotCount(t *testing.T) {
	l := own(t, facts1("us-ofac-sdn", "sanctions", "no", "yes", "yes", ""))
	expect(t, miss, screen.Options{Lists: l, Now: noon}, screen.NotChecked, "lists_missing")
}

func TestRequiredExcerptDoesNotCount(t *testing.T) {
	l := open(t)
	source(t, l, "eu-fsf").Required = true // not whole: it can't be relied on
	expect(t, miss, screen.Options{Lists: l, Now: noon}, screen.NotChecked, "lists_missing")
}

// Once the whole list that binds at the place is carried, a miss needs it.
func TestListOfThePlaceIsRequired(t *testing.T) {
	l := open(t)
	eu := source(t, l, "eu-fsf")
	eu.Live, eu.Whole, eu.Compared = true, true, noon-8*day
	expect(t, miss, screen.Options{Lists: l, Now: noon}, screen.None)
	expect(t, miss, screen.Options{Lists: l, Now: noon, Place: "US"}, screen.None)
	for _, place := range []string{"EU", "DE", "AT", "FR"} {
		expect(t, miss, screen.Options{Lists: l, Now: noon, Place: place}, screen.NotChecked, "lists_old")
	}
	eu.Compared = noon
	expect(t, miss, screen.Options{Lists: l, Now: noon, Place: "DE"}, screen.None)
}

// What is not carried whole is named as missing: an excerpt is no list.
func TestExcerptIsNamedAsMissing(t *testing.T) {
	res := screen.Screen(miss, atNoon(t))
	if !slices.Equal(res.Coverage.Missing, []string{"EU", "GB"}) {
		t.Errorf("missing: %v", res.Coverage.Missing)
	}
}

func TestCoverageFailureTurnsMisses(t *testing.T) {
	o := atNoon(t)
	o.Now = compared + 8*day
	for text, finding := range map[string]screen.State{miss: screen.None, removed: screen.Formerly, alike: screen.Lookalike} {
		if it := expect(t, text, o, screen.NotChecked, "lists_old"); it.Finding != finding {
			t.Errorf("%s: finding %s, want %s", text, it.Finding, finding)
		}
	}
}

func TestCertainStatesSurvive(t *testing.T) {
	o := atNoon(t)
	o.Now = compared + 8*day
	for text, want := range map[string]screen.State{hit: screen.Listed, named: screen.Named, related: screen.Related, miss[:41] + "p": screen.Invalid} {
		expect(t, text, o, want, "lists_old")
	}
}

// A text that is no valid address is compared as a text.
func TestInvalidTextIsCompared(t *testing.T) {
	o := atNoon(t)
	for _, text := range []string{strings.ToLower(hit), "5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320"} {
		if it := expect(t, text, o, screen.Listed, "same_text"); slices.Contains(it.Codes, "inside") {
			t.Errorf("%s: the text is the entry's, the entry does not stand inside it", text)
		}
	}
}

// A reading that is refused is compared by the account it carries.
func TestRefusedReadingIsCompared(t *testing.T) {
	o := atNoon(t)
	for _, text := range []string{
		"0xc807C718738a0E3A4C8c510182429f6AA56117E5", // a twin in a wrong mixed case
		"c807c718738a0e3a4c8c510182429f6aa56117e5",   // bare
	} {
		expect(t, text, o, screen.Related, "same_bytes")
	}
}

// 18M8b… was filed as BCH: as Bitcoin it is derived from itself, as BCH it is
// listed. It once said "related".
func TestEveryReadingIsCompared(t *testing.T) {
	expect(t, "18M8bJWMzWHDBMxoLqjHHAffdRy4SrzkfB", atNoon(t), screen.Listed)
	expect(t, "DFFJhnQNZf8rf67tYnesPu7MuGUpYtzv7Z", atNoon(t), screen.Listed) // as Verge, not as Dogecoin
	// The old form of a listed Litecoin address, a text that was never published: as
	// Bitcoin derived, as Litecoin listed.
	expect(t, "32m72D2HEycRqfBkaazZcuVpLWq9k3sYdt", atNoon(t), screen.Listed)
}

func TestRemovedAndCurrentIsListed(t *testing.T) {
	l := own(t, "source us-ofac-sdn\npublisher P\ntitle T\nkind sanctions\nlive yes\nwhole yes\nrequired yes\n"+justCompared+
		"\nparty A\naddress XBT "+hit+"\nremoved 2025-01-01\n\nparty B\naddress XBT "+hit+"\n\nparty C\naddress ETH "+removed+"\nremoved 2025-01-01\n")
	o := screen.Options{Lists: l, Now: noon}
	if it := expect(t, hit, o, screen.Listed); len(it.Hits) != 2 || it.Hits[0].Entry.Party.Name != "B" {
		t.Errorf("hits: %+v", it.Hits)
	}
	expect(t, removed, o, screen.Formerly)
}

// One account on a sanctions list and in an attribution: both are told, the list
// first.
func TestListedAndNamed(t *testing.T) {
	fbi, es, err := lists.ParseFacts("b", "addresscheck facts 1\n\n"+facts1("us-fbi-dprk", "attribution", "no", "yes", "no", "published 2025-01-01\n"))
	if err != nil {
		t.Fatal(err)
	}
	ofac, more, err := lists.ParseFacts("a", "addresscheck facts 1\n\n"+facts1("us-ofac-sdn", "sanctions", "yes", "yes", "yes", justCompared))
	if err != nil {
		t.Fatal(err)
	}
	sources := []*lists.Source{fbi, ofac}
	b, err := lists.Compile(sources, append(es, more...))
	if err != nil {
		t.Fatal(err)
	}
	l, err := lists.OpenUnsigned(b, sources)
	if err != nil {
		t.Fatal(err)
	}
	it := expect(t, hit, screen.Options{Lists: l, Now: noon}, screen.Listed)
	if len(it.Hits) != 2 || it.Hits[0].State != screen.Listed || it.Hits[1].State != screen.Named {
		t.Errorf("hits: %+v", it.Hits)
	}
}

func TestNotReadIsNotChecked(t *testing.T) {
	o := atNoon(t)
	for text, code := range map[string]string{
		"zil1fwh4ltdguhde9s7nysnp33d5wye6uqpugufkz7":                               "unsupported",
		"Lohn an vitalik.eth bitte":                                                "name",
		"4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33c":         "hash",
		"bitcoin:" + miss + "?req-unknown=1":                                       "parameter",
		"lnbc2500u1pvjluezpp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypq": "",
	} {
		if code == "" {
			expect(t, text, o, screen.NotChecked)
		} else {
			expect(t, text, o, screen.NotChecked, code)
		}
	}
}

func TestTestNetworkIsNotChecked(t *testing.T) {
	expect(t, "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx", atNoon(t), screen.NotChecked, "test_network")
}

func TestShieldedReceiverIsNotChecked(t *testing.T) {
	expect(t, "ltcmweb1qqdzvazxjnx3drvtrjsv9vqv3fafp3sgx84v5f8cc2yj0pysxdvmhxqacckpk5uml9020uw7d2cv4pcwcruvg36y7gktv45rphyqaxvpkgg55fax6", atNoon(t), screen.NotChecked, "shielded")
}

// A valid address with a foreign letter in it is not valid as written.
func TestDisguisedAddressIsNotNone(t *testing.T) {
	expect(t, strings.Replace("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "t", "\uff54", 1), atNoon(t), screen.None, "full_width")
	expect(t, strings.Replace("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "T", "\u03a4", 1), atNoon(t), screen.Invalid, "homoglyph")
}
