package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"time"

	"addresscheck/lists"
	"addresscheck/screen"

	"github.com/tidwall/gjson"
)

// verdict is what verifying one record gave.
type verdict struct {
	intact      bool
	head        *lists.Head // nil: no signature was verified
	unsigned    bool        // there was none: facts compiled into a program
	refused     string      // why the lists could not be opened, one of lists' words
	unread      string      // why nothing could be recomputed: text, snapshot
	same        bool
	differences []string
}

// exit is the exit code: 0 only when everything was verified.
func (v *verdict) exit() int {
	switch {
	case !v.intact, v.unread == "" && v.refused == "" && !v.same:
		return exitAttention
	case v.refused != "" || v.unread != "" || v.unsigned:
		return exitNotChecked
	}
	return exitNone
}

// recordVerify takes the inputs out of each record, makes its body again and
// compares the bytes.
func (e *env) recordVerify(args []string) int {
	fset := flags("record verify")
	var keys keyFlags
	fset.Var(&keys, "key", "")
	with := fset.String("with", "", "")
	snapshot := fset.String("snapshot", "", "")
	asJSON := fset.Bool("json", false, "")
	var lang language
	fset.Var(&lang, "lang", "")
	rest, err := parseFlags(fset, args)
	if err != nil {
		return e.flagError("record", err)
	}
	if lang.tag != "" {
		e.say = speakerFor(lang.tag)
	}
	if len(rest) == 0 {
		return e.usage("record.files")
	}
	var text, lists []byte
	for _, f := range [...]struct {
		name string
		into *[]byte
	}{{*with, &text}, {*snapshot, &lists}} {
		if f.name == "" {
			continue
		}
		if *f.into, err = os.ReadFile(f.name); err != nil {
			return e.usage("file.unreadable", "name", f.name, "what", reason(err))
		}
	}
	code := exitNone
	for _, name := range rest {
		k, bad := e.readRecord(name)
		if bad != exitNone {
			code = worst(code, bad)
			continue
		}
		v := k.verify(keys, text, lists)
		if *asJSON {
			fmt.Fprintf(e.out, "%s\n", v.json(k))
		} else {
			e.reportVerdict(k, v)
		}
		code = worst(code, v.exit())
	}
	return code
}

// verify recomputes k. with is the text of a record that holds hashes, snapshot
// the lists of one that was made without them.
func (k *keptRecord) verify(keys []string, with, snapshot []byte) *verdict {
	v := &verdict{intact: k.intact()}
	o := screen.Options{
		Now: k.body.Get("at").Int(), Place: k.body.Get("input.place").Str, MaxAge: k.body.Get("input.max_age").Int(),
		Lines: k.body.Get("input.lines").Bool(),
	}
	if s := k.all.Get("snapshot"); s.Type == gjson.String {
		snapshot = []byte(s.Str)
	}
	l, err := k.lists(keys, snapshot, o.Now, v)
	if err != nil {
		v.refused, v.unread = err.Reason, "lists"
		return v
	}
	if o.Lists = l; l == nil {
		o.Refused = k.refused()
	}
	salt, text := k.body.Get("input.salt").Str, k.body.Get("input.text").Str
	if k.body.Get("input.text").Type != gjson.String && salt != "" {
		if with == nil {
			v.unread = "text"
			return v
		}
		text = string(with)
		if want := k.body.Get("input.hash").Str; screen.SaltedHash(salt, text) != want {
			text = strings.TrimSuffix(text, "\n")
			if screen.SaltedHash(salt, text) != want {
				v.unread = "other"
				return v
			}
		}
	}
	body, _, ok := screen.Record(text, salt, o)
	v.same = ok && bytes.Equal(body, []byte(k.body.Raw))
	if !v.same {
		v.differences = differences(nil, "", k.body, gjson.ParseBytes(body))
	}
	return v
}

// lists opens the lists that the record names: signed ones as of its time, unsigned
// ones by their hash. Without any, l is nil.
func (k *keptRecord) lists(keys []string, snapshot []byte, now int64, v *verdict) (l *lists.Lists, refused *lists.OpenError) {
	named := k.body.Get("lists.snapshot")
	if named.Type != gjson.String {
		return nil, nil // nothing was compared
	}
	if snapshot == nil {
		return nil, &lists.OpenError{Reason: lists.Missing}
	}
	var err error
	if head := k.body.Get("lists.head"); head.Type == gjson.String {
		l, err = lists.Open([]byte(head.Str), snapshot, lists.Options{Keys: append(lists.Trusted(), keys...), Now: now})
		if err == nil {
			v.head = l.Head
		}
	} else {
		v.unsigned = true
		var sources []*lists.Source
		for _, s := range k.body.Get("coverage.sources").Array() {
			sources = append(sources, &lists.Source{
				ID: s.Get("id").Str, Published: s.Get("published").Str, Compared: s.Get("compared").Int(), Failed: s.Get("failed").Bool(),
				Entries: int(s.Get("entries").Int()), SHA256: s.Get("sha256").Str,
			})
		}
		l, err = lists.OpenUnsigned(snapshot, sources)
	}
	if err != nil {
		if oe, ok := err.(*lists.OpenError); ok {
			return nil, oe
		}
		return nil, &lists.OpenError{Reason: lists.Format, Text: err.Error()}
	}
	if l.SHA256 != named.Str {
		return nil, &lists.OpenError{Reason: lists.WrongHash}
	}
	return l, nil
}

// refused is why the lists were refused when the record was made.
func (k *keptRecord) refused() *lists.OpenError {
	if r := k.body.Get("lists.refused"); r.Type == gjson.String {
		return &lists.OpenError{Reason: r.Str}
	}
	return nil
}

// maxDifferences is how many places are told where two bodies differ.
const maxDifferences = 20

// differences appends the places where the body as written and the one made now
// differ.
func differences(dst []string, path string, was, now gjson.Result) []string {
	if len(dst) >= maxDifferences || was.Raw == now.Raw {
		return dst
	}
	if was.IsObject() && now.IsObject() || was.IsArray() && now.IsArray() {
		before := len(dst)
		seen := map[string]bool{}
		i := 0
		each := func(r gjson.Result, f func(key string, v gjson.Result)) {
			i = 0
			r.ForEach(func(key, v gjson.Result) bool {
				name := key.Str
				if r.IsArray() {
					i++
					name = sprint(i)
				}
				f(name, v)
				return true
			})
		}
		values := map[string]gjson.Result{}
		each(now, func(key string, v gjson.Result) { values[key] = v })
		each(was, func(key string, v gjson.Result) {
			seen[key] = true
			dst = differences(dst, path+"/"+key, v, values[key])
		})
		each(now, func(key string, v gjson.Result) {
			if !seen[key] {
				dst = differences(dst, path+"/"+key, gjson.Result{}, v)
			}
		})
		if len(dst) > before {
			return dst
		}
	}
	if len(dst) >= maxDifferences {
		return dst
	}
	return append(dst, path+": "+shown(was)+" → "+shown(now))
}

// shown is a value cut to what fits a line.
func shown(r gjson.Result) string {
	if !r.Exists() {
		return "-"
	}
	const most = 80
	if s := []rune(r.Raw); len(s) > most {
		return string(s[:most]) + "…"
	}
	return r.Raw
}

// json is a verdict for programs.
func (v *verdict) json(k *keptRecord) []byte {
	w := screen.Writer{}
	w.Open('{')
	w.KeyInt("at", k.body.Get("at").Int())
	w.KeyStrs("differences", v.differences)
	w.KeyStr("file", k.name)
	w.KeyBool("intact", v.intact)
	w.Key("issued")
	key := ""
	if v.head == nil {
		w.Null()
	} else {
		w.Int(v.head.Issued)
		key = v.head.Key
	}
	w.KeyStr("key", key)
	w.KeyStr("refused", v.refused)
	w.KeyBool("same", v.same)
	w.KeyStr("unread", v.unread)
	w.KeyBool("verified", v.exit() == exitNone)
	w.Close('}')
	return w.B
}

// reportVerdict tells a person what holds and what does not, in the order in which
// it matters.
func (e *env) reportVerdict(k *keptRecord, v *verdict) {
	line := func(key string, pairs ...string) {
		fmt.Fprintf(e.out, "%s\n", wrap(e.say.line(key, pairs...), 79, "  "))
	}
	fmt.Fprintf(e.out, "%s\n", visible(k.name))
	if !v.intact {
		line("verify.altered")
	}
	switch {
	case v.refused == lists.Missing:
		line("verify.nosnapshot", "hash", k.body.Get("lists.snapshot").Str)
	case v.refused != "":
		line("verify.refused", "what", e.say.words.Text(screen.Sentence{Key: "code.lists_" + v.refused}))
	case v.unread == "text":
		line("verify.notext")
	case v.unread == "other":
		line("verify.othertext")
	case v.same:
		line("verify.same", "n", sprint(k.body.Get("items.#").Int()), "at", utc(k.body.Get("at").Int()))
	default:
		line("verify.differs", "n", sprint(len(v.differences)))
		for _, d := range v.differences {
			fmt.Fprintf(e.out, "  %s\n", visible(d))
		}
		if made := k.all.Get("made_by.version").Str; made != version() {
			line("verify.version", "was", made, "now", version())
		}
	}
	switch {
	case v.head != nil:
		line("verify.signed", "key", v.head.Key, "seq", sprint(v.head.Seq), "issued", utc(v.head.Issued))
	case v.unsigned:
		line("verify.unsigned", "hash", k.body.Get("lists.snapshot").Str)
	}
	for _, s := range k.body.Get("coverage.sources").Array() {
		line("verify.source", "id", s.Get("id").Str, "published", orDash(s.Get("published").Str), "compared", orDash(utc(s.Get("compared").Int())), "entries", s.Get("entries").Raw)
	}
	line("verify.clock")
}

// utc writes Unix seconds as a time of day, "" for 0.
func utc(unix int64) string {
	if unix == 0 {
		return ""
	}
	return time.Unix(unix, 0).UTC().Format("2006-01-02 15:04:05 UTC")
}
