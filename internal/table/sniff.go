package table

import (
	"bytes"
	"strings"
)

// kinds are told by a file's name: the end of it, in small letters.
var kinds = []struct {
	end  string
	kind Kind
}{
	{".csv", CSV}, {".tsv", CSV}, {".tab", CSV},
	{".json", JSON}, {".geojson", JSON}, {".jsonl", Lines}, {".ndjson", Lines},
}

// sniff tells what a file is by its name, and by its beginning in UTF-8. A name
// that says something else (rechnung.txt) is believed: lines of a letter may well
// have a comma each.
func sniff(head []byte, name string) (f Format) {
	name = strings.ToLower(name)
	named := Text
	for _, k := range kinds {
		if strings.HasSuffix(name, k.end) {
			named = k.kind
		}
	}
	dot := strings.LastIndexByte(name, '.')
	ending := dot > 0 && len(name)-dot <= 6 && strings.IndexByte(name[dot:], '/') < 0
	if named == Text && ending {
		return f
	}
	trimmed := bytes.TrimLeft(head, " \t\r\n")
	open := len(trimmed) > 0 && (trimmed[0] == '{' || trimmed[0] == '[')
	switch {
	case named == CSV:
		f.Kind = CSV
	case open && isLines(trimmed):
		f.Kind = Lines
	case open && (named != Text || looksJSON(trimmed)):
		f.Kind = JSON
	case named == Text:
		f.Kind = CSV
	}
	if f.Kind != CSV {
		return f
	}
	sure := false
	f.Delimiter, sure = delimiter(head, strings.HasSuffix(name, ".tsv") || strings.HasSuffix(name, ".tab"))
	if named == Text && !sure {
		return Format{}
	}
	return f
}

// looksJSON reports whether text that begins with a bracket goes on as JSON does:
// [1A1z…] in a letter does not.
func looksJSON(text []byte) bool {
	rest := bytes.TrimLeft(text[1:], " \t\r\n")
	if len(rest) == 0 {
		return false
	}
	if text[0] == '{' {
		return rest[0] == '"' || rest[0] == '}'
	}
	return bytes.IndexByte([]byte(`{["]`), rest[0]) >= 0
}

// isLines reports whether text is JSON lines: its first line is a whole value and
// another one begins in the second.
func isLines(text []byte) bool {
	first, rest, ok := bytes.Cut(text, []byte("\n"))
	rest = bytes.TrimLeft(rest, " \t\r\n")
	first = bytes.TrimSpace(first)
	if !ok || len(first) < 2 || len(rest) == 0 || rest[0] != first[0] {
		return false
	}
	return first[len(first)-1] == first[0]+2 && looksJSON(first) // } is { + 2, ] is [ + 2
}

// delimiters are tried in this order: of equals the first one.
const delimiters = ";\t,|"

// delimiter returns what separates the cells of the text: that with which its first
// rows have most cells, and as many each. sure is true when all of at least three
// rows agree and it is not the comma of a sentence.
func delimiter(head []byte, tabs bool) (best byte, sure bool) {
	if d, ok := declared(head); ok {
		return d, true
	}
	if tabs {
		return '\t', true
	}
	best = ','
	most := 0
	for i := range len(delimiters) {
		d := delimiters[i]
		rows, cells, agree, blanks := count(head, d)
		if cells < 2 {
			continue
		}
		if score := agree * 1000 / rows * min(cells, 50); score > most {
			most, best = score, d
			sure = rows >= 3 && agree == rows && blanks*2 < rows*(cells-1)
		}
	}
	return best, sure
}

// declared returns the delimiter of a first line sep=; as Excel reads it.
func declared(head []byte) (byte, bool) {
	if len(head) >= 5 && strings.EqualFold(string(head[:4]), "sep=") && (len(head) == 5 || head[5] == '\r' || head[5] == '\n') {
		return head[4], true
	}
	return 0, false
}

// count splits the first rows of text: how many there are, how many cells most
// of them have, how many have so many, and how many delimiters a blank follows.
func count(text []byte, d byte) (rows, cells, agree, blanks int) {
	const most = 50
	widths := map[int]int{}
	quoted := false
	n, empty := 1, true
	end := func() {
		if !empty {
			rows++
			widths[n]++
		}
		n, empty = 1, true
	}
	for i := 0; i < len(text) && rows < most; i++ {
		switch c := text[i]; {
		case c == '"':
			quoted = !quoted
			empty = false
		case quoted:
		case c == d:
			n++
			empty = false
			if d != '\t' && i+1 < len(text) && text[i+1] == ' ' {
				blanks++
			}
		case c == '\n':
			end()
		case c != '\r':
			empty = false
		}
	}
	if rows < most && len(text) < sampled {
		end() // the last line, which a longer file may go on in
	}
	for w, times := range widths {
		if times > agree || times == agree && w > cells {
			cells, agree = w, times
		}
	}
	return rows, cells, agree, blanks
}
