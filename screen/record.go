package screen

import (
	"crypto/sha256"
	"encoding/hex"
	"unicode/utf8"

	"addresscheck/address"
)

// RecordSchema is the version of a record's body. What it holds and how to check
// it without this program: docs/record.md.
const RecordSchema = 1

// NotCovered are what no check of ours says anything about, as codes: it stands in
// every record, so that nobody reads more into one. In words: screen/words,
// notcovered.CODE.
var NotCovered = [...]string{"chains", "mixers", "names", "ownership", "unlisted"}

// Record screens text and returns the body of its record, one JSON object in
// RFC 8785, and the result. It depends on nothing but its arguments: the same
// text, salt and options give the same bytes on any machine and in any surface,
// which is how a record is verified.
//
// salt is "" where the record shall hold the text, else 32 hex digits: then it
// holds salted hashes instead, and who has the text can still verify it. ok is
// false, and there is no body, where a private key or recovery phrase stands in the
// text: no record may keep one.
func Record(text, salt string, o Options) (body []byte, res Result, ok bool) {
	if !utf8.ValidString(text) {
		text = string([]rune(text)) // JSON holds no other bytes
	}
	res = Screen(text, o)
	for i := range res.Items {
		if err := res.Items[i].Err; err != nil && err.Err == address.ErrSecret {
			return nil, res, false
		}
	}
	w := recordWriter{salt: salt}
	w.Open('{')
	w.KeyInt("at", o.Now)
	w.coverage(&res.Coverage)
	w.input(text, &o)
	w.Key("items")
	w.Open('[')
	for i := range res.Items {
		w.item(&res.Items[i])
	}
	w.Close(']')
	w.lists(&o)
	w.KeyBool("more", res.More)
	w.KeyStrs("not_covered", NotCovered[:])
	w.KeyInt("schema", RecordSchema)
	w.Close('}')
	return w.B, res, true
}

// recordWriter writes a body. Its shape is one of its own and not that of
// [AppendItem], which may grow: a record must be the same bytes in ten years.
type recordWriter struct {
	Writer
	salt string
}

// SaltedHash returns what stands for a text in a record with hashes: SHA-256 of
// the salt's digits and the text, in lower-case hex.
func SaltedHash(salt, text string) string {
	sum := sha256.Sum256([]byte(salt + text))
	return hex.EncodeToString(sum[:])
}

// IsSalt reports whether s is a salt: 32 lower-case hex digits.
func IsSalt(s string) bool {
	for i := range len(s) {
		if c := s[i]; !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f') {
			return false
		}
	}
	return len(s) == 32
}

// private writes a key and its text, null where only hashes may be written.
func (w *recordWriter) private(key, text string) {
	if w.salt != "" {
		text = ""
	}
	w.KeyStr(key, text)
}

func (w *recordWriter) input(text string, o *Options) {
	w.Key("input")
	w.Open('{')
	hash := ""
	if w.salt != "" {
		hash = SaltedHash(w.salt, text)
	}
	w.KeyStr("hash", hash)
	w.KeyBool("lines", o.Lines)
	w.KeyInt("max_age", o.MaxAge)
	w.KeyStr("place", o.Place)
	w.KeyStr("salt", w.salt)
	w.private("text", text)
	w.Close('}')
}

func (w *recordWriter) lists(o *Options) {
	w.Key("lists")
	w.Open('{')
	head, refused, snapshot := "", "", ""
	if l := o.Lists; l != nil {
		head, snapshot = l.Note, l.SHA256
	} else if o.Refused != nil {
		refused = o.Refused.Reason
	}
	w.KeyStr("head", head)
	w.KeyStr("refused", refused)
	w.KeyStr("snapshot", snapshot)
	w.Close('}')
}

func (w *recordWriter) coverage(c *Coverage) {
	w.Key("coverage")
	w.Open('{')
	w.KeyStr("code", c.Code)
	w.KeyStrs("missing", c.Missing)
	w.KeyBool("ok", c.OK())
	w.Key("sources")
	w.Open('[')
	for i := range c.Sources {
		s := c.Sources[i].Source
		w.Open('{')
		w.KeyStr("age", string(c.Sources[i].Age))
		w.KeyInt("compared", s.Compared)
		w.KeyInt("entries", int64(s.Entries))
		w.KeyBool("failed", s.Failed)
		w.KeyStr("id", s.ID)
		w.KeyStr("jurisdiction", s.Jurisdiction)
		w.KeyStr("kind", string(s.Kind))
		w.KeyBool("live", s.Live)
		w.KeyStr("published", s.Published)
		w.KeyStr("publisher", s.Publisher)
		w.KeyBool("required", c.Sources[i].Required)
		w.KeyStr("sha256", s.SHA256)
		w.KeyBool("whole", s.Whole)
		w.Close('}')
	}
	w.Close(']')
	w.Close('}')
}
