package lists

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strconv"
	"strings"
)

// Origin is the first line of a head's text: what kind of statement is signed,
// so that no signature made for something else can be taken for one of ours.
const Origin = "addresscheck lists"

// Head says which snapshot is the latest and when each source was compared. It
// is the text of a C2SP signed note:
//
//	addresscheck lists
//	seq 1790856000
//	issued 1790856000
//	expires 1791460800
//	snapshot 9f1c… 132928 1276
//	source eu-fsf published=- compared=- status=ok entries=7 sha256=-
//	source us-fbi-dprk published=2025-02-26 compared=- status=ok entries=101 sha256=-
//	source us-ofac-sdn published=2026-10-01 compared=1790812800 status=ok entries=1065 sha256=-
//	file changes.txt 41ab… 2210
//
// All times are Unix seconds; a hyphen stands for what is not known.
type Head struct {
	Seq      int64  // grows with every head; the time of signing
	Issued   int64  // when it was signed
	Expires  int64  // no later than Issued + Lifetime
	Snapshot string // SHA-256 of the snapshot, lower-case hex
	Size     int    // bytes of the snapshot
	Entries  int    // all entries in it, current and removed
	Sources  []Status
	Files    []File
	Key      string // name and id of the key that signed: NAME+HASH; set by OpenHead
}

// Status is what a head says of one source.
type Status struct {
	ID        string
	Published string // date of the edition, "" if not known
	Compared  int64  // time of the last successful comparison, 0 for a fixed source
	Failed    bool   // the last attempt to compare failed
	Entries   int    // current entries
	SHA256    string // of the upstream document, "" if not kept
}

// File is a further file that the head vouches for.
type File struct {
	Name   string // lower-case letters, digits, hyphens and dots
	SHA256 string
	Size   int
}

// File returns the further file of this name, the zero value if there is none.
func (h *Head) File(name string) File {
	for _, f := range h.Files {
		if f.Name == name {
			return f
		}
	}
	return File{}
}

// NewHead returns the head for a snapshot and the sources it was compiled from,
// issued at now.
func NewHead(snapshot []byte, sources []*Source, now int64) (*Head, error) {
	s, err := Read(snapshot)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(snapshot)
	h := &Head{Seq: now, Issued: now, Expires: now + Lifetime, Snapshot: hex.EncodeToString(sum[:]), Size: len(snapshot), Entries: len(s.Entries)}
	for _, in := range s.Sources {
		i := slices.IndexFunc(sources, func(o *Source) bool { return o.ID == in.ID })
		if i < 0 {
			return nil, errors.New("lists: no status of " + in.ID)
		}
		o := sources[i]
		h.Sources = append(h.Sources, Status{in.ID, o.Published, o.Compared, o.Failed, in.Entries, o.SHA256})
	}
	return h, nil
}

// text writes the head without its signature.
func (h *Head) text() string {
	b := make([]byte, 0, 1024)
	b = append(b, Origin...)
	number := func(sep string, n int64) { b = strconv.AppendInt(append(b, sep...), n, 10) }
	number("\nseq ", h.Seq)
	number("\nissued ", h.Issued)
	number("\nexpires ", h.Expires)
	b = append(b, "\nsnapshot "+h.Snapshot...)
	number(" ", int64(h.Size))
	number(" ", int64(h.Entries))
	for _, s := range h.Sources {
		b = append(b, "\nsource "+s.ID+" published="+orHyphen(s.Published)+" compared="...)
		if s.Compared == 0 {
			b = append(b, '-')
		} else {
			number("", s.Compared)
		}
		if s.Failed {
			b = append(b, " status=failed"...)
		} else {
			b = append(b, " status=ok"...)
		}
		number(" entries=", int64(s.Entries))
		b = append(b, " sha256="+orHyphen(s.SHA256)...)
	}
	for _, f := range h.Files {
		b = append(b, "\nfile "+f.Name+" "+f.SHA256...)
		number(" ", int64(f.Size))
	}
	return string(append(b, '\n'))
}

func orHyphen(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// errHead is a head whose signature holds and whose text can't be read: made by
// a newer program, or wrongly.
var errHead = errors.New("the head is not in the form this program reads")

// parseHead reads the text of a head. Only the one spelling that text writes is
// read: whatever a line may say, it is written back and compared.
func parseHead(text string) (*Head, error) {
	h := new(Head)
	ok := true
	num := func(s string) int64 {
		n, good := number(s)
		ok = ok && good
		return n
	}
	size := func(s string) int {
		n := num(s)
		ok = ok && n <= maxSnapshot
		return int(n)
	}
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	for i, line := range lines {
		key, value, _ := strings.Cut(line, " ")
		f := strings.Split(value, " ")
		switch {
		case i == 0:
			ok = line == Origin
		case i == 1 && key == "seq":
			h.Seq = num(value)
		case i == 2 && key == "issued":
			h.Issued = num(value)
		case i == 3 && key == "expires":
			h.Expires = num(value)
		case i == 4 && key == "snapshot" && len(f) == 3:
			h.Snapshot, h.Size, h.Entries = f[0], size(f[1]), size(f[2])
			ok = ok && IsHash(h.Snapshot)
		case i > 4 && key == "source" && len(f) == 6 && len(h.Sources) < maxSources:
			s, good := parseStatus(f)
			ok = ok && good
			h.Sources = append(h.Sources, s)
		case i > 4 && key == "file" && len(f) == 3 && len(h.Files) < maxSources:
			ok = ok && isID(strings.ReplaceAll(f[0], ".", "-")) && IsHash(f[1])
			h.Files = append(h.Files, File{f[0], f[1], size(f[2])})
		default:
			ok = false
		}
		if !ok {
			return nil, errHead
		}
	}
	if h.text() != text || h.Seq == 0 || h.Expires < h.Issued || h.Expires-h.Issued > Lifetime {
		return nil, errHead
	}
	return h, nil
}

// parseStatus reads the fields of a source line.
func parseStatus(f []string) (s Status, ok bool) {
	field := func(i int, name string) string {
		v, good := strings.CutPrefix(f[i], name)
		if v == "-" {
			return ""
		}
		ok = ok && good && v != ""
		return v
	}
	ok = isID(f[0])
	s.ID = f[0]
	s.Published = field(1, "published=")
	ok = ok && (s.Published == "" || isDate(s.Published))
	if v := field(2, "compared="); v != "" {
		n, good := number(v)
		s.Compared = n
		ok = ok && good && n > 0
	}
	status := field(3, "status=")
	s.Failed = status == "failed"
	ok = ok && (s.Failed || status == "ok")
	n, good := number(field(4, "entries="))
	s.Entries = int(n)
	ok = ok && good && n <= maxEntries
	s.SHA256 = field(5, "sha256=")
	return s, ok && (s.SHA256 == "" || IsHash(s.SHA256))
}
