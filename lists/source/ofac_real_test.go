//go:build !js

package source

import (
	"bytes"
	"compress/bzip2"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"addresscheck/lists"
)

// wholeOFAC is OFAC's document of 2025-11-19, unpacked once.
var wholeOFAC = sync.OnceValues(func() ([]byte, error) {
	dir := os.Getenv("ADDRESSCHECK_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "data")
	}
	f, err := os.Open(filepath.Join(dir, "ofac", "sdn_advanced-2025-11-19.xml.bz2"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(bzip2.NewReader(f))
})

// whole skips in short runs: to unpack takes seconds.
func whole(t testing.TB) []byte {
	t.Helper()
	documents(t)
	if testing.Short() {
		t.Skip("unpacks 121 MB")
	}
	b, err := wholeOFAC()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func cut(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(documents(t), "ofac", "sdn_advanced-2025-11-19.crypto-only.xml"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// expected is an independent extraction of the same document.
type expected struct {
	Issue   string
	Records []struct {
		UID, Name, Type, Addr string
		Comment               string
		Aliases               []string
		Programs              []string
		Listed                []string
	}
}

// The whole document and its cut give exactly what an independent extraction
// gives: 761 features, 745 unique addresses, 79 parties.
func TestOFACExpected(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(documents(t), "ofac", "expected-2025-11-19.json"))
	if err != nil {
		t.Fatal(err)
	}
	var want expected
	if err := json.Unmarshal(b, &want); err != nil {
		t.Fatal(err)
	}
	for name, load := range map[string]func(testing.TB) []byte{"cut": cut, "whole": whole} {
		t.Run(name, func(t *testing.T) {
			doc, err := mustRow("us-ofac-sdn").Read(bytes.NewReader(load(t)))
			if err != nil {
				t.Fatal(err)
			}
			if doc.Source.Published != want.Issue || len(doc.Entries) != 761 || len(doc.Entries) != len(want.Records) {
				t.Fatalf("%s: %d entries", doc.Source.Published, len(doc.Entries))
			}
			texts, parties := map[string]bool{}, map[*lists.Party]bool{}
			for i, e := range doc.Entries {
				w, p := want.Records[i], e.Party
				texts[e.Text], parties[p] = true, true
				if p.Reference != w.UID || p.Name != w.Name || addressType+e.Asset != w.Type || e.Text != w.Addr || e.Remark != w.Comment ||
					!slices.Equal(p.Aliases, w.Aliases) || !slices.Equal(p.Programmes, w.Programs) || p.Listed != w.Listed[0] {
					t.Errorf("%d: %s %+v\nwant %+v", i, line(e), p, w)
				}
				if p.Type == "" || len(p.Basis) == 0 || !strings.HasSuffix(p.Lookup, "id="+w.UID) {
					t.Errorf("%+v", p)
				}
			}
			if len(texts) != 745 || len(parties) != 79 {
				t.Errorf("%d addresses, %d parties", len(texts), len(parties))
			}
		})
	}
}

// The parties of North Korea are those of the list that was put together by
// hand, Sim Hyon Sop among them.
func TestOFACTopics(t *testing.T) {
	doc, err := mustRow("us-ofac-sdn").Read(bytes.NewReader(whole(t)))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][]string{}
	for _, e := range doc.Entries {
		if p := e.Party; got[p.Reference] == nil {
			got[p.Reference] = []string{}
			for _, topic := range p.Topics {
				got[p.Reference] = append(got[p.Reference], topic.Basis+" "+topic.Text)
			}
		}
	}
	b, err := os.ReadFile(filepath.Join(documents(t), "ofac", "ofac_dprk_linked_2026-08-20.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for uid, topics := range got {
		if listed := strings.Contains(string(b), ","+uid+","); listed != (len(topics) > 0) {
			t.Errorf("%s: %q, linked %v", uid, topics, listed)
		}
	}
	if want := []string{"secondary_sanctions North Korea Sanctions Regulations, sections 510.201 and 510.210", "relationship Korea Kwangson Banking Corp"}; !slices.Equal(got["42498"], want) {
		t.Errorf("Sim Hyon Sop: %q", got["42498"])
	}
	if !slices.Contains(got["55065"], "relationship Chinyong Information Technology Cooperation Company") || !slices.Contains(got["28263"], "legal_basis Executive Order 13722 (North Korea)") {
		t.Errorf("%q, %q", got["55065"], got["28263"])
	}
}
