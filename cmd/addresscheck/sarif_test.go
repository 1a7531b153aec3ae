package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const atNoon = "--at=2026-10-01T12:00:00Z"

// repository makes a folder with payout addresses in code and in a funding file.
func repository(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		".github/FUNDING.yml": "custom: [\"https://etherscan.io/address/0x098B716B8Aaf21512996dC57EB0615e2383E2f96\"]\n",
		"src/pay ment.go":     "package x\n\n// 😀 fees\nconst fee = \"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\"\n",
		"logo.png":            "\x89PNG\r\n\x1a\n\x00\x00 0x098B716B8Aaf21512996dC57EB0615e2383E2f96",
		".git/config":         "0x098B716B8Aaf21512996dC57EB0615e2383E2f96",
		"data.csv":            "id;to\n1;vitalik.eth\n",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

type sarifLog struct {
	Schema  string `json:"$schema"`
	Version string
	Runs    []struct {
		ColumnKind  string
		Invocations []struct {
			ExecutionSuccessful        *bool
			ToolExecutionNotifications []struct {
				Descriptor struct{ ID string }
				Level      string
				Message    struct{ Text string }
			}
		}
		Results []struct {
			Kind, Level, RuleID string
			RuleIndex           int
			Message             struct{ Text string }
			Locations           []struct {
				PhysicalLocation struct {
					ArtifactLocation struct{ URI string }
					Region           struct{ ByteLength, ByteOffset, StartLine, StartColumn, EndLine, EndColumn int }
				}
			}
		}
		Tool struct {
			Driver struct {
				Name, Version string
				Rules         []struct {
					ID                                      string
					ShortDescription, FullDescription, Help struct{ Text string }
					DefaultConfiguration                    struct{ Level string }
				}
			}
		}
	}
}

func sarif(t *testing.T, args ...string) (log sarifLog, raw, said string, code int) {
	t.Helper()
	e, out, err := session("")
	code = e.run(append([]string{"check", "--sarif", atNoon}, args...))
	if e := json.Unmarshal([]byte(out.String()), &log); e != nil {
		t.Fatalf("%v: %s", e, out)
	}
	return log, out.String(), err.String(), code
}

// TestSARIF holds the shape that SARIF 2.1.0 asks for: the members that are
// required, rules that results refer to, places that are in the file.
func TestSARIF(t *testing.T) {
	dir := repository(t)
	t.Chdir(dir)
	log, _, said, code := sarif(t, ".")
	if code != exitHit || log.Version != "2.1.0" || !strings.Contains(log.Schema, "sarif-2.1.0") || len(log.Runs) != 1 {
		t.Fatalf("exit %d, %+v", code, log)
	}
	run := log.Runs[0]
	if run.ColumnKind != "utf16CodeUnits" || run.Tool.Driver.Name != "addresscheck" || run.Tool.Driver.Version == "" {
		t.Errorf("%+v", run.Tool)
	}
	rules := map[string]int{}
	for i, r := range run.Tool.Driver.Rules {
		if _, twice := rules[r.ID]; twice || r.ID == "" || r.ShortDescription.Text == "" || r.FullDescription.Text == "" || r.Help.Text == "" || !strings.Contains("none note warning error", r.DefaultConfiguration.Level) {
			t.Errorf("rule %+v", r)
		}
		rules[r.ID] = i
	}
	got := map[string]string{}
	for _, r := range run.Results {
		if i, ok := rules[r.RuleID]; !ok || i != r.RuleIndex || r.Message.Text == "" || len(r.Locations) != 1 {
			t.Errorf("result %+v", r)
		}
		if r.Kind != "" && r.Level != "none" || r.Kind == "" && r.Level == "none" || r.Kind == "pass" {
			t.Errorf("kind %q, level %q: only what is no finding has level none, and nothing is ever passed", r.Kind, r.Level)
		}
		p := r.Locations[0].PhysicalLocation
		name := strings.ReplaceAll(p.ArtifactLocation.URI, "%20", " ")
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		g := p.Region
		if g.StartLine < 1 || g.StartColumn < 1 || g.EndLine < g.StartLine || g.EndColumn < 1 {
			t.Errorf("region %+v", g)
		}
		got[name] = r.RuleID + " " + string(file[g.ByteOffset:g.ByteOffset+g.ByteLength])
		line := strings.Split(string(file), "\n")[g.StartLine-1]
		if !strings.HasPrefix(line[g.StartColumn-1:], string(file[g.ByteOffset:g.ByteOffset+g.ByteLength])) {
			t.Errorf("line %d, column %d of %s: %q", g.StartLine, g.StartColumn, name, line)
		}
	}
	want := map[string]string{
		".github/FUNDING.yml": "listed 0x098B716B8Aaf21512996dC57EB0615e2383E2f96",
		"src/pay ment.go":     "none 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
		"data.csv":            "not_checked vitalik.eth",
	}
	for name, w := range want {
		if got[name] != w {
			t.Errorf("%s: %q, want %q", name, got[name], w)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%v", got)
	}
	if len(run.Invocations) != 1 || run.Invocations[0].ExecutionSuccessful == nil || !*run.Invocations[0].ExecutionSuccessful || len(run.Invocations[0].ToolExecutionNotifications) == 0 {
		t.Errorf("%+v", run.Invocations)
	}
	for _, s := range []string{".git was passed over", "1 files that are no text", "3 addresses were found"} {
		if !strings.Contains(said, s) {
			t.Errorf("%q is not said: %s", s, said)
		}
	}
}

// A column counts UTF-16's units, as SARIF's readers do.
func TestCursor(t *testing.T) {
	c := cursor{text: "a😀b\nüx", line: 1, column: 1}
	for _, w := range []struct{ offset, line, column int }{{1, 1, 2}, {5, 1, 4}, {6, 1, 5}, {7, 2, 1}, {9, 2, 2}} {
		if c = c.to(w.offset); c.line != w.line || c.column != w.column {
			t.Errorf("offset %d: line %d, column %d", w.offset, c.line, c.column)
		}
	}
}

// A repository without an address is no failure; one that was not read is.
func TestSARIFWithoutAddress(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.go"), []byte("package a\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if log, _, _, code := sarif(t, dir); code != exitNone || len(log.Runs[0].Results) != 0 {
		t.Errorf("exit %d, %+v", code, log.Runs[0].Results)
	}
}

// --no-input leaves nothing of what was found.
func TestSARIFRedacted(t *testing.T) {
	dir := repository(t)
	_, raw, _, _ := sarif(t, "--no-input", dir)
	if strings.Contains(raw, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa") || strings.Contains(raw, "vitalik") || !strings.Contains(raw, "LAZARUS GROUP") {
		t.Error(raw)
	}
}
