//go:build !js

package source

import (
	"regexp"
	"strings"
	"testing"
)

// The same document as other editions might write it gives the same entries.
func TestOFACVariants(t *testing.T) {
	good := fixture(t, "ofac.xml")
	want := golden(read(t, "us-ofac-sdn", good))
	section := func(name string) string {
		from, to := strings.Index(good, "<"+name+">"), strings.Index(good, "</"+name+">")
		if from < 0 || to < 0 {
			t.Fatalf("no section %s", name)
		}
		return good[from : to+len("</"+name+">")]
	}
	entries, relationships, parties := section("SanctionsEntries"), section("ProfileRelationships"), section("DistinctParties")
	for name, doc := range map[string]string{
		"entries and relationships before the parties": strings.Replace(strings.Replace(strings.Replace(good, entries, "", 1), relationships, "", 1),
			parties, entries+relationships+parties, 1),
		"the older namespace": strings.Replace(good, ofacSpaces[0], ofacSpaces[1], 1),
		"a prefix":            strings.Replace(regexp.MustCompile(`<(/?)([A-Z])`).ReplaceAllString(good, "<${1}o:$2"), "xmlns=", "xmlns:o=", 1),
		"other ids of types":  regexp.MustCompile(`(<FeatureType ID|FeatureTypeID)="`).ReplaceAllString(good, `$1="77`),
		"no blanks":           regexp.MustCompile(`>\s+<`).ReplaceAllString(good, "><"),
		"Windows":             "\ufeff" + strings.ReplaceAll(good, "\n", "\r\n"),
		"single quotes":       regexp.MustCompile(`="([^"']*)"`).ReplaceAllString(good, `='$1'`),
		"text in CDATA":       regexp.MustCompile(`>(T[A-Za-z0-9]{33})<`).ReplaceAllString(good, "><![CDATA[$1]]><"),
		"text in references":  strings.ReplaceAll(good, ">1A1z", ">&#49;&#x41;1z"),
		"attributes in lines": strings.Replace(good, "<Sanctions ", "<Sanctions\n\t", 1),
		"a long comment":      strings.Replace(good, "<Sanctions ", "<!-- <export "+strings.Repeat("x", 3000)+" -->\n<Sanctions ", 1),
		"truth as a number":   strings.NewReplacer(`="true"`, `="1"`, `="false"`, `="0"`).Replace(good),
		"no optional section": strings.Replace(strings.Replace(good, "<SanctionsEntryLinks />", "", 1), "<IDRegDocuments />", "", 1),
	} {
		if doc == good {
			t.Errorf("%s: nothing was changed", name)
		}
		if id := Sniff([]byte(doc)).ID; id != "us-ofac-sdn" {
			t.Errorf("%s: taken for one of %s", name, id)
		}
		if got := golden(read(t, "us-ofac-sdn", doc)); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// An address that stands where none belongs (another type of feature, a comment)
// is found, and said to be: a party with no other address becomes one with one.
func TestOFACElsewhere(t *testing.T) {
	good := fixture(t, "ofac.xml")
	for _, c := range []struct{ old, new, want string }{
		{"Pyongyang, North Korea", btc2, "101 Ivanov Ivan |  " + btc2 + " (Not filed as an address but under “Place of Birth”.)\n"},
		{"Pyongyang, North Korea", "TRX wallet: " + trx1 + " &amp; " + strings.ToLower(evm1), "101 Ivanov Ivan |  " + trx1 + " (Not filed as an address but under “Place of Birth”.)\n101 Ivanov Ivan |  " + strings.ToLower(evm1) + " (Not"},
		{"a text nobody needs", "He uses " + btc2 + ".", "102 Bad Texts LLC |  " + btc2 + " (Not filed as an address but under “a comment”.)\n"},
		{"<Comment>a text nobody needs</Comment>", "<Comment>He uses " + btc2 + ".</Comment><Comment>another</Comment>", "102 Bad Texts LLC |  " + btc2 + " (Not filed as an address but under “a comment”.)\n"},
		{`<Profile ID="104" PartySubTypeID="3">`, `<Profile ID="104" PartySubTypeID="3"><Comment>` + btc2 + `</Comment>`, "104 CHINYONG INFORMATION TECHNOLOGY COOPERATION COMPANY |  " + btc2},
	} {
		doc := read(t, "us-ofac-sdn", strings.Replace(good, c.old, c.new, 1))
		if got := golden(doc); !strings.Contains(got, c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", c.new, got, c.want)
		}
	}
	// What no checksum proves is none: a name, a number, a broken address.
	for _, no := range []string{"OBSHCHESTVOSOGRANICHENNOIOTVETSTVENNOSTYU", "12345678901234567890123456789012", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"} {
		if got := golden(read(t, "us-ofac-sdn", strings.Replace(good, "Pyongyang, North Korea", no, 1))); strings.Contains(got, no) {
			t.Errorf("%s was taken", no)
		}
	}
}
