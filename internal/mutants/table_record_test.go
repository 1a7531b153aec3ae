package mutants

// recordTable is the branches of records: what is kept of a check and what a
// verifier may say of it.
var recordTable = []mutant{
	// no record keeps a private key
	{"screen/record.go", `err != nil && err.Err == address.ErrSecret {`, `err != nil && err.Err == address.ErrSecret && len(text) == 0 {`, "TestRecordSecret", ""},
	// a record with hashes shows no address
	{"screen/record.go", `	if w.salt != "" {
		text = ""
	}`, ``, "TestRecords", ""},
	// a changed byte, anywhere, is told
	{"cmd/addresscheck/record_read.go", `return whole.String() == string(k.bytes) && hex`, `return hex`, "TestRecordMangled", ""},
	{"cmd/addresscheck/record_read.go", `hex.EncodeToString(sum[:]) == k.digest`, `hex.EncodeToString(sum[:]) != ""`, "TestRecordMangled", ""},
	// nothing is called verified that was not made again
	{"cmd/addresscheck/record_verify.go", `v.same = ok && bytes.Equal(body, []byte(k.body.Raw))`, `v.same = ok && (bytes.Equal(body, []byte(k.body.Raw)) || ok)`, "TestScripts", ""},
	{"cmd/addresscheck/record_verify.go", `	case !v.intact, v.unread == ""`, `	case v.unread == ""`, "TestScripts", ""},
	{"cmd/addresscheck/record_verify.go", `case v.refused != "" || v.unread != "" || v.unsigned:`, `case v.refused != "" || v.unread != "":`, "TestScripts", ""},
	{"cmd/addresscheck/record_verify.go", `	if l.SHA256 != named.Str {`, `	if l.SHA256 == "" {`, "TestRecordOtherLists", ""},
	// looking back is a check: what is listed now, and what is no longer found
	{"cmd/addresscheck/record_rescreen.go", `		code = worst(code, exitOf[it.Finding])
`, ``, "TestScripts", ""},
	{"cmd/addresscheck/record_rescreen.go", `left && before.Raw == it.Raw`, `left && before.Raw == ""`, "TestScripts", ""},
	// another tool's file is none of ours
	{"cmd/addresscheck/record_read.go", `t.Str != screen.RecordType {`, `t.Str == "" {`, "TestScripts", ""},
	{"cmd/addresscheck/record_read.go", `v.Raw != sprint(screen.RecordSchema) {`, `v.Raw == "" {`, "TestScripts", ""},
}
