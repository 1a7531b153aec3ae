package main

import (
	"encoding/binary"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"

	"addresscheck/address"
	"addresscheck/address/find"
	"addresscheck/lists"
	"addresscheck/lists/data"
	"addresscheck/screen"
)

const noon = 1790856000 // 2026-10-01T12:00:00Z

// signed returns head and snapshot of the facts, issued at noon, and their key.
func signed(t testing.TB) (head, snapshot []byte, vkey string) {
	t.Helper()
	skey, vkey, err := note.GenerateKey(nil, "test")
	if err != nil {
		t.Fatal(err)
	}
	sources, snapshot, err := data.Compiled()
	if err != nil {
		t.Fatal(err)
	}
	h, err := lists.NewHead(snapshot, sources, noon)
	if err != nil {
		t.Fatal(err)
	}
	if head, err = lists.Sign(h, skey); err != nil {
		t.Fatal(err)
	}
	return head, snapshot, vkey
}

// put writes parts into the in buffer, as the page's JavaScript does.
func put(t testing.TB, e *engine, parts ...[]byte) {
	t.Helper()
	all := slices.Concat(parts...)
	if !e.grow(len(all)) {
		t.Fatalf("%d bytes were refused", len(all))
	}
	copy(e.in, all)
}

// answerOf checks the envelope and returns status and JSON.
func answerOf(t testing.TB, e *engine, call uint32) (uint32, string) {
	t.Helper()
	b, u32 := e.out, binary.LittleEndian.Uint32
	if len(b) < headBytes+4 || u32(b) != magic || u32(b[4:]) != call {
		t.Fatalf("no envelope of call %d: % x", call, b[:min(len(b), 32)])
	}
	n := int(u32(b[12:]))
	if len(b) != headBytes+n+4 || u32(b[headBytes+n:]) != call || !json.Valid(b[headBytes:headBytes+n]) {
		t.Fatalf("the envelope is not whole: length %d of %d, %.80q", n, len(b), b[headBytes:])
	}
	return u32(b[8:]), string(b[headBytes : headBytes+n])
}

func opened(t testing.TB) *engine {
	t.Helper()
	head, snapshot, vkey := signed(t)
	e := newEngine([]string{vkey}, "test")
	put(t, e, head, snapshot)
	e.open(1, len(head), len(snapshot), noon, 0)
	if status, out := answerOf(t, e, 1); status != answered || !strings.Contains(out, `"ok":true`) {
		t.Fatalf("open: %d %.300s", status, out)
	}
	return e
}

// What the engine answers is what package screen says.
func TestScreenAnswers(t *testing.T) {
	e := opened(t)
	text := "0x098B716B8Aaf21512996dC57EB0615e2383E2f96 und 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\xff"
	for i, place := range []int{-1, 0, len(screen.Places) - 1} {
		put(t, e, []byte(text))
		e.screen(uint32(i+2), len(text), noon, place, 0, false)
		status, out := answerOf(t, e, uint32(i+2))
		o := screen.Options{Lists: e.lists, Now: noon}
		if place >= 0 {
			o.Place = screen.Places[place]
		}
		res := screen.Screen(text, o)
		if want := string(screen.AppendResult(nil, &res)); status != answered || out != want {
			t.Errorf("place %d: %d %s, want %s", place, status, out, want)
		}
	}
}

func TestInfoAnswers(t *testing.T) {
	e := newEngine([]string{"a+b+c"}, "v1")
	e.info(7)
	_, out := answerOf(t, e, 7)
	var info map[string]any
	if err := json.Unmarshal([]byte(out), &info); err != nil {
		t.Fatal(err)
	}
	if want := declared(t, "EngineInfo"); !slices.Equal(keysOf(t, info), want) {
		t.Errorf("EngineInfo: Go writes %v, engine.d.ts declares %v", keysOf(t, info), want)
	}
	if len(info["chains"].([]any)) != len(address.Chains()) || len(info["states"].([]any)) != len(screen.States) {
		t.Errorf("%s", out)
	}
}

// Every answer of open has the members that engine.d.ts declares, and a refusal
// drops the lists that were open.
func TestOpenAnswers(t *testing.T) {
	head, snapshot, vkey := signed(t)
	e := newEngine([]string{vkey}, "test")
	changed := slices.Clone(head)
	changed[30] ^= 1
	for i, c := range []struct {
		name           string
		head, snapshot []byte
		now, floor     int64
		reason         string // "" for lists that are opened
	}{
		{"genuine", head, snapshot, noon, 0, ""},
		{"no head", nil, nil, noon, 0, lists.Missing},
		{"no snapshot", head, nil, noon, 0, lists.Missing},
		{"one byte of the head", changed, snapshot, noon, 0, lists.Signature},
		{"a snapshot cut short", head, snapshot[:len(snapshot)-1], noon, 0, lists.WrongSize},
		{"older than seen", head, snapshot, noon + 3600, noon + 1800, lists.Older},
		{"expired", head, snapshot, noon + lists.Lifetime + 1, 0, lists.Expired},
		{"from the future", head, snapshot, noon - lists.Skew - 1, 0, lists.Future},
	} {
		put(t, e, c.head, c.snapshot)
		e.open(uint32(i+1), len(c.head), len(c.snapshot), c.now, c.floor)
		status, out := answerOf(t, e, uint32(i+1))
		var v map[string]any
		if err := json.Unmarshal([]byte(out), &v); err != nil || status != answered {
			t.Fatalf("%s: %d %v", c.name, status, err)
		}
		kind := "Opened"
		if c.reason != "" {
			kind = "Refused"
		}
		if want := declared(t, kind); !slices.Equal(keysOf(t, v), want) {
			t.Errorf("%s: Go writes %v, engine.d.ts declares %v", c.name, keysOf(t, v), want)
		}
		if got, _ := v["reason"].(string); got != c.reason || (e.lists == nil) != (c.reason != "") {
			t.Errorf("%s: reason %q, want %q; lists open: %v", c.name, got, c.reason, e.lists != nil)
		}
	}
}

// Lists stay as they were opened when the in buffer is used for something else.
func TestOpenKeepsNothingOfTheBuffer(t *testing.T) {
	e := opened(t)
	for i := range e.in {
		e.in[i] = 'x'
	}
	text := "0x098B716B8Aaf21512996dC57EB0615e2383E2f96"
	put(t, e, []byte(text))
	e.screen(2, len(text), noon, -1, 0, false)
	if _, out := answerOf(t, e, 2); !strings.Contains(out, `"state":"listed"`) || !strings.Contains(out, "LAZARUS GROUP") {
		t.Errorf("%s", out)
	}
}

// Wrong arguments are refused, and a refused open leaves no lists.
func TestArguments(t *testing.T) {
	e := opened(t)
	put(t, e, []byte("abc"))
	calls := map[string]func(){
		"longer than the buffer": func() { e.screen(9, 4, noon, -1, 0, false) },
		"negative":               func() { e.screen(9, -1, noon, -1, 0, false) },
		"place":                  func() { e.screen(9, 3, noon, len(screen.Places), 0, false) },
		"place below":            func() { e.screen(9, 3, noon, -2, 0, false) },
		"age":                    func() { e.screen(9, 3, noon, -1, -1, false) },
		"parse":                  func() { e.parse(9, 1<<40) },
		"valid":                  func() { e.valid(9, 1<<40) },
		"open":                   func() { e.open(9, 2, 2, noon, 0) },
		"open, overflow":         func() { e.open(9, 1<<62, 1<<62, noon, 0) },
	}
	for name, call := range calls {
		clear(e.out)
		call()
		if status, out := answerOf(t, e, 9); status != refused {
			t.Errorf("%s: %d %s", name, status, out)
		} else {
			var v map[string]any
			if json.Unmarshal([]byte(out), &v) != nil || !slices.Equal(keysOf(t, v), declared(t, "EngineFault")) {
				t.Errorf("%s: %s", name, out)
			}
		}
	}
	if e.lists != nil {
		t.Error("lists are open after a refused open")
	}
	for _, n := range []int{-1, maxIn + 1} {
		if e.grow(n) {
			t.Errorf("an in buffer of %d bytes", n)
		}
	}
	if !e.grow(0) || len(e.in) == 0 {
		t.Error("an empty text has no buffer: its address would mean refused")
	}
	if e.grow(maxIn); len(e.in) < find.MaxText {
		t.Error("the longest text does not fit")
	}
}

// After a panic no call is answered any more.
func TestPanicIsTheEnd(t *testing.T) {
	e := opened(t)
	e.answer(3, func(w *screen.Writer) *fault {
		w.Open('{')
		var none []int
		_ = none[len(w.B)]
		return nil
	})
	for call := uint32(3); call < 6; call++ {
		if call > 3 {
			put(t, e, []byte("x"))
			e.screen(call, 1, noon, -1, 0, false)
		}
		if status, out := answerOf(t, e, call); status != refused || !strings.Contains(out, `"panic"`) {
			t.Errorf("call %d: %d %s", call, status, out)
		}
	}
}

func TestParseAnswers(t *testing.T) {
	e := newEngine(nil, "test")
	text := "BTC 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\nETH x\n\nlast"
	put(t, e, []byte(text))
	e.parse(1, len(text))
	_, out := answerOf(t, e, 1)
	var rows []struct{ Valid bool }
	if err := json.Unmarshal([]byte(out), &rows); err != nil || len(rows) != 4 || !rows[0].Valid || rows[1].Valid {
		t.Errorf("%s", out)
	}
}

func TestValidAnswers(t *testing.T) {
	for _, c := range []struct {
		text, want string
		status     uint32
	}{
		{"BTC\n1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\n1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb\n\nmipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn", `"1000"`, answered},
		{"BTC:testnet\nmipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn\n1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\n", `"10"`, answered},
		{"ETH", `""`, answered},
		{"XYZ\nx", `{"fault":"arguments","text":"no such asset or network"}`, refused},
		{"BTC:moon\nx", `{"fault":"arguments","text":"no such asset or network"}`, refused},
	} {
		e := newEngine(nil, "test")
		put(t, e, []byte(c.text))
		e.valid(1, len(c.text))
		if status, out := answerOf(t, e, 1); status != c.status || string(out) != c.want {
			t.Errorf("%q: %d %s", c.text, status, out)
		}
	}
}

// engine_record gives the body that package screen gives.
func TestRecordAnswers(t *testing.T) {
	const salt, text = "000102030405060708090a0b0c0d0e0f", "pay 0x098B716B8Aaf21512996dC57EB0615e2383E2f96"
	for _, s := range []string{"", salt} {
		e := opened(t)
		put(t, e, []byte(s+text))
		e.record(9, len(s), len(text), noon, 0, 0, false)
		status, out := answerOf(t, e, 9)
		want, _, _ := screen.Record(text, s, screen.Options{Lists: e.lists, Now: noon, Place: screen.Places[0]})
		if status != answered || string(out) != string(want) {
			t.Errorf("%q: %d %s, want %s", s, status, out, want)
		}
		if !strings.Contains(string(out), `"head":"addresscheck lists\n`) {
			t.Errorf("no head in %s", out)
		}
	}
	const key = "KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn"
	for name, c := range map[string]struct {
		put       string
		salt, n   int
		wantFault string
	}{
		"a private key":     {key, 0, len(key), `"secret"`},
		"half a salt":       {salt[:16] + text, 16, len(text), `"arguments"`},
		"longer than it is": {text, 0, len(text) + 1, `"too_large"`},
		"a long salt":       {text, len(text), 1, `"too_large"`},
		"negative":          {text, -1, 1, `"too_large"`},
	} {
		e := opened(t)
		put(t, e, []byte(c.put))
		e.record(9, c.salt, c.n, noon, -1, 0, false)
		if status, out := answerOf(t, e, 9); status != refused || !strings.Contains(string(out), c.wantFault) {
			t.Errorf("%s: %d %s", name, status, out)
		}
	}
}
