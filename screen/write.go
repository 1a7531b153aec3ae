package screen

import (
	"sort"

	"addresscheck/address"
	"addresscheck/lists"
)

// AppendItem appends the item as one JSON object: the line that `check --json`
// writes. Unknown strings are null, offsets are bytes.
func AppendItem(dst []byte, it *Item) []byte {
	w := Writer{B: dst}
	it.write(&w, nil)
	return w.B
}

// write writes the item; with the result it is part of, the sentences too.
func (it *Item) write(w *Writer, res *Result) {
	r := it.Reading
	if r == nil {
		r = &address.Reading{}
	}
	w.Open('{')
	w.KeyStr("address", r.Text())
	w.KeyStr("amount", it.Amount)
	w.KeyStr("asset", r.Chain.ID())
	if c := it.Cell; c != nil {
		w.Key("cell")
		w.Open('{')
		w.KeyInt("column", int64(c.Column))
		w.KeyStr("name", c.Name)
		w.KeyInt("row", int64(c.Row))
		w.Close('}')
	}
	w.KeyStrs("codes", it.Codes)
	w.KeyInt("end", int64(it.End))
	w.Key("error")
	w.Error(it.Err)
	w.KeyStr("finding", string(it.Finding))
	w.Key("hits")
	w.Open('[')
	for i := range it.Hits {
		it.Hits[i].write(w)
	}
	w.Close(']')
	w.KeyStr("input", it.Input)
	w.KeyStr("kind", r.Address.Kind().String())
	w.KeyInt("n", int64(it.N))
	w.KeyStr("network", network(r))
	w.KeyStr("read", it.Read)
	w.Key("readings")
	w.Open('[')
	for i := range it.Readings {
		writeReading(w, &it.Readings[i])
	}
	w.Close(']')
	if res != nil {
		writeSays(w, "says", it.Says(res.Place))
	}
	w.Key("similar")
	w.Open('[')
	for i := range it.Similar {
		it.Similar[i].write(w)
	}
	w.Close(']')
	w.KeyInt("start", int64(it.Start))
	w.KeyStr("state", string(it.State))
	w.KeyStr("tag", it.Tag)
	w.Close('}')
}

func network(r *address.Reading) string {
	if !r.Address.IsValid() {
		return ""
	}
	return r.Address.Network().String()
}

// Error writes why a text is not valid as {at, code, message}, or null. No part
// of the text is in it.
func (w *Writer) Error(e *address.Error) {
	if e == nil {
		w.Null()
		return
	}
	w.Open('{')
	w.Key("at")
	if e.At < 0 {
		w.Null()
	} else {
		w.Int(int64(e.At))
	}
	w.KeyStr("code", address.Code(e))
	w.KeyStr("message", e.Err.Error())
	w.Close('}')
}

func writeReading(w *Writer, r *address.Reading) {
	w.Open('{')
	w.KeyStr("address", r.Text())
	w.KeyStr("asset", r.Chain.ID())
	w.KeyStrs("caveats", r.Caveats.Names())
	w.Key("error")
	w.Error(r.Err)
	w.KeyStr("form", r.Form.String())
	w.KeyStr("kind", r.Address.Kind().String())
	w.KeyStr("network", network(r))
	w.KeyStr("proof", r.Proof.String())
	w.Close('}')
}

func (h *Hit) write(w *Writer) {
	e, p := h.Entry, h.Entry.Party
	w.Open('{')
	w.KeyStrs("aliases", p.Aliases)
	w.KeyStr("asset", e.Asset)
	w.KeyStr("comment", e.Comment)
	w.KeyStr("first_seen", e.FirstSeen)
	w.KeyBool("first_seen_or_earlier", e.Earliest)
	h.writeForms(w)
	w.KeyStr("incident", p.Incident)
	w.KeyStr("kind", string(p.Source.Kind))
	w.KeyStr("listed", p.Listed)
	w.KeyStr("lookup", p.Lookup)
	w.KeyStr("party", p.Name)
	w.KeyStrs("programmes", p.Programmes)
	w.KeyStr("reference", p.Reference)
	w.KeyStr("relation", string(h.Relation))
	w.Key("removed")
	if e.Removed == nil {
		w.Null()
	} else {
		w.Str(e.Removed.String())
	}
	w.KeyStr("source", p.Source.ID)
	w.KeyStr("statement", p.Statement)
	w.KeyStr("text", e.Text)
	w.Key("topics")
	w.Open('[')
	for _, t := range p.Topics {
		writeTopic(w, t)
	}
	w.Close(']')
	w.KeyStr("why", h.Why.String())
	w.Close('}')
}

func writeTopic(w *Writer, t lists.Topic) {
	w.Open('{')
	w.KeyStr("basis", t.Basis)
	w.KeyStr("name", t.Name)
	w.KeyStr("text", t.Text)
	w.Close('}')
}

func (s *Similar) write(w *Writer) {
	w.Open('{')
	w.KeyStr("address", s.Text)
	if s.From == nil {
		w.KeyInt("item", int64(s.Item))
		w.KeyStr("party", "")
		w.KeyStr("source", "")
	} else {
		w.Key("item")
		w.Null()
		w.KeyStr("party", s.From.Party.Name)
		w.KeyStr("source", s.From.Party.Source.ID)
	}
	w.Close('}')
}

// AppendResult appends the whole result as one JSON object {coverage, items,
// more, summary}: what the engine answers. Items and coverage hold what there is
// to say about them, as keys and arguments of screen/words.
func AppendResult(dst []byte, r *Result) []byte {
	w := Writer{B: dst}
	w.Open('{')
	w.Key("coverage")
	r.Coverage.write(&w)
	w.Key("items")
	w.Open('[')
	for i := range r.Items {
		r.Items[i].write(&w, r)
	}
	w.Close(']')
	w.KeyBool("more", r.More)
	writeSays(&w, "summary", r.Summary())
	w.Close('}')
	return w.B
}

// writeSays writes sentences as an array of {args, key}.
func writeSays(w *Writer, key string, says []Sentence) {
	w.Key(key)
	w.Open('[')
	for _, s := range says {
		w.Open('{')
		w.Key("args")
		w.Open('{')
		sort.Slice(s.Args, func(i, j int) bool { return s.Args[i].Name < s.Args[j].Name })
		for _, a := range s.Args {
			w.KeyStrs(a.Name, a.Values)
		}
		w.Close('}')
		w.KeyStr("key", s.Key)
		w.Close('}')
	}
	w.Close(']')
}

// AppendCoverage appends what was compared as one JSON object, as it stands in a
// result.
func AppendCoverage(dst []byte, c *Coverage) []byte {
	w := Writer{B: dst}
	c.write(&w)
	return w.B
}

func (c *Coverage) write(w *Writer) {
	w.Open('{')
	w.KeyInt("at", c.At)
	w.KeyStr("code", c.Code)
	w.Key("head")
	if h := c.Head; h == nil {
		w.Null()
	} else {
		w.Open('{')
		w.KeyInt("expires", h.Expires)
		w.KeyInt("issued", h.Issued)
		w.KeyInt("seq", h.Seq)
		w.Close('}')
	}
	w.KeyStrs("missing", c.Missing)
	w.KeyBool("ok", c.OK())
	writeSays(w, "says", c.Says())
	w.Key("sources")
	w.Open('[')
	for i := range c.Sources {
		c.Sources[i].write(w)
	}
	w.Close(']')
	w.Close('}')
}

func (s *SourceCoverage) write(w *Writer) {
	src := s.Source
	w.Open('{')
	w.KeyStr("age", string(s.Age))
	w.Key("compared")
	if src.Compared == 0 {
		w.Null()
	} else {
		w.Int(src.Compared)
	}
	w.KeyInt("entries", int64(src.Entries))
	w.KeyBool("failed", src.Failed)
	w.KeyStr("id", src.ID)
	w.KeyStr("jurisdiction", src.Jurisdiction)
	w.KeyStr("kind", string(src.Kind))
	w.KeyStr("published", src.Published)
	w.KeyStr("publisher", src.Publisher)
	w.KeyBool("required", s.Required)
	w.KeyStr("title", src.Title)
	w.KeyStr("url", src.URL)
	w.Close('}')
}
