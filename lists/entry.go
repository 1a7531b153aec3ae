// Package lists holds what authorities publish about addresses: entries, the
// compiled snapshot, the signed head, and the look-up.
//
// The way of a fact: an importer or a person writes it into a facts file
// ([ParseFacts]); [Compile] makes one snapshot of all files; [Sign] states its
// hash in a head; [Open] verifies both and answers [Lists.Lookup]. The formats
// are in docs/format.md, example first.
//
//	l, err := lists.Open(head, snapshot, lists.Options{Keys: keys, Now: now, Floor: floor})
//	for _, h := range l.Lookup(a) {
//		h.Entry.Party.Name // "LAZARUS GROUP"
//		h.Relation         // lists.Exact
//	}
//
// It is linked into the engine for the browser: it imports no network, no JSON
// and no regular expressions, and takes the time as an argument.
package lists

import "addresscheck/address"

// Kind says what naming an address in a source means.
type Kind string

// The kinds.
const (
	Sanctions   Kind = "sanctions"   // an entry of a sanctions list
	Attribution Kind = "attribution" // an authority says in its own words whose it is
	Own         Kind = "own"         // a list of the user's own
)

// Source is a published document of one authority.
type Source struct {
	ID           string // us-ofac-sdn: lower-case letters, digits and hyphens
	Publisher    string // OFAC
	Title        string // Specially Designated Nationals and Blocked Persons List
	Jurisdiction string // US, EU, GB, FR; ISO 3166 or EU
	Kind         Kind
	Live         bool   // aged by Compared; otherwise a fixed publication with a date
	Whole        bool   // every address of the source is carried; false for an excerpt
	Required     bool   // a miss is no miss without it
	URL          string // where people find it
	Terms        string // one line
	Published    string // date of the edition, YYYY-MM-DD, "" if not known
	Compared     int64  // Unix seconds of our last successful comparison; 0 for a fixed source
	Failed       bool   // the last attempt to compare failed
	Entries      int    // current entries
	Removed      int    // entries no longer included
	SHA256       string // of the upstream file, lower-case hex, "" if not kept
}

// Topic is a subject an entry belongs to, with the reason for saying so.
type Topic struct {
	Name  string // dprk
	Basis string // programme | secondary_sanctions | relationship | attribution | legal_basis
	Text  string // in the authority's terms: DPRK3; Korea Kwangson Banking Corp
}

// Party is the person or entity that a source names. In an attribution it is
// whom one publication names: a source has as many parties as publications.
type Party struct {
	Source     *Source
	Name       string // "" when our record of a removed entry does not say whose it was
	Aliases    []string
	Spellings  []string // of Name, in other scripts
	Type       string   // individual | entity | vessel | aircraft | "" if not known
	Reference  string   // the authority's own id, "" if not known
	Also       []string // further references, each with its kind: UN CDi.001
	Programmes []string
	Basis      []string // the acts that list the party, in the authority's words
	Listed     string   // date the party was listed, YYYY-MM-DD, "" if not known; never set by an attribution
	Published  string   // date of the publication that names it (attributions), YYYY-MM-DD
	Topics     []Topic
	Statement  string // what the authority states, in its words (attributions)
	Incident   string // what the statement is about (attributions)
	Lookup     string // where a person can look it up
	Comment    string
}

// Window is the time between two looks: what happened, happened after From and
// by To, both YYYY-MM-DD. Either can be "". Where they are equal the day itself
// is known.
type Window struct{ From, To string }

// Entry is one address of one party on one source, as published.
type Entry struct {
	Party     *Party
	Asset     string          // the label as published: XBT, USDT; "" where the source gives none
	Text      string          // the address as published
	Account   address.Address // zero when the text is no address; set by Read
	FirstSeen string          // date the address was first seen, "" if not known
	Earliest  bool            // FirstSeen is the latest possible date: "or earlier"
	After     string          // with Earliest: it was not yet included on this date, "" if not known
	Removed   *Window         // when it was no longer included; nil for a current entry
	Gaps      []Window        // times it was not included in between
	Remark    string          // what the authority says of this address, in its words
	Comment   string          // ours: a repair, a shared deposit address
}

// Relation says how a hit was found.
type Relation string

// The relations.
const (
	Exact    Relation = "exact"     // the same account
	SameText Relation = "same-text" // the same text, whatever it is
	Derived  Relation = "derived"   // controlled by the same key or script
)

// Hit is an entry found for an address or a text.
type Hit struct {
	Entry    *Entry
	Relation Relation
	Why      address.Relation // of Derived
}
