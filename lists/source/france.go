//go:build !js

package source

import (
	"bytes"
	"strings"

	"github.com/tidwall/gjson"

	"addresscheck/lists"
)

// France's register of asset freezes (Registre national des gels), JSON. The
// structure accepted:
//
//	{"Publications": {
//	  "DatePublication": "2026-09-30T00:00:00",
//	  "PublicationDetail": [{
//	    "IdRegistre": 7211, "Nature": "Personne morale", "Nom": "GARANTEX",
//	    "RegistreDetail": [{"TypeChamp": "IDENTIFICATION", "Valeur": [{"Identification": "…", "Commentaire": "…"}]}]
//	}]}}
//
// Another root or encoding, a date that is none, a record without id, name or nature, and a
// field without type or values are refused. There is no field for an address:
// every text of every field goes through the finder, of an unknown one too.

func readFrance(r *reader) error {
	b, err := r.readAll(maxJSON)
	if err != nil {
		return err
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if i := invalid(b); i >= 0 {
		return r.fail(1+bytes.Count(b[:i], []byte("\n")), "not UTF-8")
	}
	root, err := r.parseJSON(b)
	if err != nil {
		return err
	}
	all := root.Get("Publications.PublicationDetail")
	if !root.Get("Publications").IsObject() || !all.IsArray() {
		return r.fail(1, "no Publications.PublicationDetail: not the register")
	}
	if err := r.published(1, dayOf(root.Get("Publications.DatePublication").String())); err != nil {
		return err
	}
	for _, record := range all.Array() {
		if err := r.register(record, r.lineOf(b, record)); err != nil {
			return err
		}
	}
	return nil
}

// register reads one record.
func (r *reader) register(record gjson.Result, line int) error {
	id := record.Get("IdRegistre").String()
	if err := r.once(line, "record", id); err != nil {
		return err
	}
	p := &lists.Party{Reference: id, Lookup: "https://gels-avoirs.dgtresor.gouv.fr/Gels/RegistreDetail?idRegistre=" + id}
	name := clean(record.Get("Nom").String())
	if name == "" {
		return r.fail(line, "record %s has no name", id)
	}
	switch nature := record.Get("Nature").String(); nature {
	case "Personne physique":
		p.Type = "individual"
	case "Personne morale":
		p.Type = "entity"
	case "Navire":
		p.Type = "vessel"
	default:
		return r.fail(line, "record %s is of the unknown nature %q", id, nature)
	}
	fields := record.Get("RegistreDetail")
	if !fields.IsArray() {
		return r.fail(line, "record %s has no RegistreDetail", id)
	}
	first := ""
	var texts []string
	for _, f := range fields.Array() {
		kind, values := f.Get("TypeChamp").String(), f.Get("Valeur")
		if kind == "" || !values.IsArray() {
			return r.fail(line, "record %s has a field without type or values", id)
		}
		for _, v := range values.Array() {
			switch kind {
			case "PRENOM":
				first += " " + v.Get("Prenom").String()
			case "ALIAS":
				p.Aliases = append(p.Aliases, v.Get("Alias").String())
			case "REFERENCE_UE":
				p.Also = append(p.Also, prefixed("EU ", v.Get("ReferenceUe").String()))
			case "REFERENCE_ONU":
				p.Also = append(p.Also, prefixed("UN ", v.Get("ReferenceOnu").String()))
			case "FONDEMENT_JURIDIQUE":
				basis := clean(v.Get("FondementJuridiqueLabel").String())
				p.Basis = append(p.Basis, short(basis))
				if strings.Contains(basis, "Corée du Nord") || strings.Contains(basis, "RPDC") || strings.Contains(basis, "populaire démocratique de Corée") {
					p.Topics = append(p.Topics, lists.Topic{Name: "dprk", Basis: "legal_basis", Text: short(basis)})
				}
			}
			// Line breaks in a text are none of the document.
			texts = append(texts, strings.ReplaceAll(flatten(v), "\n", " "))
		}
	}
	p.Name = first + " " + name
	finish(p)
	before := len(r.doc.Entries)
	for _, t := range texts {
		if err := r.free(p, line, t); err != nil {
			return err
		}
	}
	r.mergeFrom(before)
	return nil
}

// prefixed names the kind of a reference.
func prefixed(kind, s string) string {
	if s = clean(s); s == "" {
		return ""
	}
	return kind + s
}

// flatten writes all texts of a value into one, a comment before what it
// comments: the label of an address may stand in the one and the address in the
// other.
func flatten(v gjson.Result) string {
	if !v.IsObject() && !v.IsArray() {
		return v.String()
	}
	comment, rest := "", ""
	v.ForEach(func(key, value gjson.Result) bool {
		if strings.EqualFold(key.String(), "Commentaire") {
			comment += flatten(value)
		} else {
			rest += flatten(value) + "\n"
		}
		return true
	})
	if comment == "" {
		return rest
	}
	return comment + ": " + rest
}
