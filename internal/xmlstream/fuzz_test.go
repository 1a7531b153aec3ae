package xmlstream

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// twin reads with encoding/xml and writes what tokens writes.
func twin(doc string) (string, error) {
	d := xml.NewDecoder(strings.NewReader(doc))
	var out, text strings.Builder
	depth := 0
	flush := func() {
		if text.Len() > 0 && depth > 0 {
			fmt.Fprintf(&out, "%q\n", text.String())
		}
		text.Reset()
	}
	full := func(n xml.Name) string {
		if n.Space != "" {
			return n.Space + ":" + n.Local
		}
		return n.Local
	}
	for {
		tok, err := d.RawToken()
		switch {
		case err == io.EOF && depth == 0:
			return out.String(), nil
		case err != nil:
			return "", err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			flush()
			depth++
			fmt.Fprintf(&out, "<%s\n", full(tok.Name))
			for _, a := range tok.Attr {
				fmt.Fprintf(&out, " %s=%q\n", full(a.Name), a.Value)
			}
		case xml.EndElement:
			flush()
			depth--
			out.WriteString(">\n")
		case xml.CharData:
			if depth > 0 {
				text.Write(tok)
			}
		}
	}
}

// What is accepted, encoding/xml accepts, with the same tokens; and how the bytes
// arrive makes no difference.
func FuzzTwin(f *testing.F) {
	for _, doc := range []string{
		"<a/>", "<a x='1' y=\"&amp;\">t<b>&#65;</b><![CDATA[<>]]><!-- c --></a>",
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<p:a xmlns:p='u'>\r<p:b/>\r\n</p:a>\n",
		"\ufeff<a>é</a><?pi?>", "<a x='\r\n\t'/>", "<a><![CDATA[\r]]></a>", "<?xml version='1.0' version='1.1'?><a/>",
	} {
		f.Add(doc)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		got, err := tokens(New(strings.NewReader(doc)))
		slow, slowErr := tokens(New(iotest.OneByteReader(strings.NewReader(doc))))
		if got != slow || (err == nil) != (slowErr == nil) {
			t.Fatalf("%q: %v and %v, byte by byte", doc, err, slowErr)
		}
		if err != nil {
			return
		}
		want, wantErr := twin(doc)
		if wantErr != nil || got != want {
			t.Errorf("%q:\n%s\nencoding/xml: %v\n%s", doc, got, wantErr, want)
		}
	})
}
