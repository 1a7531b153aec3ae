package mutants

// workerTable is the branches of the worker, of what serves lists, and of the status.
var workerTable = []mutant{
	// nothing older, expired or unsigned comes into service
	{"worker/refresh.go", `floor = old.Seq`, `floor = 0 * old.Seq`, "TestRefused", ""},
	{"worker/refresh.go", `	if !ok {
		// what`, `	if !ok && now < 0 {
		// what`, "TestOlderThanBaseline", ""},
	{"worker/refresh.go", `lists.OpenHead(signed, r.keys, now, floor)`, `lists.VerifyHead(signed, r.keys)`, "TestExpired", ""},
	{"worker/refresh.go", `if _, err := lists.Open(signed, snapshot, lists.Options{Keys: r.keys, Now: now, Floor: floor}); err != nil {`, `if _, err := lists.Open(signed, snapshot, lists.Options{Keys: r.keys, Now: now, Floor: floor}); err != nil && now < 0 {`, "TestRefused", ""},
	{"worker/refresh.go", `if head.Seq == floor && !same {`, `if head.Seq < floor && !same {`, "TestRefused", ""},
	// what a head names is there before the head is
	{"worker/refresh.go", `	if err := r.store.put(head.Snapshot, snapshot); err != nil {
		return 0, errors.New("store: " + err.Error())
	}
	later`, `	defer r.store.put(head.Snapshot, snapshot)
	later`, "TestRefresh", ""},
	{"worker/further.go", `len(data) != f.Size || hash(data) != f.SHA256`, `len(data) > maxFile`, "TestFurtherFiles", ""},
	// bounds
	{"worker/refresh.go", `if head.Size > maxSnapshot {`, `if head.Size < 0 {`, "TestTooLarge", ""},
	{"worker/origin.go", `case len(b) > most:`, `case len(b) < 0:`, "TestFetch", ""},
	{"worker/origin.go", `next.Scheme != at.Scheme || local(next.Hostname()) != local(at.Hostname())`, `next.Scheme == ""`, "TestFetch", ""},
	{"worker/origin.go", `u.Scheme != "https" && !(u.Scheme == "http" && local(u.Hostname()))`, `u.Scheme == ""`, "TestOriginAddress", ""},
	{"worker/last.go", `f.Failures < 0 || f.Failures > 1_000_000`, `f.Failures > 1_000_000`, "TestLast", ""},
	{"worker/refresh.go", `f.Failures > 0 && now < f.Next && f.Next-now <= maxPause`, `f.Failures > 0 && now < f.Next`, "TestNextIsBounded", ""},
	// a failure is told, and never ends the worker
	{"worker/task.go", `if p := recover(); p != nil {`, `if p := any(nil); p != nil {`, "TestRunNeverFails", ""},
	{"worker/task.go", `kept = r.store.put(refreshKey, f.JSON())`, `kept = nil`, "TestRunNeverFails", ""},
	// what is served under a name is what a trusted head says
	{"worker/handler.go", `len(data) != f.Size || hash(data) != f.SHA256`, `len(data) > maxFile`, "TestChanges", ""},
	{"site/serve/file.go", `if known, err := lists.VerifyHead(head, h.Keys); err == nil {`, `if known, err := lists.VerifyHead(head, h.Keys); err != nil {`, "TestChanges", ""},
	// old lists are told to a monitor
	{"site/status/status.go", `if now-h.Issued > MaxHead {`, `if now-h.Issued > 1000*MaxHead {`, "TestProblems", ""},
	{"site/status/status.go", `if now-s.Compared > MaxCompared {`, `if now-s.Compared > 1000*MaxCompared {`, "TestProblems", ""},
	{"site/status/status.go", `if !found {`, `if !found && now < 0 {`, "TestProblems", ""},
	{"site/status/status.go", `_, err = lists.OpenHead(signed, keys, now, 0)`, `err = nil`, "TestProblems", ""},
	{"site/status/status.go", `s.ID == screen.AlwaysRequired {`, `s.ID == screen.AlwaysRequired && !s.Failed {`, "TestProblems", ""},
}
