//go:build !js

package source

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"addresscheck/internal/xmlstream"
)

// OFAC's SDN_ADVANCED.XML. The structure accepted is that of OFAC's schema
// (sdn_advanced.xsd): the sections of <Sanctions> in the schema's order, of which
// Locations, IDRegDocuments and SanctionsEntryLinks are passed over. What a
// reader needs to know:
//
//	<Sanctions xmlns="…">
//	  <DateOfIssue>                 the date of the edition
//	  <ReferenceValueSets>          what every …ID means: looked up by name each time
//	  <DistinctParties>
//	    <DistinctParty FixedRef>    the UID
//	      <Profile ID PartySubTypeID>
//	        <Identity><Alias><DocumentedName>…
//	        <Feature FeatureTypeID><FeatureVersion><Comment/><VersionDetail>0x…
//	  <ProfileRelationships>        From-ProfileID, To-ProfileID
//	  <SanctionsEntries>
//	    <SanctionsEntry ProfileID ListID>
//	      <EntryEvent LegalBasisID><Date>       the date of the party, not of the address
//	      <SanctionsMeasure SanctionsTypeID><Comment>CYBER2   of type Program
//
// An address is a feature whose type is named "Digital Currency Address - X".

// ofacSpaces are the namespaces of the editions that are known: before and since
// the Sanctions List Service of 2024.
var ofacSpaces = []string{
	"https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML",
	"http://www.un.org/sanctions/1.0",
	"https://www.un.org/sanctions/1.0",
}

// ofac is the state of reading one document.
type ofac struct {
	*reader
	s        *xmlstream.Scanner
	seen     []string // sections, in order
	values   values
	assets   map[string]string // feature type id → X
	warnings map[string]bool   // feature type id → names secondary sanctions
	parties  map[string]*ofacParty
	order    []*ofacParty
	dprk     map[string]string // profile id → name of a party that stands for North Korea
	links    []link
	entries  map[string][]designation
}

// readOFAC reads the document; the entries of a party stand together.
func readOFAC(r *reader) error {
	o := &ofac{reader: r, s: xmlstream.New(r.in), parties: map[string]*ofacParty{}, dprk: map[string]string{}, entries: map[string][]designation{}}
	for _, d := range dprkParties {
		o.dprk[d.uid] = d.name // a profile has the id of its party
	}
	err := o.s.Root(func(name string) error {
		if err := o.root(name); err != nil {
			return err
		}
		return o.s.Each(o.section)
	})
	if err != nil {
		return err
	}
	for _, due := range ofacSections {
		if !due.optional && !slices.Contains(o.seen, due.name) {
			return r.fail(0, "no section <%s>", due.name)
		}
	}
	return o.assemble()
}

// root checks that this is the document, and whole.
func (o *ofac) root(name string) error {
	switch space := o.s.Namespace(); {
	case name == "sdnList":
		return o.s.Errorf("this is SDN.XML, the short form; the document to read is SDN_ADVANCED.XML")
	case name != "Sanctions":
		return o.s.Errorf("the document's element is <%.40s>, not <Sanctions>: not SDN_ADVANCED.XML, perhaps an error page", name)
	case !slices.Contains(ofacSpaces, space):
		return o.s.Errorf("unknown namespace %q: the format may have changed; see ofacSpaces", space)
	case o.s.Attr("DeltaBaseVersion") != "":
		return o.s.Errorf("a document of changes (DeltaBaseVersion), not the list")
	}
	return nil
}

// ofacSections are the schema's sections in its order.
var ofacSections = []struct {
	name     string
	optional bool
	read     func(o *ofac) error // nil: passed over
}{
	{"DateOfIssue", false, (*ofac).dateOfIssue},
	{"ReferenceValueSets", false, (*ofac).referenceValues},
	{"Locations", true, nil},
	{"IDRegDocuments", true, nil},
	{"DistinctParties", false, (*ofac).distinctParties},
	{"ProfileRelationships", false, (*ofac).relationships},
	{"SanctionsEntries", false, (*ofac).sanctionsEntries},
	{"SanctionsEntryLinks", true, nil},
}

// section reads one section. The reference values must come before what refers
// to them; any other order would do, and is not refused.
func (o *ofac) section(name string) error {
	for _, known := range ofacSections {
		if known.name != name {
			continue
		}
		if slices.Contains(o.seen, name) {
			return o.s.Errorf("a second section <%s>", name)
		}
		if name != "DateOfIssue" && known.read != nil && o.values == nil && name != "ReferenceValueSets" {
			return o.s.Errorf("<%s> before <ReferenceValueSets>", name)
		}
		o.seen = append(o.seen, name)
		if known.read == nil {
			return o.s.Skip()
		}
		return known.read(o)
	}
	return o.s.Errorf("unknown section <%s>", name)
}

func (o *ofac) dateOfIssue() error {
	line := o.s.Line()
	date, err := o.date()
	if err != nil {
		return err
	}
	return o.published(line, date)
}

// date reads Year, Month and Day of the element that began.
func (o *ofac) date() (string, error) {
	line := o.s.Line()
	var part [3]int
	err := o.s.Each(func(name string) error {
		i := slices.Index([]string{"Year", "Month", "Day"}, name)
		if i < 0 {
			return o.s.Errorf("unknown element <%s> in a date", name)
		}
		text, err := o.s.Leaf()
		if err != nil {
			return err
		}
		if part[i], err = strconv.Atoi(strings.TrimSpace(text)); err != nil {
			return o.s.Errorf("not a number in a date: %q", text)
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	date := fmt.Sprintf("%04d-%02d-%02d", part[0], part[1], part[2])
	if !isDate(date) {
		return "", o.fail(line, "not a date: %s", date)
	}
	return date, nil
}

// yes reports whether an attribute of XML Schema's type boolean is true.
func (o *ofac) yes(name string) bool {
	v := o.s.Attr(name)
	return v == "true" || v == "1"
}

// whole refuses the marks of a document of changes.
func (o *ofac) whole() error {
	for _, mark := range []string{"DeltaAction", "EntryDeltaFlag"} {
		if v := o.s.Attr(mark); v != "" {
			return o.s.Errorf("%s=%q: a document of changes, not the list", mark, v)
		}
	}
	return nil
}

// wanted reports whether what is said of a profile must be kept: of all while
// the parties have not been read.
func (o *ofac) wanted(profile string) bool {
	return o.parties[profile] != nil || !slices.Contains(o.seen, "DistinctParties")
}

// assemble puts parties, entries and topics together.
func (o *ofac) assemble() error {
	for _, p := range o.order {
		if err := o.designate(p); err != nil {
			return err
		}
		o.topics(p)
		finish(&p.party)
		for _, f := range p.features {
			before := len(o.doc.Entries)
			if err := o.field(&p.party, f.line, f.asset, f.text, f.comment); err != nil {
				return err
			}
			for _, e := range o.doc.Entries[before:] {
				e.Comment = strings.TrimSpace(e.Comment + " " + f.note)
			}
		}
	}
	return nil
}
