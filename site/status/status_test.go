package status_test

import (
	"strings"
	"testing"

	"github.com/tidwall/gjson"
	"golang.org/x/mod/sumdb/note"

	"addresscheck/lists"
	"addresscheck/lists/data"
	"addresscheck/site/status"
)

const clock = 1790856000

// signed is a head whose OFAC list was compared at a time.
func signed(t *testing.T, skey string, issued, compared int64, failed bool, without string) []byte {
	t.Helper()
	sources, entries, err := data.Facts()
	if err != nil {
		t.Fatal(err)
	}
	var kept []*lists.Source
	var of []*lists.Entry
	for _, s := range sources {
		if s.ID == "us-ofac-sdn" {
			s.Compared, s.Failed = compared, failed
		}
		if s.ID != without {
			kept = append(kept, s)
		}
	}
	for _, e := range entries {
		if e.Party.Source.ID != without {
			of = append(of, e)
		}
	}
	snapshot, err := lists.Compile(kept, of)
	if err != nil {
		t.Fatal(err)
	}
	h, err := lists.NewHead(snapshot, kept, issued)
	if err != nil {
		t.Fatal(err)
	}
	b, err := lists.Sign(h, skey)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// When it is 503, and why.
func TestProblems(t *testing.T) {
	skey, vkey, err := note.GenerateKey(nil, "test")
	if err != nil {
		t.Fatal(err)
	}
	const hour = 3600
	head := func(issued, compared int64, failed bool) []byte { return signed(t, skey, issued, compared, failed, "") }
	for _, c := range []struct {
		name     string
		head     []byte
		problems string
		seq      int64
	}{
		{"fresh", head(clock, clock, false), "[]", clock},
		{"failed for 23 hours", head(clock, clock-23*hour, true), "[]", clock},
		{"failed for 25 hours", head(clock, clock-25*hour, true), `["source_old us-ofac-sdn"]`, clock},
		{"not compared for 25 hours", head(clock, clock-25*hour, false), `["source_old us-ofac-sdn"]`, clock},
		{"12 hours old", head(clock-12*hour, clock, false), "[]", clock - 12*hour},
		{"older than 12 hours", head(clock-12*hour-1, clock, false), `["head_old"]`, clock - 12*hour - 1},
		{"both", head(clock-13*hour, clock-30*hour, false), `["head_old","source_old us-ofac-sdn"]`, clock - 13*hour},
		{"expired", head(clock-8*24*hour, clock-8*24*hour, false), `["head_expired","head_old","source_old us-ofac-sdn"]`, clock - 8*24*hour},
		{"of a day to come", head(clock+24*hour, clock, false), `["head_future"]`, clock + 24*hour},
		{"without OFAC", signed(t, skey, clock, clock, false, "us-ofac-sdn"), `["source_missing us-ofac-sdn"]`, clock},
		{"none", nil, `["head_missing"]`, 0},
		{"not signed", []byte(strings.Replace(string(head(clock, clock, false)), "seq 1", "seq 2", 1)), `["head_signature"]`, 0},
	} {
		r := status.Of(c.head, []string{vkey}, clock, nil)
		got := gjson.ParseBytes(r.JSON())
		if got.Get("problems").Raw != c.problems || got.Get("seq").Int() != c.seq || got.Get("ok").Bool() != (c.problems == "[]") || r.Code() == 200 != (c.problems == "[]") {
			t.Errorf("%s: %d %s", c.name, r.Code(), r.JSON())
		}
	}
	if r := status.Of(head(clock, clock, false), nil, clock, nil); r.OK() || gjson.GetBytes(r.JSON(), "seq").Int() != 0 {
		t.Errorf("without a key: %s", r.JSON())
	}
}

func TestJSON(t *testing.T) {
	skey, vkey, err := note.GenerateKey(nil, "test")
	if err != nil {
		t.Fatal(err)
	}
	r := status.Of(signed(t, skey, clock, clock-60, true, ""), []string{vkey}, clock, &status.Refresh{At: clock - 5, Error: "head: the origin answers 404", Failures: 2, Next: clock + 9, Since: clock - 99})
	got := gjson.ParseBytes(r.JSON())
	for path, want := range map[string]string{
		"issued": "1790856000", "expires": "1791460800", "entries": "1276",
		"refresh":   `{"at":1790855995,"error":"head: the origin answers 404","failures":2,"next":1790856009,"since":1790855901}`,
		"sources.3": `{"compared":1790855940,"entries":1065,"id":"us-ofac-sdn","published":"2026-10-01","required":true,"status":"failed"}`,
		"sources.2": `{"compared":null,"entries":101,"id":"us-fbi-dprk","published":"2025-02-26","required":false,"status":"ok"}`,
	} {
		if got.Get(path).Raw != want {
			t.Errorf("%s: %s, want %s", path, got.Get(path).Raw, want)
		}
	}
	if !gjson.ValidBytes(r.JSON()) || !strings.HasSuffix(string(r.JSON()), "}\n") || !strings.HasPrefix(got.Get("key").String(), "test+") {
		t.Error(string(r.JSON()))
	}
}
