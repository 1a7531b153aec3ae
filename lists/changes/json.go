//go:build !js

package changes

import "addresscheck/screen"

// JSON writes all changes as one object: sorted keys, no blanks, one newline.
func (c *Changes) JSON() []byte {
	var w screen.Writer
	w.Open('{')
	w.Key("changes")
	w.Open('[')
	for _, g := range c.list {
		g.json(&w)
	}
	w.Close(']')
	w.KeyStr("format", "addresscheck changes 1")
	w.KeyStr("since", Since)
	w.Key("sources")
	w.Open('[')
	for _, s := range c.sources {
		w.Open('{')
		w.KeyStr("id", s.ID)
		w.KeyStr("jurisdiction", s.Jurisdiction)
		w.KeyStr("kind", string(s.Kind))
		w.KeyStr("publisher", s.Publisher)
		w.KeyStr("title", s.Title)
		w.Close('}')
	}
	w.Close(']')
	w.Close('}')
	return append(w.B, '\n')
}

func (g *Change) json(w *screen.Writer) {
	w.Open('{')
	w.Key("addresses")
	w.Open('[')
	for _, a := range g.Addresses {
		w.Open('{')
		w.KeyStr("after", a.After)
		w.KeyBool("again", a.Again)
		w.KeyStr("asset", a.Asset)
		w.KeyStr("by", a.By)
		w.KeyStr("text", a.Text)
		w.Close('}')
	}
	w.Close(']')
	if r := g.Correction; r != nil {
		w.Key("correction")
		w.Open('{')
		w.KeyStr("from", r.From)
		w.Key("reason")
		w.Open('{')
		w.KeyStr("de", r.German)
		w.KeyStr("en", r.English)
		w.Close('}')
		w.KeyStr("shown", r.Shown)
		w.KeyStr("to", r.To)
		w.Close('}')
	}
	w.KeyStr("date", g.Date)
	w.KeyStr("kind", string(g.Kind))
	w.KeyStr("party", g.Party)
	w.KeyStrs("programmes", g.Programmes)
	w.KeyStr("reference", g.Reference)
	w.KeyStr("source", g.Source.ID)
	w.Close('}')
}
