package unpack

import (
	"encoding/base64"
	"encoding/hex"
	"strings"
	"testing"
)

// texts returns the layers' texts without what stands between parts.
func texts(text string) (out []string) {
	for _, l := range Layers(text) {
		out = append(out, strings.ReplaceAll(l.Text, Between, "|"))
	}
	return out
}

func TestLayers(t *testing.T) {
	b64 := base64.StdEncoding.EncodeToString
	long := "please pay to somebody at once, thank you"
	for _, c := range []struct {
		text string
		want string // the layers, separated by blank lines
	}{
		{"nothing here", ""},
		{"a < b && c > d, 100 % and 50 %5", ""},
		// tags that stand inside words go, others stay
		{"0x<b>12</b>34<td>5", "0x1234<td>5"},
		{`a<span class="x y">b</span>c<wbr>d`, "abcd"},
		// references, escapes, percent signs, colours
		{"&#48;&#x78;&amp;&shy;1&nbsp;2", "0x&1&nbsp;2"},
		{`\u0030\x78\/\n`, "0x/\n"},
		{"%30x%C3%A4", "0xä"},
		{"\x1b[31m0\x1b[0mx", "0x"},
		// escapes that hide nothing
		{`https:\/\/x\n`, ""}, {"a%20b%3A", ""},
		// escapes in escapes
		{"%2531", "%31\n\n1"},
		// base64 with and without lines, url-safe, behind a label; short or no text
		{"x: " + b64([]byte(long)), long + "|"},
		{"data:;base64," + b64([]byte(long+"??>>~~")), long + "??>>~~|"},
		{base64.RawURLEncoding.EncodeToString([]byte(long + "??>>~~")), long + "??>>~~|"},
		{b64([]byte(strings.Repeat(long, 3)))[:76] + "\r\n" + b64([]byte(strings.Repeat(long, 3)))[76:], strings.Repeat(long, 3) + "|"},
		{b64([]byte("short")), ""},
		{b64([]byte("\x00\x01\x02\x03" + long)), ""},
		{strings.Repeat("A", 100), ""},
		// in base64 in base64
		{b64([]byte(b64([]byte(long)))), b64([]byte(long)) + "|\n\n" + long + "|"},
		// hex digits of a text
		{"0x" + hex.EncodeToString([]byte(long)), long + "|"},
		{hex.EncodeToString([]byte(long)) + "zz", long + "|"},
		{hex.EncodeToString([]byte("\x01\xad\xbe\xef" + long)), ""},
		// quoted-printable behind its header only
		{"Content-Transfer-Encoding: quoted-printable\n\na=3D=\nb =C3=BC\n", "a=b ü\n|"},
		{"content-transfer-encoding:QUOTED-PRINTABLE\r\nX: y\r\n\r\n=41=  \r\n=42\r\n--boundary01\r\n=43", "AB\r\n|"},
		{"a=3D=\nb", ""},
		// UTF-16 read as bytes
		{strings.ReplaceAll("p a y   t o   s o m e b o d y   a t   o n c e   n o w ", " ", "\x00"), "paytosomebodyatoncenow"},
	} {
		if got := strings.Join(texts(c.text), "\n\n"); got != c.want {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// Every character of a layer knows where it stands.
func TestSpan(t *testing.T) {
	text := "Content-Transfer-Encoding: quoted-printable\n\nGr=C3=BC=\n=C3=9Fe <b>0x</b>12"
	ls := Layers(text)
	l := ls[len(ls)-1]
	for _, c := range []struct{ part, want string }{
		{"Gr", "Gr"}, {"ü", "=C3=BC"}, {"üß", "=C3=BC=\n=C3=9F"}, {"0x", "0x"},
	} {
		i := strings.Index(l.Text, c.part)
		start, end := l.Span(i, i+len(c.part))
		if text[start:end] != c.want {
			t.Errorf("%q stands at %q, want %q", c.part, text[start:end], c.want)
		}
	}
	b := base64.StdEncoding.EncodeToString([]byte("please pay to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, thanks"))
	l = Layers(b)[0]
	i := strings.Index(l.Text, "1A1z")
	start, end := l.Span(i, i+34)
	if start != i/3*4 || end != (i+34+2)/3*4 {
		t.Errorf("%d..%d of %d", start, end, len(b))
	}
}

// FuzzUnpack: no text makes it panic, every span is inside the text, and base64 is
// what encoding/base64 reads.
func FuzzUnpack(f *testing.F) {
	for _, s := range []string{"&#48;", "%2531", `\u0030`, "<b>x", "a=\n", "Content-Transfer-Encoding: quoted-printable\n\n=41=\n", "\x00a\x00b", strings.Repeat("\xdd", 105), "\x7fE5" + strings.Repeat("3", 103), strings.Repeat("3031", 20), base64.StdEncoding.EncodeToString([]byte(strings.Repeat("pay ", 20)))} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		layers, code := Unpack(text)
		last := 0
		for _, p := range code {
			if p.From < last || p.To <= p.From || p.To > len(text) {
				t.Fatalf("%q: %v", text, code)
			}
			last = p.To
		}
		for _, l := range layers {
			end := 0
			for i := range len(l.Text) {
				a, b := l.Span(i, i+1)
				if a < 0 || b < a || b > len(text) || b < end-24 {
					t.Fatalf("%q: %q at %d stands at %d..%d", text, l.Text, i, a, b)
				}
				end = max(end, b)
			}
			if len(l.Text) > 2*len(text)+len(Between) {
				t.Fatalf("%q: %d bytes become %d", text, len(text), len(l.Text))
			}
		}
		if raw := []byte(text); len(raw) >= 24 {
			coded := base64.StdEncoding.EncodeToString(raw)
			if strings.Trim(coded[:min(len(coded), minHexed)], "0123456789abcdefABCDEF=") == "" {
				return // hex digits too, and read as those
			}
			if _, code := Unpack(coded); len(code) == 1 && code[0].From == 0 && !strings.HasPrefix(coded, "0x") && !strings.HasPrefix(coded, "0X") {
				ls := Layers(coded)
				if got := strings.ReplaceAll(ls[len(ls)-1].Text, Between, ""); ls[len(ls)-1].parent == nil && got != strings.ReplaceAll(text, Between, "") {
					t.Fatalf("%q: %q", text, got)
				}
			}
		}
	})
}
