package screen_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"addresscheck/address"
	"addresscheck/address/find"
	"addresscheck/lists"
	"addresscheck/screen"
)

// The golden file. It is data, one JSON object a line, so that every surface can
// run it: natively and under wasm here, in the browser, through the command line
// and the widget. want is written by hand, from the design; result is what
// AppendResult says, recorded by
//
//	go test ./screen -run TestVerdicts -update
//
// Characters that can't be seen are written \u…, in result too: to compare,
// parse the line and write result again (JSON.stringify does; its keys are
// sorted already).
var update = flag.Bool("update", false, "record the results of testdata/verdicts.jsonl")

const golden = "testdata/verdicts.jsonl"

// longest is the most bytes of a result that are kept as they are.
const longest = 16 << 10

type verdict struct {
	Name    string          `json:"name"`
	Why     string          `json:"why"`
	Text    *string         `json:"text,omitempty"`
	TextHex string          `json:"text_hex,omitempty"`
	Repeat  *repeat         `json:"repeat,omitempty"`
	Age     *int64          `json:"age,omitempty"`     // hours from the comparison of the lists to the clock; 12 when absent
	Lists   string          `json:"lists,omitempty"`   // "none", or why they were refused: a reason of lists.OpenError
	Place   string          `json:"place,omitempty"`   // where the person is
	MaxAge  int64           `json:"max_age,omitempty"` // hours
	Lines   bool            `json:"lines,omitempty"`
	Want    []want          `json:"want"`
	Result  json.RawMessage `json:"result,omitempty"`
	SHA256  string          `json:"result_sha256,omitempty"`
}

type repeat struct {
	Before string `json:"before"`
	Unit   string `json:"unit"`
	Times  int    `json:"times"`
	After  string `json:"after"`
}

// want is what a careful person says of one item.
type want struct {
	State   screen.State `json:"state"`
	Times   int          `json:"times,omitempty"`   // so many items in a row; 1 when absent
	Read    string       `json:"read,omitempty"`    // exactly
	Codes   []string     `json:"codes,omitempty"`   // among others
	Sources []string     `json:"sources,omitempty"` // of the hits, among others
}

func (v *verdict) text(t *testing.T) string {
	switch {
	case v.Text != nil && v.TextHex == "" && v.Repeat == nil:
		return *v.Text
	case v.Text == nil && v.TextHex != "" && v.Repeat == nil:
		b, err := hex.DecodeString(v.TextHex)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	case v.Text == nil && v.TextHex == "" && v.Repeat != nil:
		return v.Repeat.Before + strings.Repeat(v.Repeat.Unit, v.Repeat.Times) + v.Repeat.After
	}
	t.Fatal("not exactly one of text, text_hex and repeat")
	return ""
}

func (v *verdict) options(t *testing.T) screen.Options {
	o := screen.Options{Now: noon, Place: v.Place, MaxAge: v.MaxAge * hour, Lines: v.Lines}
	if v.Age != nil {
		o.Now = compared + *v.Age*hour
	}
	switch v.Lists {
	case "":
		o.Lists = embedded(t)
	case "none":
	default:
		o.Refused = &lists.OpenError{Reason: v.Lists}
	}
	return o
}

func readVerdicts(t *testing.T) (out []*verdict) {
	t.Helper()
	file, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range bytes.Split(bytes.TrimSuffix(file, []byte("\n")), []byte("\n")) {
		d := json.NewDecoder(bytes.NewReader(line))
		d.DisallowUnknownFields()
		v := new(verdict)
		if err := d.Decode(v); err != nil {
			t.Fatalf("%s:%d: %v", golden, i+1, err)
		}
		out = append(out, v)
	}
	return out
}

func TestVerdicts(t *testing.T) {
	all := readVerdicts(t)
	for _, v := range all {
		t.Run(v.Name, func(t *testing.T) { v.run(t) })
	}
	if !*update {
		return
	}
	var b bytes.Buffer
	for _, v := range all {
		line := new(bytes.Buffer)
		e := json.NewEncoder(line)
		e.SetEscapeHTML(false)
		if err := e.Encode(v); err != nil {
			t.Fatal(err)
		}
		b.WriteString(visible(line.String()))
	}
	if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func (v *verdict) run(t *testing.T) {
	text := v.text(t)
	res := screen.Screen(text, v.options(t))
	var wanted []want
	for _, w := range v.Want {
		for range max(1, w.Times) {
			wanted = append(wanted, w)
		}
	}
	if len(res.Items) != len(wanted) {
		t.Errorf("%d items, want %d:%s", len(res.Items), len(wanted), told(&res))
	}
	for i := range min(len(res.Items), len(wanted)) {
		wanted[i].compare(t, &res.Items[i])
	}
	got := screen.AppendResult(nil, &res)
	holds(t, text, &res, got)
	sum := sha256.Sum256(got)
	switch {
	case *update:
		v.Result, v.SHA256 = got, ""
		if v.Repeat != nil && len(got) > longest {
			v.Result, v.SHA256 = nil, hex.EncodeToString(sum[:])
		}
	case v.SHA256 != "" && v.Result == nil:
		if hex.EncodeToString(sum[:]) != v.SHA256 {
			t.Errorf("result changed: SHA-256 %x", sum)
		}
	case visible(string(got)) != string(v.Result):
		t.Errorf("result changed: %s", got)
	}
}

func (w *want) compare(t *testing.T, it *screen.Item) {
	t.Helper()
	if it.State != w.State || w.Read != "" && it.Read != w.Read {
		t.Errorf("item %d: %s %q %v, want %s %q", it.N, it.State, it.Read, it.Codes, w.State, w.Read)
	}
	for _, c := range w.Codes {
		if !slices.Contains(it.Codes, c) {
			t.Errorf("item %d: codes %v lack %s", it.N, it.Codes, c)
		}
	}
	for _, s := range w.Sources {
		if !slices.ContainsFunc(it.Hits, func(h screen.Hit) bool { return h.Entry.Party.Source.ID == s }) {
			t.Errorf("item %d: no hit of %s", it.N, s)
		}
	}
}

// told returns the items of a result in short.
func told(res *screen.Result) string {
	var b strings.Builder
	for i := range res.Items {
		if i == 20 {
			b.WriteString("\n\t…")
			break
		}
		it := &res.Items[i]
		fmt.Fprintf(&b, "\n\t%d..%d %s %.120q %v", it.Start, it.End, it.State, it.Read, it.Codes)
	}
	return b.String()
}

// holds checks what is true of every result.
func holds(t *testing.T, text string, res *screen.Result, out []byte) {
	t.Helper()
	if !utf8.Valid(out) || !json.Valid(out) {
		t.Errorf("not JSON in UTF-8: %.200q", out)
	}
	last := 0
	for i := range res.Items {
		it := &res.Items[i]
		if it.N != i+1 || it.Start < last || it.End <= it.Start || it.End > len(text) {
			t.Errorf("item %d stands at %d..%d, the one before from %d, in a text of %d bytes", it.N, it.Start, it.End, last, len(text))
			return
		}
		last = it.Start
		if it.State.Rank() < 0 || it.Finding.Rank() < 0 {
			t.Errorf("item %d: state %q, finding %q", it.N, it.State, it.Finding)
		}
		secret := slices.Contains(it.Codes, "secret")
		if !secret && it.Input != text[it.Start:it.End] && it.Input != it.Read { // the text between its parts may be masked
			t.Errorf("item %d: input %q is not %q", it.N, it.Input, text[it.Start:it.End])
		}
		if whole := text[it.Start:it.End]; secret && len(whole) > 20 && bytes.Contains(out, []byte(whole)) {
			t.Errorf("item %d: a secret is shown", it.N)
		}
		if !res.Coverage.OK() && (it.State == screen.None || it.State == screen.Formerly || it.State == screen.Lookalike) {
			t.Errorf("item %d: %s without lists to rely on", it.N, it.State)
		}
	}
}

// visible writes characters that can't be seen as JSON escapes.
func visible(s string) string {
	if strings.IndexFunc(s, unseen) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case !unseen(r):
			b.WriteRune(r)
		case r > 0xffff:
			r -= 0x10000
			fmt.Fprintf(&b, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

func unseen(r rune) bool { return r != '\n' && (!unicode.IsPrint(r) || unicode.Is(unicode.Mn, r)) }

// notShown are the codes that no case can show, each with the reason.
var notShown = map[string]string{
	"network": "ParseOn's, which screen does not call: a test network is a caveat here",
}

// Every state, age, note, error and code that there is occurs in a case.
func TestVerdictsComplete(t *testing.T) {
	names := map[string]bool{}
	seen := map[string]bool{} // states, ages and codes
	all := readVerdicts(t)
	for _, v := range all {
		if v.Name == "" || names[v.Name] || strings.Trim(v.Name, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			t.Errorf("name %q is there twice or is not kebab-case", v.Name)
		}
		names[v.Name] = true
		if !strings.HasSuffix(v.Why, ".") || len(v.Why) < 20 {
			t.Errorf("%s: why is no sentence: %q", v.Name, v.Why)
		}
		var r struct {
			Coverage struct{ Sources []struct{ Age string } }
			Items    []struct {
				State, Finding string
				Codes          []string
			}
		}
		if v.Result == nil {
			continue
		}
		if err := json.Unmarshal(v.Result, &r); err != nil {
			t.Fatalf("%s: %v", v.Name, err)
		}
		for _, s := range r.Coverage.Sources {
			seen["age "+s.Age] = true
		}
		for _, it := range r.Items {
			seen["state "+it.State], seen["finding "+it.Finding] = true, true
			for _, c := range it.Codes {
				seen[c] = true
			}
		}
	}
	need := slices.Concat(codesOfCatalogue(t), find.Note(0xffff).Names(), address.Caveat(0xffff).Names())
	for _, s := range screen.States {
		need = append(need, "state "+string(s), "finding "+string(s))
	}
	for _, a := range []screen.Age{screen.Fresh, screen.Aging, screen.Old, screen.Ahead, screen.Fixed, screen.Partly} {
		need = append(need, "age "+string(a))
	}
	for _, e := range addressErrors {
		need = append(need, address.Code(e))
	}
	for _, n := range need {
		if n == "" {
			t.Error("an error of package address has no code")
		}
		if _, known := notShown[n]; seen[n] == known {
			t.Errorf("%q occurs in a case: %v; in notShown: %v", n, seen[n], known)
		}
	}
	if len(all) < 170 {
		t.Errorf("%d cases", len(all))
	}
}

var addressErrors = []error{
	address.ErrEmpty, address.ErrLength, address.ErrCharacter, address.ErrChecksum, address.ErrCase, address.ErrPrefix,
	address.ErrVersion, address.ErrVariant, address.ErrPadding, address.ErrPoint, address.ErrTag, address.ErrNetwork, address.ErrChain,
	address.ErrSurround, address.ErrParameter, address.ErrName, address.ErrInvoice, address.ErrHash, address.ErrPublicKey, address.ErrNotPayee, address.ErrSignature,
	address.ErrSecret, address.ErrUnsupported, address.ErrNotAddress,
}

// codesOfCatalogue returns the codes that have a sentence.
func codesOfCatalogue(t *testing.T) (out []string) {
	t.Helper()
	file, err := os.ReadFile("words/en.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(string(file), "\n") {
		if key, _, ok := strings.Cut(line, " = "); ok && strings.HasPrefix(key, "code.") {
			out = append(out, strings.TrimSuffix(strings.TrimPrefix(key, "code."), ".at"))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
