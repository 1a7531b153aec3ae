package table

import (
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
)

// show writes rows in short: N:name=text|…
func show(r *Reader) string {
	var b strings.Builder
	for {
		row, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return b.String() + "error " + err.Error()
		}
		b.WriteString(strconv.Itoa(row.Number) + ":")
		for i, c := range row.Cells {
			if i > 0 {
				b.WriteByte('|')
			}
			if c.Name != "" {
				b.WriteString(c.Name + "=")
			}
			b.WriteString(c.Text)
		}
		b.WriteByte('\n')
	}
	if p := r.Problem(); p != nil {
		b.WriteString("problem " + p.Code + " at " + strconv.Itoa(p.Row))
	}
	return strings.TrimSpace(b.String())
}

func utf16(s string, big bool) string {
	var b strings.Builder
	for _, r := range s {
		if big {
			b.WriteByte(byte(r >> 8))
			b.WriteByte(byte(r))
		} else {
			b.WriteByte(byte(r))
			b.WriteByte(byte(r >> 8))
		}
	}
	return b.String()
}

func TestReader(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		// English, with a header, which is a row too
		{"a.csv", "id,addr\n1,x\n2,y\n", "1:id=id|addr=addr\n2:id=1|addr=x\n3:id=2|addr=y"},
		// German Excel: semicolons, decimal commas
		{"a.csv", "Nr;Betrag;Ort\r\n1;1,50;Köln\r\n2;2,00;Bonn\r\n", "1:Nr=Nr|Betrag=Betrag|Ort=Ort\n2:Nr=1|Betrag=1,50|Ort=Köln\n3:Nr=2|Betrag=2,00|Ort=Bonn"},
		// and in windows-1252, with the euro sign
		{"a.csv", "Nr;Ort\r\n1;K\xf6ln \x80\r\n", "1:Nr=Nr|Ort=Ort\n2:Nr=1|Ort=Köln €"},
		// with a byte order mark, as Excel's "CSV UTF-8"
		{"a.csv", "\xef\xbb\xbfNr;Ort\n1;Köln\n", "1:Nr=Nr|Ort=Ort\n2:Nr=1|Ort=Köln"},
		// UTF-16, as Excel's "Unicode text", which is separated by tabs
		{"a.txt", "", ""},
		{"a.csv", "\xff\xfe" + utf16("Nr\tOrt\r\n1\tKöln\r\n", false), "1:Nr=Nr|Ort=Ort\n2:Nr=1|Ort=Köln"},
		{"a.csv", "\xfe\xff" + utf16("Nr;Ort\n1;Köln\n", true), "1:Nr=Nr|Ort=Ort\n2:Nr=1|Ort=Köln"},
		{"a.csv", utf16("Nr;Ort\n1;Bonn\n", false), "1:Nr=Nr|Ort=Ort\n2:Nr=1|Ort=Bonn"},
		// quotes: delimiters, quotes and line ends inside
		{"a.csv", "a,b\n\"x, y\",\"say \"\"hi\"\"\"\n\"two\nlines\",z\n", "1:a=a|b=b\n2:a=x, y|b=say \"hi\"\n3:a=two\nlines|b=z"},
		// a quote inside an unquoted cell, text after a closing quote
		{"a.csv", "a,b\n5\" disk,\"x\"y\n", "1:a=a|b=b\n2:a=5\" disk|b=xy"},
		// old line ends, no line end at the end, empty lines counted
		{"a.csv", "a,b\r1,2\r\r3,4", "1:a=a|b=b\n2:a=1|b=2\n4:a=3|b=4"},
		// fewer and more cells than names
		{"a.csv", "a,b\n1\n1,2,3\n,\n", "1:a=a|b=b\n2:a=1\n3:a=1|b=2|3\n4:a=|b="},
		// what Excel reads before a table
		{"a.csv", "sep=|\na|b\n1|2\n", "2:a|b\n3:1|2"},
		{"a.tsv", "a\tb,c\n1\t2\n", "1:a=a|b,c=b,c\n2:a=1|b,c=2"},
		// no header: the first row is data
		{"a.csv", "1,0x52908400098527886E0F7030069857D2E4169EE7\n2,y\n", "1:1|0x52908400098527886E0F7030069857D2E4169EE7\n2:2|y"},
		// a quote that is not closed: all of it is told
		{"a.csv", "a,b\n1,\"x\n2,y\n", "1:a=a|b=b\n2:a=1|b=x\n2,y\n\nproblem quote at 2"},
		// nothing
		{"a.csv", "", ""}, {"a.json", "", ""}, {"", "", ""}, {"a.csv", "\xef\xbb\xbf", ""},
		// letters are no tables
		{"", "Hallo, wie geht es?\nGut, danke.\nDann, bis bald.\n", "1:Hallo, wie geht es?\nGut, danke.\nDann, bis bald."},
		{"a.txt", "a;b\n1;2\n3;4\n", "1:a;b\n1;2\n3;4"},
		{"", "a;b\n1;2\n3;4\n", "1:a=a|b=b\n2:a=1|b=2\n3:a=3|b=4"},
		// JSON: a list of objects
		{"a.json", `[{"id":1,"to":"x"},{"id":2,"to":"y","tags":["p","q"],"o":{"k":true}}]`, "1:id=1|to=x\n2:id=2|to=y|tags[0]=p|tags[1]=q|o.k=true"},
		// an object with a list in it, and what stands beside it
		{"a.json", `{"v":"1","rows":[{"a":"x"},{"a":"y"}],"end":null}`, "1:v=1\n1:a=x\n2:a=y\n3:end="},
		{"a.json", `{"a":{"b":["x","y"]}}`, "1:a.b[0]=x|a.b[1]=y"},
		{"", ` [ "x" , "y" ] `, "1:x\n2:y"},
		{"a.json", `"x"`, "1:\"x\""}, // no list and no object: text
		// addresses as keys
		{"a.json", `{"0x52908400098527886E0F7030069857D2E4169EE7":"5"}`, "1:(key)=0x52908400098527886E0F7030069857D2E4169EE7|…=5"},
		// escapes, a pair of halves, half a pair
		{"a.json", `["\u0041\ud83d\ude00\/\"\\\n\ud83d!"]`, "1:A😀/\"\\\n\ufffd!"},
		// JSON lines
		{"a.jsonl", "{\"a\":1}\n{\"a\":2}\n\n[\"x\"]\n", "1:a=1\n2:a=2\n3:[0]=x"},
		{"", "{\"a\":1}\n{\"a\":2}\n", "1:a=1\n2:a=2"},
		// not JSON any more: the rest is text
		{"a.json", `[{"a":"x"},{"a":oops!,"b":"y"}]`, "1:a=x\n2:a=oops\n3:!,\"b\":\"y\"}]\nproblem json at 2"},
		{"a.json", `[{"a":"x`, "1:x\nproblem json at 1"},
		{"a.json", "// comment\n{}", "1:// comment\n{}"},
		{"a.json", strings.Repeat("[", 100), "1:" + strings.Repeat("[", 34) + "\nproblem json at 1"},
	} {
		if got := show(NewReader(strings.NewReader(c.text), c.name)); got != c.want {
			t.Errorf("%s %q:\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
		// a byte at a time
		if got := show(NewReader(iotest.OneByteReader(strings.NewReader(c.text)), c.name)); got != c.want {
			t.Errorf("%s %q, byte by byte:\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

// A stream that breaks off is no shorter table.
func TestReadError(t *testing.T) {
	for name, long := range map[string]string{ // more than is looked at first
		"a.csv": "a,b\n" + strings.Repeat("1,2\n", 50_000), "a.json": "[" + strings.Repeat(`{"a":"x"},`, 20_000),
	} {
		got := show(NewReader(io.MultiReader(strings.NewReader(long), iotest.ErrReader(errors.New("broke"))), name))
		if !strings.HasSuffix(got, "error broke") {
			t.Errorf("%s: %q", name, got[len(got)-40:])
		}
	}
	for _, name := range []string{"a.csv", "a.json", "a.jsonl", ""} {
		in := io.MultiReader(strings.NewReader(`[{"a":"x"}`), iotest.ErrReader(errors.New("broke")))
		if got := show(NewReader(in, name)); !strings.HasSuffix(got, "error broke") {
			t.Errorf("%q: %s", name, got)
		}
	}
}

// A cell or row beyond the bounds is told, and its text is given all the same.
func TestLong(t *testing.T) {
	long := strings.Repeat("x ", MaxCell/2+10)
	for name, text := range map[string]string{
		"a.csv": "a,b\n1," + long + "END\n", "b.csv": "a,b\n1,\"" + long + "END\"\n", "a.json": `["` + long + `END"]`,
		"c.csv": strings.Repeat("y,", MaxColumns+5) + "END",
	} {
		r := NewReader(strings.NewReader(text), name)
		got := show(r)
		if r.Problem() == nil || !strings.Contains(got, "END") {
			t.Errorf("%s: %v, %q", name, r.Problem(), got[len(got)-40:])
		}
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       Format
	}{
		{"a.csv", "a;b\n1;2\n", Format{CSV, UTF8, ';', false}},
		{"a.csv", "a\tb\n1\t2\n", Format{CSV, UTF8, '\t', false}},
		{"a.csv", "n;k\n1,5;2,5\n2,5;3,5\n", Format{CSV, UTF8, ';', false}},
		{"a.csv", "just one column\n", Format{CSV, UTF8, ',', false}},
		{"a.CSV", "\xef\xbb\xbfa,b\n", Format{CSV, UTF8BOM, ',', false}},
		{"a.csv", "\xfca;b\n", Format{CSV, Windows1252, ';', false}},
		{"mail.eml", "a;b\n1;2\n1;2\n", Format{}},
		{"x.json", " {\"a\":1}", Format{JSON, UTF8, 0, false}},
		{"", "[see below]\n", Format{}},
		{"", "{x}", Format{}},
	} {
		if got := NewReader(strings.NewReader(c.text), c.name).Format(); got != c.want {
			t.Errorf("%s %q: %+v, want %+v", c.name, c.text, got, c.want)
		}
	}
}
