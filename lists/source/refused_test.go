//go:build !js

package source

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func fixture(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// spoiled are changes of a fixture that must be refused with this reason, at the
// line of the change unless the document as a whole is at fault.
type spoiled struct{ old, new, want string }

func refused(t *testing.T, id, file string, cases []spoiled) {
	good := fixture(t, file)
	for _, c := range cases {
		at := strings.Index(good, c.old)
		if at < 0 {
			t.Errorf("%s has no %q", file, c.old)
			continue
		}
		doc := good[:at] + c.new + good[at+len(c.old):]
		_, err := mustRow(id).Read(strings.NewReader(doc))
		e, ok := errors.AsType[*Error](err)
		if !ok || !strings.Contains(e.Reason, c.want) || e.Source != id {
			t.Errorf("%q for %q: %v, want %s", c.new, c.old, err, c.want)
			continue
		}
		if e.Line != 0 && !strings.Contains(err.Error(), "line "+strconv.Itoa(e.Line)+": ") {
			t.Errorf("%q does not say its line", err)
		}
	}
}

func TestOFACRefused(t *testing.T) {
	refused(t, "us-ofac-sdn", "ofac.xml", []spoiled{
		// another document, or none
		{fixture(t, "ofac.xml"), "", "the file is empty"},
		{fixture(t, "ofac.xml"), " \n", "cut off"},
		{fixture(t, "ofac.xml"), "\x1f\x8b\b\x00\x00", "compressed (gzip): unpack it first"},
		{fixture(t, "ofac.xml"), "BZh91AY&SY", "compressed (bzip2)"},
		{fixture(t, "ofac.xml"), "PK\x03\x04\x14\x00", "compressed (zip)"},
		{fixture(t, "ofac.xml"), "\xff\xfe<\x00?\x00", "UTF-16: only UTF-8 is read"},
		{fixture(t, "ofac.xml"), "asset,address\nETH,0x0\n", "text outside of the document's element"},
		{fixture(t, "ofac.xml"), "{\"error\": 1}", "text outside of the document's element"},
		{fixture(t, "ofac.xml"), "<html><body>403</body></html>", "the document's element is <html>"},
		{fixture(t, "ofac.xml"), "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", "not SDN_ADVANCED.XML, perhaps an error page"},
		{fixture(t, "ofac.xml"), "<sdnList xmlns=\"x\"/>", "the short form"},
		{"ADVANCED_XML\">", "ADVANCED_XML_2\">", "unknown namespace"},
		{`Version="3"`, `Version="3" DeltaBaseVersion="2"`, "a document of changes"},
		{`<DistinctParty FixedRef="101">`, `<DistinctParty FixedRef="101" DeltaAction="delete">`, "a document of changes"},
		{`ListID="1550">`, `ListID="1550" EntryDeltaFlag="DeletedEntry">`, "a document of changes"},
		{`<FeatureVersion ID="2"`, `<FeatureVersion DeltaAction="delete" ID="2"`, "a document of changes"},
		{`<VersionDetail DetailTypeID="1">1A1z`, `<VersionDetail DetailTypeID="1" DeltaAction="delete">1A1z`, "a document of changes"},
		{`<Identity ID="1"`, `<Identity ID="1" DeltaAction="change"`, "a document of changes"},
		{`<DocumentedName ID="1"`, `<DocumentedName ID="1" DeltaAction="delete"`, "a document of changes"},
		{`<EntryEvent ID="1"`, `<EntryEvent ID="1" DeltaAction="delete"`, "a document of changes"},
		{`<SanctionsMeasure ID="3"`, `<SanctionsMeasure ID="3" DeltaAction="delete"`, "a document of changes"},
		// sections
		{"<SanctionsEntryLinks />", "<NewSection />", "unknown section <NewSection>"},
		{"<SanctionsEntryLinks />", "<Locations />", "a second section <Locations>"},
		{"<ReferenceValueSets>", "<Locations/><DistinctParties/><ReferenceValueSets>", "before <ReferenceValueSets>"},
		{"<DateOfIssue CalendarTypeID=\"1\"><Year>2026</Year><Month>3</Month><Day>7</Day></DateOfIssue>", "", "no section <DateOfIssue>"},
		{"<Month>3</Month>", "<Month>13</Month>", "not a date: 2026-13-07"},
		{"<Day>7</Day>", "<Day>7.5</Day>", "not a number in a date: \"7.5\""},
		{"<Year>2026</Year>", "<Year>2026x</Year>", "not a number in a date: \"2026x\""},
		{"<Month>3</Month>", "<Moon>3</Moon>", "unknown element <Moon> in a date"},
		{"<Month>3</Month>", "<Month>March</Month>", "not a number in a date"},
		// reference values: every type of address is known by name
		{"Digital Currency Address - XMR", "Digital Currency Address - ZZZ", `unknown asset "ZZZ"`},
		{"Digital Currency Address - XMR", "Digital Currency Address: XMR", "may hold addresses"},
		{"Digital Currency Address - XMR", "Crypto wallet", "may hold addresses"},
		{"Place of Birth", " ", "without a text"},
		{"<ReliabilityValues>", `<IDRegDocTypeValues><IDRegDocType ID="1">Digital Currency Address - XBT</IDRegDocType></IDRegDocTypeValues><ReliabilityValues>`, "the IDRegDocType \"Digital Currency Address - XBT\" may hold addresses"},
		{`<FeatureType ID="32"`, `<FeatureType ID="31"`, "a second FeatureType with the id 31"},
		{`<FeatureType ID="32"`, `<FeatureType`, "a FeatureType without an id"},
		{`FeatureTypeID="9"`, `FeatureTypeID="99"`, `FeatureType "99" is not among the reference values`},
		// parties
		{`FixedRef="102">`, `FixedRef="101">`, "a second DistinctParty with the id 101"},
		{`<Profile ID="102"`, `<Profile ID="101"`, "a second Profile with the id 101"},
		{`<Feature ID="3"`, `<Feature ID="2"`, "a second Feature with the id 2"},
		{`<FeatureVersion ID="3"`, `<FeatureVersion ID="2"`, "a second FeatureVersion with the id 2"},
		{`<Feature ID="3"`, `<Thing/><Feature ID="3"`, "unknown element <Thing> in a profile"},
		{`AliasTypeID="1403" Primary="true"`, `AliasTypeID="1403" Primary="false"`, "party 101 has no name"},
		{"<!-- a text that is no address;", "</Profile><Comment>1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa</Comment></DistinctParty><DistinctParty FixedRef=\"900\"><Profile><!--", "party 102 has an address in a comment after its profile"},
		{"Bad Texts LLC", " ", "party 102 has no name"},
		{`PartySubTypeID="3"`, `PartySubTypeID="8"`, `PartySubType "8" is not among`},
		{">Entity</PartyType>", ">Planet</PartyType>", `unknown type "Planet"`},
		{"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", " ", "feature 2 of party 101 is an address without a text"},
		{"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", strings.Repeat("1", 600), "an address of 600 bytes"},
		{"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "<b>1</b>", "an element inside"},
		// entries
		{`<SanctionsEntry ID="102" ProfileID="102"`, `<SanctionsEntry ID="102" ProfileID="104"`, "party 102 (Bad Texts LLC) has addresses and no entry on the SDN List"},
		{`<SanctionsEntry ID="102" ProfileID="102" ListID="1550"`, `<SanctionsEntry ID="102" ProfileID="102" ListID="1551"`, "no entry on the SDN List"},
		{`ProfileID="102" ListID="1550"`, `ProfileID="102" ListID="1559"`, `List "1559" is not among`},
		{`<SanctionsEntry ID="102"`, `<SanctionsEntry ID="101"`, "a second SanctionsEntry with the id 101"},
		{"<Comment>DPRK3</Comment>", "<Comment />", "a programme without a name"},
		{"<Comment>DPRK3</Comment>", "<Remark>DPRK3</Remark>", "unknown element <Remark> in a measure"},
		{">Created</EntryEventType>", ">Amended</EntryEventType>", `unknown event "Amended"`},
		{"<Year>2023</Year><Month>12</Month><Day>31</Day>", "<Year>2023</Year><Month>2</Month><Day>31</Day>", "not a date"},
		{`From-ProfileID="101"`, `FromProfileID="101"`, "a relationship without its two profiles"},
		// a byte lost anywhere
		{"</NamePartValue>", "</NamePartvalue>", "is due"},
		{"</Sanctions>", "", "cut off inside <Sanctions>"},
		{"</Sanctions>", "</Sanctions><x/>", "a second element"},
	})
}

func TestUKRefused(t *testing.T) {
	refused(t, "gb-sanctions", "uk.xml", []spoiled{
		{fixture(t, "uk.xml"), "<html/>", "not UK-Sanctions-List.xml"},
		{fixture(t, "uk.xml"), "<ArrayOfFinancialSanctionsTarget/>", "closed on 2026-01-28"},
		{"<DateGenerated>02/10/2026</DateGenerated>", "", "no <DateGenerated>"},
		{"02/10/2026", "10/32/2026", "not a date"},
		{"<Designation>", "<Thing/><Designation>", "unknown element <Thing>"},
		{"CTD0004", "", "a designation without an id"},
		{"DPR0100", "CTD0004", "a second designation with the id CTD0004"},
		{"<Names><Name><Name6>WALLET FIELD LTD</Name6><NameType>Primary Name</NameType></Name></Names>", "", "designation DPR0100 has no name"},
		{"26/03/2026", "03/26/2026", "which is none"},
		{">Individual<", ">Robot<", `unknown type "Robot"`},
		{"<Address>1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb</Address>", "", "a wallet without an address"},
		{"</Designations>", "", "cut off"},
	})
}

func TestEURefused(t *testing.T) {
	refused(t, "eu-fsf", "eu.xml", []spoiled{
		{fixture(t, "eu.xml"), "<html/>", "not xmlFullSanctionsList"},
		{"fsd/export\"", "fsd/export2\"", "unknown namespace"},
		{"generationDate=", "date=", "not a date"},
		{"<sanctionEntity ", "<thing/><sanctionEntity ", "unknown element <thing>"},
		{`logicalId="1002"`, `logicalId="1001"`, "a second entity with the id 1001"},
		{`logicalId="1001"`, "", "a entity without an id"},
		{`wholeName="Grinex"`, "", "entity EU.1.12 has no name"},
		{`code="enterprise"`, `code="planet"`, `unknown type "planet"`},
		{"2025-10-23", "23.10.2025", "which is no date"},
		{"</export>", "", "cut off"},
	})
}

func TestFranceRefused(t *testing.T) {
	refused(t, "fr-tresor", "france.json", []spoiled{
		{fixture(t, "france.json"), "<html/>", "not JSON"},
		{fixture(t, "france.json"), "{}", "not the register"},
		{fixture(t, "france.json"), strings.Repeat("[", 1_000_000), "more than 32 arrays"},
		{"2026-09-30T", "30/09/2026T", "not a date"},
		{"7212", "7211", "a second record with the id 7211"},
		{"\"IdRegistre\":7211,", "", "a record without an id"},
		{"\"GARANTEX\"", "\"\"", "record 7211 has no name"},
		{"Personne morale", "Robot", `unknown nature "Robot"`},
		{"\"TypeChamp\":\"ALIAS\",", "", "a field without type or values"},
		{"[{\"Alias\":\"Garantex Europe OU\",\"Commentaire\":\"\"}]", "\"x\"", "a field without type or values"},
		{"GARANTEX", "GARANT\xcaX", "not UTF-8"},
		{"]}}", "]", "not JSON, or cut off"},
	})
}

func TestOwnRefused(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "the file is empty",
		"name,address\nA\n":          "line 2: not CSV",
		"address\n\"1A1z\n":          "not CSV",
		"address,seen\n":             "no address in the whole document",
		"address,first seen\nx,soon": "line 2: first seen on \"soon\"",
		"name,address\nA,\n":         "line 2: an address without a text",
		"<html></html>":              "XML or HTML",
		"{":                          "not JSON",
		"[1]":                        "line 1: a number where an address is expected",
		"[\n\"\"]":                   "line 2: an address without a text",
		// never copied, never shown
		"address\n5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ": "line 2: a private key or recovery phrase where an address is expected",
		"address\n\xff":                          "line 2: not UTF-8",
		"nothing here":                           "no address in the whole document",
		strings.Repeat("[", 1<<20):               "more than 32 arrays",
		"[\"" + strings.Repeat("x", 600) + "\"]": "an address of 600 bytes",
	} {
		_, err := mustRow("own").Read(strings.NewReader(text))
		if _, ok := errors.AsType[*Error](err); !ok || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "5Hue") {
			t.Errorf("%.40q: %v, want %s", text, err, want)
		}
	}
}

// A document with more addresses than can be is refused while it is read, and
// one more than can be at its end.
func TestTooMany(t *testing.T) {
	row := mustRow("own")
	most := row.Max
	row.Max = 3
	defer func() { row.Max = most }()
	for n, want := range map[int]string{3: "", 4: "own: more than 3 addresses", 9: "own: line 6: more than 3 addresses"} {
		_, err := row.Read(strings.NewReader("address\n" + strings.Repeat(btc1+"\n", n)))
		if err == nil && want != "" || err != nil && (want == "" || !strings.HasPrefix(err.Error(), want)) {
			t.Errorf("%d: %v", n, err)
		}
	}
}

// The file of the FBI's publications that is kept by hand.
func TestFBI(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "data", "us-fbi-dprk.txt"))
	if err != nil {
		t.Fatal(err)
	}
	good := string(b)
	if Sniff(b[:4096]).ID != "us-fbi-dprk" {
		t.Error("not known by its beginning")
	}
	doc := read(t, "us-fbi-dprk", good)
	if len(doc.Entries) != 101 || doc.Source.Published != "2025-02-26" {
		t.Errorf("%d entries, %s", len(doc.Entries), doc.Source.Published)
	}
	s, old, err := factsAndSource(good)
	if err != nil {
		t.Fatal(err)
	}
	up, err := Update(s, old, doc, Options{Now: later, Acknowledge: -1})
	if err != nil || len(up.Changes.Added)+len(up.Changes.Removed)+len(up.Changes.Details) != 0 || up.Source.Compared != 0 {
		t.Errorf("%v: %+v", err, up)
	}
	for _, c := range []spoiled{
		{"source us-fbi-dprk", "source us-other", "the file holds us-other"},
		{"kind attribution", "kind sanctions", "the file holds us-fbi-dprk (sanctions)"},
		{"incident Harmony Horizon bridge (2022-06-24)\n", "", "needs published, incident, statement and lookup"},
		{"published 2023-01-23\n", "listed 2023-01-01\npublished 2023-01-23\n", "an attribution lists nobody"},
		{"address BTC 12283Cq1pJ3f1gXwqi6K3bRf5LZb8Bkm6g", "address BTC 12283Cq1pJ3f1gXwqi6K3bRf5LZb8Bkm6h", "is no address"},
		{"seen 2023-01-23\n", "seen 2023-01-23\nremoved 2024-01-01\n", "is removed"},
		{"\nparty ", "\nparty", "an empty line within a stanza"},
	} {
		_, err := mustRow("us-fbi-dprk").Read(strings.NewReader(strings.Replace(good, c.old, c.new, 1)))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q for %q: %v, want %s", c.new, c.old, err, c.want)
		}
	}
}
