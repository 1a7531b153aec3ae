//go:build !js

package source

import (
	"strings"

	"addresscheck/internal/xmlstream"
	"addresscheck/lists"
)

// The UK Sanctions List of the FCDO, UK-Sanctions-List.xml: the only list of the
// United Kingdom since OFSI's consolidated list was closed on 2026-01-28. The
// structure accepted:
//
//	<Designations>
//	  <DateGenerated>02/10/2026</DateGenerated>
//	  <Designation>
//	    <UniqueID>CYB0071</UniqueID>  <OFSIGroupID/>  <UNReferenceNumber/>
//	    <DateDesignated>01/05/2024</DateDesignated>  <LastUpdated/>
//	    <Names><Name><Name1>…<Name6/><NameType>Primary Name</NameType></Name></Names>
//	    <NonLatinNames><NonLatinName><NameNonLatinScript/></NonLatinName></NonLatinNames>
//	    <RegimeName/>  <IndividualEntityShip/>
//	    <CryptoWalletAddresses><CryptoWalletAddress/></CryptoWalletAddresses>
//	    <OtherInformation/>  <UKStatementofReasons/>  …
//
// Names of elements are compared in any letter case. Another root, a designation
// without id, name, date or type, and a date that is none are refused. Every
// other text of a designation, whatever its element, goes through the finder: an
// address that stands where none did before is found, not passed over.

// uk is the state of reading one document.
type uk struct {
	*reader
	s *xmlstream.Scanner
}

func readUK(r *reader) error {
	u := &uk{r, xmlstream.New(r.in)}
	err := u.s.Root(func(name string) error {
		switch name {
		case "Designations":
		case "ArrayOfFinancialSanctionsTarget":
			return u.s.Errorf("this is OFSI's consolidated list, closed on 2026-01-28; the document to read is UK-Sanctions-List.xml")
		default:
			return u.s.Errorf("the document's element is <%.40s>, not <Designations>: not UK-Sanctions-List.xml, perhaps an error page", name)
		}
		return u.s.Each(func(name string) error {
			switch name {
			case "DateGenerated":
				line := u.s.Line()
				text, err := u.s.Leaf()
				if err != nil {
					return err
				}
				return u.published(line, british(strings.TrimSpace(text))) // a time may follow
			case "Designation":
				return u.designation()
			}
			return u.s.Errorf("unknown element <%s>", name)
		})
	})
	if err == nil && r.doc.Source.Published == "" {
		return r.fail(0, "no <DateGenerated>")
	}
	return err
}

func (u *uk) designation() error {
	line := u.s.Line()
	p := &lists.Party{}
	var texts []passage
	date, kind := "", ""
	err := u.s.Each(func(name string) (err error) {
		switch strings.ToLower(name) {
		case "uniqueid":
			p.Reference, err = u.s.Leaf()
		case "ofsigroupid":
			err = u.also(p, "OFSI ")
		case "unreferencenumber":
			err = u.also(p, "UN ")
		case "datedesignated":
			date, err = u.s.Leaf()
		case "lastupdated", "designationsource":
			err = u.s.Skip()
		case "individualentityship":
			kind, err = u.s.Leaf()
		case "regimename":
			var regime string
			regime, err = u.s.Leaf()
			p.Programmes = append(p.Programmes, regime)
		case "names":
			err = u.s.Each(func(string) error { return u.name(p) })
		case "nonlatinnames":
			err = u.leaves("", func(name, text string, _ int) {
				if strings.EqualFold(name, "NameNonLatinScript") {
					p.Spellings = append(p.Spellings, text)
				}
			})
		case "cryptowalletaddresses":
			err = u.s.Each(func(string) error { return u.wallet(&texts) })
		default:
			err = u.leaves(name, func(_, text string, line int) { texts = append(texts, passage{line: line, text: text}) })
		}
		return err
	})
	if err != nil {
		return err
	}
	return u.finish(p, line, date, kind, texts)
}

// finish checks the designation and adds its addresses.
func (u *uk) finish(p *lists.Party, line int, date, kind string, texts []passage) error {
	p.Reference = clean(p.Reference)
	if err := u.once(line, "designation", p.Reference); err != nil {
		return err
	}
	if p.Name == "" && len(p.Aliases) > 0 {
		p.Name = p.Aliases[0] // no name is called the primary one
	}
	if finish(p); p.Name == "" {
		return u.fail(line, "designation %s has no name", p.Reference)
	}
	if date = clean(date); date != "" {
		if p.Listed = british(date); p.Listed == "" {
			return u.fail(line, "designation %s has the date %q, which is none", p.Reference, date)
		}
	}
	switch strings.ToLower(clean(kind)) {
	case "individual":
		p.Type = "individual"
	case "entity":
		p.Type = "entity"
	case "ship":
		p.Type = "vessel"
	default:
		return u.fail(line, "designation %s is of the unknown type %q", p.Reference, kind)
	}
	for _, regime := range p.Programmes {
		if strings.Contains(regime, "Democratic People") && strings.Contains(regime, "Korea") || strings.Contains(regime, "North Korea") {
			p.Topics = append(p.Topics, lists.Topic{Name: "dprk", Basis: "programme", Text: regime})
		}
	}
	p.Lookup = "https://search-uk-sanctions-list.service.gov.uk/"
	before := len(u.doc.Entries)
	for _, t := range texts {
		if t.field {
			if err := u.field(p, t.line, t.asset, t.text, ""); err != nil {
				return err
			}
		}
	}
	for _, t := range texts {
		if !t.field {
			if err := u.free(p, t.line, t.text); err != nil {
				return err
			}
		}
	}
	u.mergeFrom(before)
	return nil
}
