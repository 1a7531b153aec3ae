package screen

import "addresscheck/address"

// item writes an item of a record's body: what was read, what it was found to be
// and why, as codes. With a salt, hash stands for the account's canonical text, or
// for what was read where there is no account.
func (w *recordWriter) item(it *Item) {
	r := it.Reading
	if r == nil {
		r = &address.Reading{}
	}
	hash := ""
	if w.salt != "" {
		if hash = r.Text(); hash == "" {
			hash = it.Read
		}
		hash = SaltedHash(w.salt, hash)
	}
	w.Open('{')
	w.private("address", r.Text())
	w.private("amount", it.Amount)
	w.KeyStr("asset", r.Chain.ID())
	w.KeyStrs("codes", it.Codes)
	w.KeyInt("end", int64(it.End))
	w.KeyStr("error", errorCode(it.Err))
	w.KeyStr("finding", string(it.Finding))
	w.KeyStr("hash", hash)
	w.Key("hits")
	w.Open('[')
	for i := range it.Hits {
		w.hit(&it.Hits[i])
	}
	w.Close(']')
	w.private("input", it.Input)
	w.KeyStr("kind", r.Address.Kind().String())
	w.KeyInt("n", int64(it.N))
	w.KeyStr("network", network(r))
	w.private("read", it.Read)
	w.readings(it.Readings)
	w.Key("similar")
	w.Open('[')
	for i := range it.Similar {
		w.similar(&it.Similar[i])
	}
	w.Close(']')
	w.KeyInt("start", int64(it.Start))
	w.KeyStr("state", string(it.State))
	w.private("tag", it.Tag)
	w.Close('}')
}

func errorCode(e *address.Error) string {
	if e == nil {
		return ""
	}
	return address.Code(e)
}

// readings writes the valid ones: which accounts were compared.
func (w *recordWriter) readings(rs []address.Reading) {
	w.Key("readings")
	w.Open('[')
	for i := range rs {
		r := &rs[i]
		if !r.Valid() {
			continue
		}
		w.Open('{')
		w.private("address", r.Text())
		w.KeyStr("asset", r.Chain.ID())
		w.KeyStrs("caveats", r.Caveats.Names())
		w.KeyStr("form", r.Form.String())
		w.KeyStr("kind", r.Address.Kind().String())
		w.KeyStr("network", network(r))
		w.KeyStr("proof", r.Proof.String())
		w.Close('}')
	}
	w.Close(']')
}

// hit writes which entry was found; the rest of what is known of it stands in the
// snapshot.
func (w *recordWriter) hit(h *Hit) {
	e, p := h.Entry, h.Entry.Party
	removed := ""
	if e.Removed != nil {
		removed = e.Removed.String()
	}
	w.Open('{')
	w.KeyStr("asset", e.Asset)
	w.KeyStr("first_seen", e.FirstSeen)
	w.KeyBool("first_seen_or_earlier", e.Earliest)
	w.KeyStr("kind", string(p.Source.Kind))
	w.KeyStr("listed", p.Listed)
	w.KeyStr("lookup", p.Lookup)
	w.KeyStr("party", p.Name)
	w.KeyStrs("programmes", p.Programmes)
	w.KeyStr("reference", p.Reference)
	w.KeyStr("relation", string(h.Relation))
	w.KeyStr("removed", removed)
	w.KeyStr("source", p.Source.ID)
	w.private("text", e.Text)
	w.KeyStr("why", h.Why.String())
	w.Close('}')
}

func (w *recordWriter) similar(s *Similar) {
	w.Open('{')
	w.private("address", s.Text)
	w.KeyInt("item", int64(s.Item))
	source := ""
	if s.From != nil {
		source = s.From.Party.Source.ID
	}
	w.KeyStr("source", source)
	w.Close('}')
}
