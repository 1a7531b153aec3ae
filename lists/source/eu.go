//go:build !js

package source

import (
	"slices"
	"strings"

	"addresscheck/internal/xmlstream"
	"addresscheck/lists"
)

// The EU's Financial Sanctions Files, xmlFullSanctionsList 1.1. The structure
// accepted:
//
//	<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-09-22T…">
//	  <sanctionEntity logicalId euReferenceNumber unitedNationId designationDate designationDetails>
//	    <remark/>
//	    <regulation regulationType programme numberTitle publicationDate entryIntoForceDate>
//	    <subjectType code="person|enterprise"/>
//	    <nameAlias wholeName firstName middleName lastName strong nameLanguage logicalId><remark/>
//	    <address/> <identification number/> <contactInfo/> <birthdate/> <citizenship/>
//
// Another root, another namespace, an entity without id or name and an unknown
// type of subject are refused. There is no field for an address: every text of
// an entity goes through the finder, and so does every attribute but those that
// are links, ids and dates.

const euSpace = "http://eu.europa.ec/fpi/fsd/export"

type eu struct {
	*reader
	s *xmlstream.Scanner
}

// euEntity is one entity while it is read.
type euEntity struct {
	party   lists.Party
	texts   []passage
	kind    string
	details string // designationDetails
	first   string // date of its first regulation, where it stands there
}

func readEU(r *reader) error {
	e := &eu{r, xmlstream.New(r.in)}
	return e.s.Root(func(name string) error {
		if name != "export" {
			return e.s.Errorf("the document's element is <%.40s>, not <export>: not xmlFullSanctionsList, perhaps an error page", name)
		}
		if space := e.s.Namespace(); space != euSpace {
			return e.s.Errorf("unknown namespace %q: the format may have changed", space)
		}
		if err := e.published(e.s.Line(), dayOf(e.s.Attr("generationDate"))); err != nil {
			return err
		}
		return e.s.Each(func(name string) error {
			if name != "sanctionEntity" {
				return e.s.Errorf("unknown element <%s>", name)
			}
			return e.entity()
		})
	})
}

func (e *eu) entity() error {
	line := e.s.Line()
	x := &euEntity{details: e.s.Attr("designationDetails")}
	id := e.s.Attr("logicalId")
	if err := e.once(line, "entity", id); err != nil {
		return err
	}
	p := &x.party
	p.Reference = clean(e.s.Attr("euReferenceNumber"))
	if p.Reference == "" {
		p.Reference = id
	} else {
		p.Also = append(p.Also, "FSF "+id)
	}
	if un := clean(e.s.Attr("unitedNationId")); un != "" {
		p.Also = append(p.Also, "UN "+un)
	}
	p.Listed = e.s.Attr("designationDate")
	if x.details != "" {
		x.texts = append(x.texts, passage{line: line, text: x.details})
	}
	if err := e.s.Each(func(name string) error { return e.part(x, name) }); err != nil {
		return err
	}
	if finish(p); p.Name == "" {
		return e.fail(line, "entity %s has no name", p.Reference)
	}
	switch x.kind {
	case "person":
		p.Type = "individual"
	case "enterprise":
		p.Type = "entity"
	default:
		return e.fail(line, "entity %s is of the unknown type %q", p.Reference, x.kind)
	}
	if p.Listed == "" {
		p.Listed = x.first
	}
	if p.Listed != "" && !isDate(p.Listed) {
		return e.fail(line, "entity %s was listed on %q, which is no date", p.Reference, p.Listed)
	}
	if slices.Contains(p.Programmes, "PRK") {
		p.Topics = append(p.Topics, lists.Topic{Name: "dprk", Basis: "programme", Text: "PRK"})
	}
	p.Lookup = e.doc.Source.URL
	before := len(e.doc.Entries)
	for _, t := range x.texts {
		if err := e.free(p, t.line, t.text); err != nil {
			return err
		}
	}
	e.mergeFrom(before)
	return nil
}

// part reads a child of an entity, and gathers what may hold an address.
func (e *eu) part(x *euEntity, name string) error {
	p := &x.party
	switch name {
	case "subjectType":
		x.kind = e.s.Attr("code")
	case "nameAlias":
		whole := clean(e.s.Attr("wholeName"))
		if whole == "" {
			whole = clean(e.s.Attr("firstName") + " " + e.s.Attr("middleName") + " " + e.s.Attr("lastName"))
		}
		// The first strong name is the party's; it may come after a weak one.
		switch strong := e.s.Attr("strong") != "false"; {
		case whole == "":
		case p.Name == "":
			p.Name, p.Comment = whole, ""
			if !strong {
				p.Comment = weak
			}
		case p.Comment == weak && strong:
			p.Aliases = append(p.Aliases, p.Name)
			p.Name, p.Comment = whole, ""
		default:
			p.Aliases = append(p.Aliases, whole)
		}
	case "regulation":
		if programme := e.s.Attr("programme"); programme != "" {
			p.Programmes = append(p.Programmes, programme)
		}
		p.Basis = append(p.Basis, e.s.Attr("numberTitle"))
		if date := e.s.Attr("publicationDate"); e.s.Attr("regulationType") == "regulation" && date != "" && (x.first == "" || date < x.first) {
			x.first = date
		}
	}
	return e.gather(x, name)
}

// weak marks a name that the list calls weak, until a strong one is found.
const weak = "The list calls this name weak."

// gather reads the element that began and everything in it.
func (e *eu) gather(x *euEntity, name string) error {
	line := e.s.Line()
	e.s.Attrs(func(key, value string) {
		lower := strings.ToLower(key)
		for _, never := range []string{"url", "date", "logicalid", "code", "xmlns", "language", "numbertitle"} {
			if strings.Contains(lower, never) {
				return
			}
		}
		x.texts = append(x.texts, passage{line: line, text: value})
	})
	return e.s.Mixed(func(text string) {
		if !strings.HasSuffix(strings.ToLower(name), "url") {
			x.texts = append(x.texts, passage{line: line, text: text})
		}
	}, func(child string) error { return e.gather(x, child) })
}
