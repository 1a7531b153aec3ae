package lists_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"addresscheck/address"
	"addresscheck/lists"
)

// The same facts give the same bytes, whatever their order.
func TestCompileShuffled(t *testing.T) {
	c := today(t)
	r := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		sources := append([]*lists.Source(nil), c.sources...)
		entries := append([]*lists.Entry(nil), c.entries...)
		r.Shuffle(len(sources), func(i, j int) { sources[i], sources[j] = sources[j], sources[i] })
		r.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
		b, err := lists.Compile(sources, entries)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(b, c.snapshot) {
			t.Fatal("other bytes from the same facts in another order")
		}
	}
}

// A comparison that found no change must keep the hash.
func TestCompileWithoutStatus(t *testing.T) {
	c := today(t)
	s := *c.sources[0]
	defer func() { *c.sources[0] = s }()
	c.sources[0].Compared, c.sources[0].Published, c.sources[0].Failed = 1, "2027-01-01", true
	if b, err := lists.Compile(c.sources, c.entries); err != nil || !bytes.Equal(b, c.snapshot) {
		t.Errorf("the status of a source changed the snapshot: %v", err)
	}
}

// What is read and compiled again is the same snapshot.
func TestReadCompile(t *testing.T) {
	c := today(t)
	s, err := lists.Read(c.snapshot)
	if err != nil {
		t.Fatal(err)
	}
	if b, err := lists.Compile(s.Sources, s.Entries); err != nil || !bytes.Equal(b, c.snapshot) {
		t.Errorf("other bytes: %v", err)
	}
	if len(s.Entries) != len(c.entries) {
		t.Errorf("%d entries of %d", len(s.Entries), len(c.entries))
	}
}

// A snapshot that was cut off is refused at every length.
func TestReadTruncated(t *testing.T) {
	whole := today(t).snapshot
	for n := range whole {
		if _, err := lists.Read(whole[:n]); err == nil {
			t.Fatalf("read at length %d of %d", n, len(whole))
		}
	}
	// and where the cut is at the end of a line and the last line was kept
	end := whole[bytes.LastIndex(whole, []byte("\nend ")):]
	for n := range whole[:len(whole)-len(end)] {
		if whole[n] != '\n' || n%7 != 0 {
			continue
		}
		if _, err := lists.Read(append(whole[:n:n], end...)); err == nil {
			t.Fatalf("read without what follows %d", n)
		}
	}
}

const (
	small = "addresscheck snapshot 1\n\nsource own-a\npublisher P\ntitle T\nkind own\nlive no\nwhole yes\nrequired no\ncurrent 2\nremoved 0\n\n" +
		"party A\naddress XBT 12sjrrhoFEsedNRhtgwvvRqjFTh8fZTDX9\naccount BTC\naddress XBT nonsense\naccount none\n\nend 1 sources 1 parties 2 entries\n"
)

// Sources out of order are another spelling of the same content.
func TestReadSourceOrder(t *testing.T) {
	source := func(id string) string {
		return "\nsource " + id + "\npublisher P\ntitle T\nkind own\nlive no\nwhole yes\nrequired no\ncurrent 0\nremoved 0\n"
	}
	const head, end = "addresscheck snapshot 1\n", "\nend 2 sources 0 parties 0 entries\n"
	if _, err := lists.Read([]byte(head + source("a") + source("b") + end)); err != nil {
		t.Error(err)
	}
	for _, ids := range [][2]string{{"b", "a"}, {"a", "a"}} {
		if _, err := lists.Read([]byte(head + source(ids[0]) + source(ids[1]) + end)); err == nil {
			t.Errorf("read with the sources %v", ids)
		}
	}
}

func TestReadRefused(t *testing.T) {
	if _, err := lists.Read([]byte(small)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new, want string }{
		{"snapshot 1", "snapshot 2", "the first line"},
		{"current 2", "current 1", "not as many"},
		{"current 2", "current 02", "not a count"},
		{"removed 0\n", "removed 0\npublished 2026-10-01\n", "unknown key"},
		{"removed 0\n", "", "not complete"},
		{"account BTC\n", "", "an address without an account"},
		// another chain's account, and one this program doesn't know, must not go unnoticed
		{"account BTC", "account ETH", "address: "},
		{"account BTC", "account XBT", "unknown chain"},
		{"account BTC", "account BSC", "unknown chain"},
		{"account BTC", "account QQQ", "unknown chain"},
		{"account none", "account BTC", "address: "},
		{"12sjrrhoFEsedNRhtgwvvRqjFTh8fZTDX9", "12sjrrhoFEsedNRhtgwvvRqjFTh8fZTDX8", "address: "},
		{"12sjrrhoFEsedNRhtgwvvRqjFTh8fZTDX9", "mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn", "snapshot:"},
		{"2 entries", "3 entries", "the text has"},
		{"\nend 1 sources 1 parties 2 entries\n", "", "cut off"},
		{"2 entries\n", "2 entries\n\n", "cut off"},
		{"2 entries\n", "2 entries\nend 1 sources 1 parties 2 entries\n", "a line after the end"},
		{"nonsense", "", "blank at an end"},
	} {
		text := strings.Replace(small, c.old, c.new, 1)
		_, err := lists.Read([]byte(text))
		var e *lists.FormatError
		if !errors.As(err, &e) && err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q for %q: %v; want %s", c.new, c.old, err, c.want)
		}
	}
}

// The labels say what is held; the account is what the address means.
func TestAccounts(t *testing.T) {
	l := today(t).lists
	chains := map[string]map[string]int{}
	for _, e := range l.Entries {
		if chains[e.Asset] == nil {
			chains[e.Asset] = map[string]int{}
		}
		id := "none"
		if e.Account.IsValid() {
			id = e.Account.Chain().ID()
			if e.Account.Network() != address.Mainnet {
				t.Errorf("%s is on no main network", e.Text)
			}
		}
		chains[e.Asset][id]++
	}
	for _, c := range []struct {
		asset, chain string
		n            int
	}{
		{"XBT", "TRX", 1},  // TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq
		{"XMR", "none", 2}, // 5be5543f… and 45ezvPejNsKY…
		{"ETH", "none", 1}, // removed, one digit short
		{"ARB", "ETH", 1},  // one account on every EVM chain
		{"BSC", "ETH", 8},
		{"USDC", "ETH", 2},
	} {
		if got := chains[c.asset][c.chain]; got != c.n {
			t.Errorf("%s: %d on %s, want %d; %v", c.asset, got, c.chain, c.n, chains[c.asset])
		}
	}
	none := 0
	for _, by := range chains {
		none += by["none"]
	}
	if none != 3 {
		t.Errorf("%d entries without an account: %v", none, chains)
	}
}
