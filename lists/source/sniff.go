//go:build !js

package source

import (
	"bytes"
	"strings"
)

// sniff names the source whose documents begin with head; own where none does.
func sniff(head []byte) string {
	text := string(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))))
	if strings.HasPrefix(text, factsFirst+"source us-fbi-dprk\n") {
		return "us-fbi-dprk"
	}
	switch rootName(text) {
	case "Sanctions", "sdnList":
		return "us-ofac-sdn"
	case "Designations", "ArrayOfFinancialSanctionsTarget":
		return "gb-sanctions"
	case "export":
		return "eu-fsf"
	}
	if strings.HasPrefix(text, "{") && strings.Contains(text, `"Publications"`) && strings.Contains(text, "DatePublication") {
		return "fr-tresor"
	}
	return "own"
}

// rootName is the local name of the element that a text begins with, after its
// XML declaration and comments; "" where it begins with none.
func rootName(text string) string {
	for {
		end := ""
		switch {
		case strings.HasPrefix(text, "<?"):
			end = "?>"
		case strings.HasPrefix(text, "<!--"):
			end = "-->"
		case strings.HasPrefix(text, "<"):
			name := text[1:]
			if i := strings.IndexAny(name, " \t\r\n/>"); i >= 0 {
				name = name[:i]
			}
			return name[strings.IndexByte(name, ':')+1:]
		default:
			return ""
		}
		_, rest, _ := strings.Cut(text, end)
		text = strings.TrimSpace(rest)
	}
}

// packed refuses, by its first bytes, what is no text yet.
func (r *reader) packed(head []byte) error {
	for _, known := range []struct{ mark, what string }{
		{"\x1f\x8b", "compressed (gzip): unpack it first"}, {"BZh", "compressed (bzip2): unpack it first"},
		{"PK\x03\x04", "compressed (zip): unpack it first"}, {"\xfd7zX", "compressed (xz): unpack it first"},
		{"\xff\xfe", "UTF-16: only UTF-8 is read"}, {"\xfe\xff", "UTF-16: only UTF-8 is read"},
	} {
		if bytes.HasPrefix(head, []byte(known.mark)) {
			return r.fail(1, "%s", known.what)
		}
	}
	return nil
}

// factsFirst begins every facts file.
const factsFirst = "addresscheck facts 1\n\n"
