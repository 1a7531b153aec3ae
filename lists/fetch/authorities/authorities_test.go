//go:build !js

package authorities

import (
	"context"
	"os"
	"testing"
	"time"

	"addresscheck/internal/disk"
	"addresscheck/lists/fetch"
	"addresscheck/lists/source"
)

func open(t *testing.T, name string) *os.File {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// Every document is fetched and read: as many addresses as it was made with.
func TestDocuments(t *testing.T) {
	now := time.Unix(1790856000, 0)
	s := New(now)
	defer s.Close()
	e := Edition{Date: "2026-10-01"}
	for i := range 60 {
		e.Parties = append(e.Parties, Party{i + 1, []int{i, 1000 + i}})
	}
	f := fetch.New(t.TempDir(), disk.OS)
	f.Now, f.URLs = func() time.Time { return now }, map[string]string{}
	var rows []*source.Row
	for _, id := range Sources {
		s.Set(id, e.Document(id), nil)
		f.URLs[id] = s.URL + "/" + id
		row, _ := source.ByID(id)
		rows = append(rows, row)
	}
	for range 2 { // the second time nothing has changed
		results, confirmed, err := f.Run(context.Background(), rows)
		if err != nil || !confirmed {
			t.Fatal(err)
		}
		for i, r := range results {
			if r.Err != nil {
				t.Fatal(r.Err)
			}
			doc, err := rows[i].Read(open(t, r.Record.Path(f.Dir)))
			if err != nil || len(doc.Entries) != 120 || doc.Source.Published != "2026-10-01" || doc.Entries[5].Asset != "ETH" {
				t.Errorf("%s: %v", r.Source, err)
			}
		}
	}
	if n := s.Asked("us-ofac-sdn"); n != 4 {
		t.Errorf("OFAC was asked %d times, want two redirects and two documents", n)
	}
}
