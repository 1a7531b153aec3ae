package figures

import (
	"testing"

	"addresscheck/lists"
	"addresscheck/lists/data"
)

func facts(t *testing.T) (map[string]*lists.Source, []*lists.Entry) {
	t.Helper()
	sources, entries, err := data.Facts()
	if err != nil {
		t.Fatal(err)
	}
	byID := map[string]*lists.Source{}
	for _, s := range sources {
		byID[s.ID] = s
	}
	return byID, entries
}

// The share of North Korea: 135 addresses of 13 parties on OFAC's list of
// 2026-08-20, and 101 by the FBI. 139 is entries: Sim Hyon Sop's and others' EVM
// addresses are filed under several labels.
func TestKorea(t *testing.T) {
	sources, entries := facts(t)
	k := Korea(sources["us-ofac-sdn"], entries, "2026-08-20")
	if k.Addresses != 135 || len(k.Parties) != 13 || k.Entries != 139 {
		t.Errorf("on 2026-08-20: %d addresses of %d parties, %d entries", k.Addresses, len(k.Parties), k.Entries)
	}
	if k.All != 976 { // 977 rows: the list has one of BLENDER.IO twice
		t.Errorf("entries of the whole list: %d", k.All)
	}
	f := Korea(sources["us-fbi-dprk"], entries, "2026-08-20")
	if f.Addresses != 101 || f.All != 101 || len(f.Parties) != 4 {
		t.Errorf("FBI: %d addresses of %d publications", f.Addresses, len(f.Parties))
	}
	n := 0
	for _, p := range k.Parties {
		n += p.Entries
		if len(p.Basis) == 0 {
			t.Errorf("%s: on what basis", p.Name)
		}
	}
	if n != k.Entries || k.Parties[0].Name != "CHEIL CREDIT BANK" {
		t.Errorf("%d entries in all, first %s", n, k.Parties[0].Name)
	}
	// a day before the publication there is nothing of it
	if b := Korea(sources["us-fbi-dprk"], entries, "2025-02-25"); b.Entries != 50 {
		t.Errorf("before Bybit: %d", b.Entries)
	}
}

// The months end where the list stands, and the bursts are there: 90 removals on
// 2025-03-21, 134 additions on 2026-07-01.
func TestOver(t *testing.T) {
	sources, entries := facts(t)
	o := Over(sources["us-ofac-sdn"], entries)
	last := o.Months[len(o.Months)-1]
	if last.Month != "2026-10" || last.Included != 1065 || o.Months[0].Month != "2021-01" || len(o.Months) != 70 || o.Undated != 0 {
		t.Errorf("%+v, %d months", last, len(o.Months))
	}
	// each month's end is what Included says of its last day
	for _, m := range o.Months {
		n := 0
		for _, e := range entries {
			if e.Party.Source == o.Source && Included(e, m.Month+"-31") {
				n++
			}
		}
		if n != m.Included {
			t.Errorf("%s: %d in the series, %d entries included", m.Month, m.Included, n)
		}
	}
	bursts := map[string]Day{}
	for _, d := range o.Bursts(40) {
		bursts[d.Day] = d
	}
	if d := bursts["2025-03-21"]; d.Removed != 90 || d.Added != 0 || d.Parties[0] != "TORNADO CASH" {
		t.Errorf("%+v", d)
	}
	if d := bursts["2026-07-01"]; d.Added != 134 || d.Parties[0] != "ISIL KHORASAN" {
		t.Errorf("%+v", d)
	}
	years := o.Years()
	if len(years) != 6 || years[5].Included != 1065 {
		t.Errorf("%v", years)
	}
	sum := o.Start
	for _, y := range years {
		sum += y.Added - y.Removed
	}
	if sum != 1065 || o.Start == 0 || o.Begins != "2021-02-15" {
		t.Errorf("%d in all, %d on %s", sum, o.Start, o.Begins)
	}
	if Over(sources["eu-fsf"], entries) != nil {
		t.Error("a list without a date has no course")
	}
}

func TestChains(t *testing.T) {
	_, entries := facts(t)
	total := map[string]int{}
	for _, c := range Chains(entries) {
		sum := 0
		for id, n := range c.Count {
			total[id] += n
			sum += n
		}
		if sum != c.Total {
			t.Errorf("%s: %d of %d", c.ID, sum, c.Total)
		}
		if c.ID == "" && c.Total != 2 { // both filed as Monero
			t.Errorf("%d texts are no addresses", c.Total)
		}
	}
	if total["us-ofac-sdn"] != 1065 || total["us-fbi-dprk"] != 101 {
		t.Errorf("%v", total)
	}
}

// Included, case by case.
func TestIncluded(t *testing.T) {
	for _, c := range []struct {
		e    lists.Entry
		day  string
		want bool
	}{
		{lists.Entry{FirstSeen: "2024-01-02"}, "2024-01-02", true},
		{lists.Entry{FirstSeen: "2024-01-02"}, "2024-01-01", false},
		{lists.Entry{}, "2024-01-01", false}, // no first day is known
		{lists.Entry{FirstSeen: "2024-01-02", Removed: &lists.Window{From: "2024-03-01", To: "2024-03-05"}}, "2024-03-04", true},
		{lists.Entry{FirstSeen: "2024-01-02", Removed: &lists.Window{From: "2024-03-01", To: "2024-03-05"}}, "2024-03-05", false},
		{lists.Entry{FirstSeen: "2024-01-02", Removed: &lists.Window{From: "2024-03-01"}}, "2024-03-01", false},
		{lists.Entry{FirstSeen: "2024-01-02", Gaps: []lists.Window{{From: "2024-02-01", To: "2024-03-01"}}}, "2024-02-15", false},
		{lists.Entry{FirstSeen: "2024-01-02", Gaps: []lists.Window{{From: "2024-02-01", To: "2024-03-01"}}}, "2024-03-01", true},
	} {
		if got := Included(&c.e, c.day); got != c.want {
			t.Errorf("%+v on %s: %v", c.e, c.day, got)
		}
	}
	for m, want := range map[string]string{"2021-01": "2021-02", "2021-09": "2021-10", "2021-12": "2022-01", "2029-12": "2030-01", "2099-12": "2100-01"} {
		if got := next(m); got != want {
			t.Errorf("%s: %s", m, got)
		}
	}
}
