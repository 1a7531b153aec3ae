package mutants

import "slices"

var table = slices.Concat(listsTable, screenTable, restTable, sourceTable, recordTable, factoryTable, workerTable)

// listsTable is the branches of package lists.
var listsTable = []mutant{
	// no head taken for one, none of any size, none without a key
	{"lists/sign.go", `if len(signed) == 0 {`, `if false {`, "TestOpenRefused", ""},
	{"lists/sign.go", `if len(signed) > maxHead {`, `if false {`, "TestOpenRefused", ""},
	{"lists/note.go", `if len(known) == 0 {`, `if false {`, "TestOpenRefused", ""},
	// one signature in several spellings
	{"lists/note.go", `base64.StdEncoding.Strict().`, `base64.StdEncoding.`, "TestSignatureSpelling", ""},
	// a signature that does not hold, of nobody, of one of two, among any number
	{"lists/note.go", `if !key.Verify(msg, sig) {`, `if _ = key.Verify(msg, sig); false {`, "TestNote", ""},
	{"lists/note.go", `if v.Name() != name || v.KeyHash() != id {`, `if v.Name() != name && v.KeyHash() != id {`, "TestNote", ""},
	{"lists/note.go", `			if key != nil {`, `			if false {`, "TestNote", ""},
	{"lists/note.go", `		if key == nil {
			continue
		}
`, `		if key == nil {
			by = known[0]
			continue
		}
`, "TestNote", ""},
	{"lists/note.go", `!ok || n == maxSignatures`, `!ok`, "TestNote", ""},
	// a note in another frame
	{"lists/note.go", `r < ' ' && r != '\n' || `, ``, "TestNote", ""},
	{"lists/note.go", `line, dash := strings.CutPrefix(line, "— ")`, `line, dash := strings.TrimPrefix(line, "— "), true`, "TestNote", ""},
	{"lists/note.go", `bytes.HasSuffix(signatures, []byte("\n"))`, `true`, "TestNote", ""},
	// another statement of the same key
	{"lists/sign.go", `origin != Origin {`, `false && origin != Origin {`, "TestOpenRefused", ""},
	// time
	{"lists/sign.go", `case now+Skew < floor:`, `case false:`, "TestOpenRefused", ""},
	{"lists/sign.go", `case h.Seq < floor:`, `case false:`, "TestOpenRefused", ""},
	{"lists/sign.go", `case h.Issued > now+Skew:`, `case false:`, "TestOpenRefused", ""},
	{"lists/sign.go", `case now > h.Expires:`, `case false:`, "TestOpenRefused", ""},
	// what was signed opens
	{"lists/sign.go", `if _, err := OpenHead(signed, []string{vkey}, h.Issued, 0); err != nil {`, `if _ = vkey; false {`, "TestSignRefused", ""},
	// the snapshot is the one, whole
	{"lists/open.go", `if len(snapshot) != h.Size {`, `if false {`, "TestOpenRefused", ""},
	{"lists/open.go", `hex.EncodeToString(sum[:]) != h.Snapshot {`, `false && hex.EncodeToString(sum[:]) != h.Snapshot {`, "TestOpenRefused", ""},
	{"lists/open.go", `if len(s.Entries) != h.Entries || !s.status(h.Sources) {`, `if !s.status(h.Sources) && false {`, "TestOpenDisagreeing", ""},
	{"lists/snapshot.go", `value != want {`, `false && value != want {`, "TestReadRefused", ""},
	{"lists/snapshot.go", `s.Entries != current || s.Removed != removed {`, `s.Entries < 0 && current+removed < 0 {`, "TestReadRefused", ""},
	{"lists/snapshot.go", `if r.Address.Chain() != m.chain || r.Address.Network() != address.Mainnet {`, `if false {`, "TestReadRefused", ""},
	// an entry that is no address is kept and found by its text
	{"lists/lookup.go", `		texts.add(hashFolded(e.Text), i)
		if !e.Account.IsValid() {
			continue
		}
`, `		if !e.Account.IsValid() {
			continue
		}
		texts.add(hashFolded(e.Text), i)
`, "TestNoAccount", ""},
	// an address filed under the label of another chain
	{"lists/account.go", `	rs, _ := address.Parse(text)
`, `	var rs []address.Reading
`, "TestAccounts", ""},
	// derived: found, and nothing that is not
	{"lists/lookup.go", `		for _, k := range ks {
			keys.add(k, i)
		}
`, ``, "TestLookupTwins", ""},
	{"lists/lookup.go", `; why != address.NotRelated {`, `; true {`, "TestLookupNotDerived", ""},
	{"lists/lookup.go", `		if e.Removed != nil {
			continue
		}
		ks =`, `		ks =`, "TestLookupTwins", ""},
}
