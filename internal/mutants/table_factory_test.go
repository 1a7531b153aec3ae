package mutants

// factoryTable is the branches of what keeps lists up: fetch, update, publish.
var factoryTable = []mutant{
	// what a client would refuse, or is older, is published; the head before its blobs
	{"lists/publish/publish.go", `seq > h.Seq || seq == h.Seq && !bytes.Equal(old, head) {`, `seq < 0 {`, "TestPublishRefused", ""},
	{"lists/publish/publish.go", `if _, err := lists.Open(head, snapshot, lists.Options{Keys: o.Keys, Now: o.Now}); err != nil {`, `if _ = snapshot; false {`, "TestPublishRefused", ""},
	{"lists/publish/publish.go", `if Hash(b) != f.SHA256 {`, `if false {`, "TestPublishRefused", ""},
	{"lists/publish/publish.go", `	p.put(h.Snapshot, snapshot)
`, `	p.put("head", head)
	p.put(h.Snapshot, snapshot)
`, "TestPublishEndsAtEveryStep", ""},
	{"lists/publish/publish.go", `	unlock, err := disk.Lock(to)
`, `	unlock, err := func() {}, error(nil)
`, "TestPublishLocked", ""},
	{"internal/disk/disk.go", `		err = d.Rename(f.Name(), path)
`, `		if err = os.Remove(path); err == nil || os.IsNotExist(err) {
			err = d.Rename(f.Name(), path)
		}
`, "TestReplaceAtEveryStep", ""},
	// what is no document is kept, or counts as compared
	{"lists/fetch/try.go", `res.StatusCode == http.StatusNotModified && asked:`, `res.StatusCode == http.StatusNotModified && (asked || true):`, "TestFaults", ""},
	{"lists/fetch/body.go", `e = readable(row, out.Name())`, `e = nil`, "TestFaults", ""},
	{"lists/fetch/body.go", `if row := source.Sniff(block); row.ID != b.row.ID {`, `if row := source.Sniff(block); false {`, "TestFaults", ""},
	{"lists/fetch/fetch.go", `rec.Failed, rec.Word, rec.Detail = f.Now().Unix(), e.Word, e.Detail`, `rec.confirm(f.Now())`, "TestFaults", ""},
	{"lists/fetch/fetch.go", `if err := clock.wrong(f.Now()); err != nil {`, `if _ = clock.wrong(f.Now()); false {`, "TestClock", ""},
	{"lists/fetch/record.go", `|| info.Size() != r.Size {`, `|| info.Size() < 0 {`, "TestNotConditional", ""},
	// somebody else is asked
	{"lists/fetch/try.go", `case r.URL.Scheme != via[0].URL.Scheme || !allowed(r.URL):`, `case false:`, "TestTLS", ""},
	{"lists/fetch/fetch.go", `net.ParseIP(host).IsLoopback())`, `(net.ParseIP(host).IsLoopback() || host != ""))`, "TestScheme", ""},
	// facts are changed by what is not the document, or a failure is not told
	{"cmd/addresscheck/lists_documents.go", `	if sum != rec.SHA256 {`, `	if sum == "" {`, "TestKeptDocumentChanged", ""},
	{"cmd/addresscheck/lists_documents.go", `	s.Failed = failed
`, `	s.Failed = false
`, "TestUnconfirmedClock", ""},
	// a head signed by a clock that nobody has confirmed
	{"cmd/addresscheck/lists_run.go", `!confirmed && now-seq > believed {`, `!confirmed && now-seq > 1e6*believed {`, "TestUnconfirmedClock", ""},
	// what is served is broken and stays so
	{"cmd/addresscheck/lists_run.go", `if refused, err = (&listSource{where: dir}).further(l.Head); err != nil || refused != nil {`, `if false {`, "TestRunRepairs", ""},
	// the alarm that is silent
	{"cmd/addresscheck/lists_status.go", `case o.Now-oldest.Compared > most:`, `case false:`, "TestAlarm", ""},
	{"cmd/addresscheck/lists_status.go", `o.Now-h.Issued > most {`, `false {`, "TestAlarm", ""},
	{"cmd/addresscheck/lists_status.go", `case oldest.Compared == 0:`, `case false:`, "TestAlarm", ""},
	// a signer key told to others
	{"cmd/addresscheck/main.go", `if args[0] != "check" && slices.ContainsFunc(args, holdsKey) {`, `if args[0] == "" && slices.ContainsFunc(args, holdsKey) {`, "TestKeyInArgument", ""},
	// a release that trusts nobody
	{"site/build/main.go", `if version != "dev" && len(trusted) == 0 {`, `if false {`, "TestReleaseNeedsKeys", ""},
	// a correction that goes untold
	{"lists/changes/changes.go", `		if g == nil {
			return nil, fmt.Errorf("%s: there are no facts of %s", CorrectionsFile, corrections[i].Source)
		}
`, `		if g == nil {
			_ = fmt.Sprint
			continue
		}
`, "TestCorrections", ""},
}
