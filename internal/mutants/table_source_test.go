package mutants

// sourceTable is the branches of internal/xmlstream and lists/source: a document
// that is not whole, not the one, or not understood never becomes a shorter list.
var sourceTable = []mutant{
	// a document that was cut off, or of which a tag is wrong, in skipped parts too
	{"internal/xmlstream/read.go", `			if !s.done {
				return s.Errorf(`, `			if false {
				return s.Errorf(`, "TestMisread", ""},
	{"internal/xmlstream/tag.go", `if string(b) != string(s.top()) {`, `if false {`, "TestRefused", ""},
	{"internal/xmlstream/read.go", `if !isBlank(s.buf[s.text.from:s.text.to]) {`, `if false {`, "TestMisread", ""},
	// not the document, or only its changes
	{"lists/source/ofac.go", `case !slices.Contains(ofacSpaces, space):`, `case false:`, "TestOFACRefused", ""},
	{"lists/source/ofac.go", `case o.s.Attr("DeltaBaseVersion") != "":`, `case false:`, "TestOFACRefused", ""},
	{"lists/source/ofac.go", `if v := o.s.Attr(mark); v != "" {`, `if v := o.s.Attr(mark); false {`, "TestOFACRefused", ""},
	{"lists/source/ofac.go", `if !due.optional && !slices.Contains(o.seen, due.name) {`, `if false {`, "TestOFACRefused", ""},
	// a type of address that is not known
	{"lists/source/ofac_values.go", `if !knownAsset(x) {`, `if false {`, "TestOFACRefused", ""},
	{"lists/source/ofac_values.go", `if strings.Contains(strings.ToLower(text), word) {`, `if word == "" {`, "TestOFACRefused", ""},
	{"lists/source/ofac_values.go", `	if !ok {
		return v, o.s.Errorf(`, `	if !ok && v.text != "" {
		return v, o.s.Errorf(`, "TestOFACRefused", ""},
	{"lists/source/ofac_feature.go", `return o.elsewhere(p, name.text)`, `return o.elsewhere(&profile{}, name.text)`, "TestOFACElsewhere", ""},
	{"lists/source/ofac_party.go", `case len(stray) > 0:`, `case false:`, "TestOFACRefused", ""},
	{"lists/source/ofac_party.go", `features: stray} // of comments before`, `features: nil}`, "TestOFACElsewhere", ""},
	// an id twice, an address without a text, a party without a listing
	{"lists/source/document.go", `if !ids.add(id) {`, `if ids.add(id); false {`, "TestOFACRefused", ""},
	{"lists/source/ofac_feature.go", `if err == nil && asset != "" && len(p.features) == before {`, `if false && before < 0 {`, "TestOFACRefused", ""},
	{"lists/source/ofac_entry.go", `	if !found {
		return`, `	if !found && o == nil {
		return`, "TestOFACRefused", ""},
	// no address at all
	{"lists/source/source.go", `case err == nil && len(r.doc.Entries) == 0:`, `case false:`, "TestOwnRefused", ""},
	// what is no address is kept; one broken address does not hide its neighbour
	{"lists/source/freetext.go", `	r.add(p, asset, published, noForm).Remark = remark
	return nil`, `	return nil`, "TestGolden", ""},
	{"lists/source/freetext.go", `if u.Kept = keep(c, label) && len(clean(published)) <= 512; u.Kept {`, `if false {`, "TestGolden", ""},
	{"lists/source/freetext.go", `		if wellFormed(&found[i]) {
			out = append(out, found[i])
		}`, `		if !rest {
			out = append(out, found[i])
		}`, "TestChangedByte", ""},
	// a private key copied from a list of one's own, or shown
	{"lists/source/freetext.go", `if r.row.Kind == lists.Own && errors.Is(err, address.ErrSecret) {`, `if r.row.Kind == "" && errors.Is(err, address.ErrSecret) {`, "TestOwnRefused", ""},
	{"lists/source/freetext.go", `			published = c.Text // masked
`, `			_ = c.Text // masked
`, "TestFree", ""},
	// North Korea by other bases than the programme
	{"lists/source/ofac_topics.go", `if strings.Contains(text, "North Korea") {`, `if false {`, "TestGolden", ""},
	{"lists/source/ofac_topics.go", `if name := o.dprk[other]; name != "" {`, `if name := o.dprk[other]; false {`, "TestGolden", ""},
	// an update that would take the list back in time, or away
	{"lists/source/update.go", `if u.now > day(o.Now+24*60*60) {`, `if false {`, "TestUpdateRefused", ""},
	{"lists/source/update.go", `if u.now < u.before {`, `if false {`, "TestUpdateRefused", ""},
	{"lists/source/update.go", `n < row.Min || n > row.Max {`, `n < 0 {`, "TestUpdateRefused", ""},
	{"lists/source/update.go", `|| o.Acknowledge < 0 && n*100 > c.before*MaxShrink {`, `{`, "TestUpdateRefused", ""},
	{"lists/source/update.go", `o.Acknowledge >= 0 && o.Acknowledge != n ||`, ``, "TestUpdateRefused", ""},
	// what is no longer included is forgotten
	{"lists/source/update.go", `		case e.Removed == nil && after[id] == nil:
			u.remove(e)
`, ``, "TestHistory", ""},
	{"lists/source/update.go", `		case e.Removed != nil && gone[id] != nil:
			u.keep(e)
`, ``, "TestHistory", ""},
}
