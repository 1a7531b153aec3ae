// Package guides reads what the site explains: short guides, the background on
// North Korea with its events, and the sources that every statement rests on.
//
// The files beside it are blocks of lines "key value" with a blank line between
// them; lines that begin with # are comments. Keys come in this order, those in
// brackets can be missing:
//
//	source fbi-2023           an id
//	publisher FBI             who published it
//	title Additional Guidance on …
//	date 2023-10-18           of publication: YYYY, YYYY-MM or YYYY-MM-DD; - for our own advice
//	url https://…             - where no address is known for certain
//	read copy                 how we know what it says: see Source.Read
//
//	guide freelancer          an id; the sections that follow belong to it
//	title_de …, title_en …, description_de …, description_en …, lead_de …, lead_en …
//
//	section signs             an id, once in its guide
//	form checklist            see Forms
//	de …                      its heading
//	en …
//
//	claim crypto-only         an id; one statement, of the section before it
//	source bfv ofsi-2024      ids
//	de …
//	en …
//
//	event ronin               an id; a statement with a day, in the order of days
//	date 2022-03-23           or 2017-01..2018-09
//	source fbi-ronin
//	[carries us-ofac-sdn 27307 2022-04-14..2022-05-07]   as often as needed: see Carrier
//	title_de …, title_en …, de …, en …
package guides

import (
	"embed"
	"errors"
)

// Text is one text in both languages.
type Text struct{ DE, EN string }

// In returns the text in a language.
func (t Text) In(lang string) string {
	if lang == "de" {
		return t.DE
	}
	return t.EN
}

// Source is what a statement rests on.
type Source struct {
	ID, Publisher, Title string
	Date                 string // "" of our own advice
	URL                  string // "" where no address is known for certain
	// Read is how its content is known here: "copy" where we read a stored copy of
	// that very document, "report" where we read others who report it, "" where it
	// is named from knowledge and nobody has opened it for this page.
	Read string
}

// Own reports whether it is our own advice, which rests on nobody else.
func (s *Source) Own() bool { return s.Date == "" }

// Forms are the ways a section is shown: paragraphs; a list; steps, in order; a
// checklist, which the sealed pane offers too; the events, with their picture;
// address pairs that the program itself compares (see site/build).
var Forms = []string{"text", "list", "steps", "checklist", "events", "pairs"}

// Claim is one statement.
type Claim struct {
	ID      string
	Sources []*Source
	Text
}

// Section is a part of a guide.
type Section struct {
	ID, Form string
	Heading  Text
	Claims   []Claim
}

// Guide is one page.
type Guide struct {
	Name                     string // as site/route has it
	Title, Description, Lead Text
	Sections                 []*Section
}

// Sources are those that the guide's claims name, each once, in their order.
func (g *Guide) Sources() []*Source {
	var all []*Source
	for _, s := range g.Sections {
		for _, c := range s.Claims {
			all = append(all, c.Sources...)
		}
	}
	return once(all)
}

func once(all []*Source) (list []*Source) {
	seen := map[*Source]bool{}
	for _, s := range all {
		if !seen[s] {
			seen[s] = true
			list = append(list, s)
		}
	}
	return list
}

// Guides is all of it, in the order of the files.
type Guides struct {
	Sources []*Source
	Guides  []*Guide
	Events  []*Event
}

// Guide returns the guide of a name, nil where there is none.
func (g *Guides) Guide(name string) *Guide {
	for _, x := range g.Guides {
		if x.Name == name {
			return x
		}
	}
	return nil
}

// EventSources are those that the events name, each once.
func (g *Guides) EventSources() []*Source {
	var all []*Source
	for _, e := range g.Events {
		all = append(all, e.Sources...)
	}
	return once(all)
}

// Section returns a section of a guide.
func (g *Guide) Section(id string) *Section {
	for _, s := range g.Sections {
		if s.ID == id {
			return s
		}
	}
	return nil
}

//go:embed sources.txt guides.txt background.txt
var files embed.FS

// Read reads the files beside this package; an error names file and line.
func Read() (*Guides, error) {
	var g Guides
	for _, name := range []string{"sources.txt", "guides.txt", "background.txt"} {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if err := g.parse(string(text)); err != nil {
			return nil, errors.New("site/guides/" + name + ": " + err.Error())
		}
	}
	return &g, nil
}

// Parse reads one text that holds everything.
func Parse(text string) (*Guides, error) {
	var g Guides
	if err := g.parse(text); err != nil {
		return nil, err
	}
	return &g, nil
}
