//go:build !js

// Package source reads the documents in which authorities publish whom they
// list, and keeps the facts: one file for each source, [Table] names them all.
// It is linked when lists are built and never into the browser's engine.
//
//	row, _ := source.ByID("us-ofac-sdn")
//	doc, err := row.Read(file)
//	up, err := source.Update(old, doc, source.Options{Now: now})
//	facts, err := lists.WriteFacts(up.Source, up.Entries)
//
// A reader handles, passes over by name, or fails with line and reason; it never
// absorbs. What is no address is kept as published. What stands in free text and
// looks like an address but could not be read is in [Document.Unread] too.
package source

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"addresscheck/lists"
)

// Row is a source: what is constant about it, how many entries are believable,
// and its reader.
type Row struct {
	lists.Source        // as it stands in the facts, without what an edition says
	Min, Max     int    // entries that a whole document can have
	Document     string // where the newest document is fetched from, "" where it is not
	MaxBytes     int64  // of the document as it comes from there
	read         func(r *reader) error
}

// Table is all sources, by id. A new one is a row here and a file with its
// reader, which begins with the structure it accepts. The documents have 25 MB
// (EU), 10 (France), 22 (UK) and 121 (OFAC); the EU's token is the one it gives to
// everybody, and OFAC's address redirects to a store of its own.
var Table = []Row{
	{Source: lists.Source{
		ID: "eu-fsf", Publisher: "European Commission",
		Title:        "Consolidated list of persons, groups and entities subject to EU financial sanctions",
		Jurisdiction: "EU", Kind: lists.Sanctions, Live: true, Whole: true,
		URL: "https://www.sanctionsmap.eu/", Terms: "reuse authorised by Commission Decision 2011/833/EU, source acknowledged",
	}, Min: 1, Max: 5_000,
		Document: "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw",
		MaxBytes: 256 << 20, read: readEU},
	{Source: lists.Source{
		ID: "fr-tresor", Publisher: "Direction générale du Trésor", Title: "Registre national des gels",
		Jurisdiction: "FR", Kind: lists.Sanctions, Live: true, Whole: true,
		URL: "https://gels-avoirs.dgtresor.gouv.fr/", Terms: "Licence Ouverte / Open Licence 2.0",
	}, Min: 1, Max: 5_000,
		Document: "https://gels-avoirs.dgtresor.gouv.fr/ApiPublic/api/v1/publication/derniere-publication-fichier-json",
		MaxBytes: maxJSON, read: readFrance},
	{Source: lists.Source{
		ID: "gb-sanctions", Publisher: "FCDO", Title: "UK Sanctions List",
		Jurisdiction: "GB", Kind: lists.Sanctions, Live: true, Whole: true,
		URL: "https://www.gov.uk/government/publications/the-uk-sanctions-list", Terms: "Open Government Licence v3.0",
	}, Min: 10, Max: 5_000,
		Document: "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml",
		MaxBytes: 256 << 20, read: readUK},
	{Source: lists.Source{
		ID: "own", Publisher: "you", Title: "Your own list", Kind: lists.Own, Whole: true,
	}, Min: 1, Max: 100_000, read: readOwn},
	{Source: lists.Source{
		ID: "us-fbi-dprk", Publisher: "FBI", Title: "Publications on thefts by North Korea",
		Jurisdiction: "US", Kind: lists.Attribution, Whole: true,
		URL: "https://www.ic3.gov/PSA/2025/PSA250226", Terms: "work of the United States Government, public domain",
	}, Min: 50, Max: 5_000, read: readFBI},
	{Source: lists.Source{
		ID: "us-ofac-sdn", Publisher: "OFAC", Title: "Specially Designated Nationals and Blocked Persons List",
		Jurisdiction: "US", Kind: lists.Sanctions, Live: true, Whole: true, Required: true,
		URL: "https://sanctionssearch.ofac.treas.gov/", Terms: "work of the United States Government, public domain",
	}, Min: 50, Max: 20_000,
		Document: "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN_ADVANCED.XML",
		MaxBytes: 512 << 20, read: readOFAC}, // 69 in February 2021: old editions are read too
}

// ByID returns the row of a source.
func ByID(id string) (*Row, bool) {
	for i := range Table {
		if Table[i].ID == id {
			return &Table[i], true
		}
	}
	return nil, false
}

// maxDocument is the longest document that is read; OFAC's has 121 MB.
const maxDocument = 1 << 30

// Read reads a whole document. The error is an *[Error] where the document is at
// fault.
func (row *Row) Read(in io.Reader) (*Document, error) {
	s := row.Source
	sum := sha256.New()
	file := readAhead(in, sum, maxDocument)
	defer file.close()
	all := bufio.NewReader(file)
	r := &reader{row: row, in: all, doc: &Document{Source: &s}}
	head, err := all.Peek(4) // an error comes again
	if len(head) == 0 && err == io.EOF {
		err = r.fail(1, "the file is empty")
	} else if err = r.packed(head); err == nil {
		err = row.read(r)
	}
	if err == nil {
		_, err = io.Copy(io.Discard, r.in) // the hash is of the whole document
	}
	switch {
	case errors.Is(err, errLarge):
		err = r.fail(0, "larger than %d bytes", maxDocument)
	case err == nil && len(r.doc.Entries) == 0:
		err = r.fail(0, "no address in the whole document: this can't be the list")
	case err == nil:
		err = r.room(0)
	}
	if err != nil {
		return nil, r.wrap(err)
	}
	s.SHA256 = hex.EncodeToString(sum.Sum(nil))
	return r.doc, nil
}

// Sniff returns the row whose documents begin like this one; that of one's own
// lists where none does. A few kilobytes are enough.
func Sniff(head []byte) *Row {
	row, _ := ByID(sniff(head))
	return row
}

// Error says what is wrong with a document, and where.
type Error struct {
	Source string
	Line   int // from 1; 0 for the whole document
	Reason string
}

// Error returns the source, the line and the reason.
func (e *Error) Error() string {
	if e.Line == 0 {
		return e.Source + ": " + e.Reason
	}
	return fmt.Sprintf("%s: line %d: %s", e.Source, e.Line, e.Reason)
}
