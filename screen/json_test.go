package screen_test

import (
	"bytes"
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"addresscheck/screen"
)

// RFC 8785, section 3.2.2.2, and the example of section 3.2.4.
func TestAppendString(t *testing.T) {
	for in, want := range map[string]string{
		"":                         `""`,
		"a":                        `"a"`,
		"\"\\/":                    `"\"\\/"`,
		"\b\t\n\f\r":               `"\b\t\n\f\r"`,
		"\x00\x01\x0f\x1f\x7f":     `"\u0000\u0001\u000f\u001f` + "\x7f\"",
		"\u20ac$\x0f\nA'B\"\\\\\"": "\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"\"",
		"<script>&\u2028\u2029":    "\"<script>&\u2028\u2029\"",
		"\U0001f600\u0301":         "\"\U0001f600\u0301\"",
		"\xff":                     "\"\ufffd\"",
		"a\xc3(":                   "\"a\ufffd(\"",
		"\xed\xa0\x80":             "\"\ufffd\ufffd\ufffd\"", // half of a surrogate pair
		"\xf4\x90\x80\x80":         "\"\ufffd\ufffd\ufffd\ufffd\"",
		"\ufffd":                   "\"\ufffd\"",
	} {
		got := string(screen.AppendString(nil, in))
		if got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
		var back string
		if err := json.Unmarshal([]byte(got), &back); err != nil || back != strings.ToValidUTF8(in, "\ufffd") && !strings.Contains(back, "\ufffd\ufffd") {
			t.Errorf("%q comes back as %q, %v", in, back, err)
		}
	}
	if got := string(screen.AppendString([]byte("x"), "y")); got != `x"y"` {
		t.Error(got)
	}
}

func TestWriter(t *testing.T) {
	var w screen.Writer
	w.Open('{')
	w.Key("a")
	w.Open('[')
	w.Int(math.MaxInt32)
	w.Int(-1)
	w.Str("x")
	w.Str("ends in a colon:")
	w.Str("[")
	w.Bool(true)
	w.Null()
	w.Open('{')
	w.Close('}')
	w.Open('[')
	w.Close(']')
	w.Close(']')
	w.KeyStr("b", "")
	w.KeyStr("c", "{")
	w.KeyInt("d", 0)
	w.KeyBool("e", false)
	w.KeyStrs("f", nil)
	w.Close('}')
	const want = `{"a":[2147483647,-1,"x","ends in a colon:","[",true,null,{},[]],"b":null,"c":"{","d":0,"e":false,"f":[]}`
	if string(w.B) != want {
		t.Errorf("%s", w.B)
	}
}

// jcs writes v as RFC 8785 wants it: the slow, obvious way.
func jcs(t *testing.T, v any) string {
	switch v := v.(type) {
	case map[string]any:
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		slices.SortFunc(keys, func(a, b string) int { return slices.Compare(utf16.Encode([]rune(a)), utf16.Encode([]rune(b))) })
		parts := make([]string, len(keys))
		for i, k := range keys {
			parts[i] = jcs(t, k) + ":" + jcs(t, v[k])
		}
		return "{" + strings.Join(parts, ",") + "}"
	case []any:
		parts := make([]string, len(v))
		for i := range v {
			parts[i] = jcs(t, v[i])
		}
		return "[" + strings.Join(parts, ",") + "]"
	case json.Number:
		if strings.ContainsAny(v.String(), ".eE") {
			t.Errorf("a number that is no integer: %s", v)
		}
		return v.String()
	case string:
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		if err := e.Encode(v); err != nil {
			t.Fatal(err)
		}
		s := strings.TrimSuffix(b.String(), "\n")
		return strings.NewReplacer(`\u2028`, "\u2028", `\u2029`, "\u2029").Replace(s)
	case bool:
		if v {
			return "true"
		}
		return "false"
	case nil:
		return "null"
	}
	t.Fatalf("%T", v)
	return ""
}

// canonical reports that out is JSON and, written again in the canonical way,
// the same bytes: keys sorted at every level, none twice, no white space.
func canonical(t *testing.T, out []byte) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(out))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%v: %.300s", err, out)
	}
	if back := jcs(t, v); back != string(out) || !utf8.Valid(out) {
		t.Errorf("not canonical:\n%.600s\nwant\n%.600s", out, back)
	}
}

func TestResultIsCanonical(t *testing.T) {
	for _, v := range readVerdicts(t) {
		if v.Repeat != nil {
			continue
		}
		res := screen.Screen(v.text(t), v.options(t))
		canonical(t, screen.AppendResult(nil, &res))
		for i := range res.Items {
			canonical(t, screen.AppendItem(nil, &res.Items[i]))
		}
	}
}

// Appending is appending, whatever stands before, and changes nothing.
func TestAppend(t *testing.T) {
	res := screen.Screen(hit+"\n"+removed, atNoon(t))
	first := screen.AppendResult(nil, &res)
	if again := screen.AppendResult(nil, &res); !bytes.Equal(first, again) {
		t.Error("written twice, two results")
	}
	if got := screen.AppendResult([]byte("line\n"), &res); string(got) != "line\n"+string(first) {
		t.Errorf("%.40s", got)
	}
	var rows []byte
	for i := range res.Items {
		rows = append(screen.AppendItem(rows, &res.Items[i]), '\n')
	}
	for line := range bytes.Lines(rows) {
		canonical(t, bytes.TrimSuffix(line, []byte("\n")))
	}
}
