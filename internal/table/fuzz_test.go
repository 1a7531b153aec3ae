package table

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// all reads all rows.
func all(t *testing.T, text, name string) (r *Reader, rows [][]string) {
	r = NewReader(strings.NewReader(text), name)
	for {
		row, err := r.Next()
		if err == io.EOF {
			return r, rows
		}
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		if row.Number < 1 || len(row.Cells) > MaxColumns+1 {
			t.Fatalf("%q: row %d of %d cells", text, row.Number, len(row.Cells))
		}
		var cells []string
		for i := range row.Cells {
			c := &row.Cells[i]
			if c.Column < 1 || !utf8.ValidString(c.Text) {
				t.Fatalf("%q: column %d, %q", text, c.Column, c.Text)
			}
			cells = append(cells, c.Text)
		}
		rows = append(rows, cells)
	}
}

// FuzzCSV: what encoding/csv reads is read alike, and of no text is a character
// lost but quotes, delimiters and line ends.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "a;b\r\n\"x;\"\"y\";2", "sep=|\na|b", "a\tb\n\"", "\xff\xfea\x00,\x00", "\xef\xbb\xbfa,b", "\xfc;\x80", "\"a\"b,c\n\n\r,", "a,b\r1,2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, rows := all(t, text, "x.csv")
		if r.Format().Encoding != UTF8 || !utf8.ValidString(text) {
			return
		}
		d := r.Format().Delimiter
		if _, ok := declared([]byte(text)); !ok && r.Problem() == nil {
			bare := func(s string) string {
				return strings.NewReplacer(string([]byte{d}), "", "\"", "", "\n", "", "\r", "").Replace(s)
			}
			got := ""
			for _, row := range rows {
				got += bare(strings.Join(row, ""))
			}
			if want := bare(text); got != want {
				t.Fatalf("%q: %q", text, got)
			}
			if strings.ContainsRune(text, '\r') {
				return
			}
			twin := csv.NewReader(strings.NewReader(text))
			twin.Comma, twin.FieldsPerRecord = rune(d), -1
			want, err := twin.ReadAll()
			if err != nil {
				return
			}
			var blank [][]string // lines of nothing but a pair of quotes are empty rows to us
			for _, row := range want {
				if len(row) != 1 || row[0] != "" {
					blank = append(blank, row)
				}
			}
			if !slices.EqualFunc(rows, blank, slices.Equal[[]string]) {
				t.Fatalf("%q:\n got %q\nwant %q", text, rows, blank)
			}
		}
	})
}

// FuzzJSON: of what encoding/json reads, every string, number and key that can be
// an address is a cell.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`[{"a":1}]`, `{"a":[{"b":"x"}],"c":null}`, "{\"a\":1}\n{\"a\":2}", `["\u0041\ud83d\ude00"]`, `{"0x52908400098527886E0F7030069857D2E4169EE7":{"x.eth":[1e5,-0.1]}}`, `[[[["x"]]]]`, `[{"a":"`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, name := range []string{"x.json", "x.jsonl", ""} {
			r, rows := all(t, text, name)
			var v any
			if r.Format().Kind != JSON || r.Problem() != nil || !utf8.ValidString(text) {
				continue
			}
			d := json.NewDecoder(strings.NewReader(text))
			d.UseNumber()
			if d.Decode(&v) != nil {
				continue
			}
			var want []string
			leaves(v, &want)
			got := map[string]bool{}
			for _, row := range rows {
				for _, c := range row {
					got[c] = true
				}
			}
			for _, w := range want {
				if !got[w] {
					t.Fatalf("%q: %q is no cell: %q", text, w, rows)
				}
			}
		}
	})
}

func leaves(v any, out *[]string) {
	switch v := v.(type) {
	case string:
		*out = append(*out, v)
	case json.Number:
		*out = append(*out, v.String())
	case []any:
		for _, x := range v {
			leaves(x, out)
		}
	case map[string]any:
		for k, x := range v {
			if mayHold(k) {
				*out = append(*out, k)
			}
			leaves(x, out)
		}
	}
}
