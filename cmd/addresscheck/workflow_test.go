package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// workflow returns the workflow and the commands in it.
func workflow(t *testing.T) (text string, runs []string) {
	t.Helper()
	b, err := os.ReadFile("../../.github/workflows/lists.yml")
	if err != nil {
		t.Fatal(err)
	}
	return string(b), regexp.MustCompile(`(?m)^        run: (?:\|\n(?:          .*\n)+|.*\n)`).FindAllString(string(b), -1)
}

// The workflow runs the script that TestScripts runs, every half hour, one at a
// time; the key is known to the one step that signs; a person's input is never part
// of a command's text; the alarm is raised whatever came before.
func TestWorkflow(t *testing.T) {
	text, runs := workflow(t)
	for _, want := range []string{
		`cron: "7,37 * * * *"`, "lists/factory.sh factory || [ $? -eq 3 ]", "concurrency:\n  group: lists\n", "cancel-in-progress: false",
		"contents: write\n  issues: write", "if: always()", "lists status --fail-after 12h --lists factory/published",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
	if n := strings.Count(text, "secrets.ADDRESSCHECK_SIGNING_KEY"); n != 1 {
		t.Errorf("the key is given to %d steps", n)
	}
	for _, run := range runs {
		if strings.Contains(run, "${{") {
			t.Errorf("an expression in a command: %s", run)
		}
	}
}

// The branch of the lists is made where there is none, empty, and taken where
// there is one; the branch that was checked out stays as it is.
func TestWorkflowBranch(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not here")
	}
	_, runs := workflow(t)
	script := ""
	for _, run := range runs {
		if strings.Contains(run, "git worktree") {
			_, script, _ = strings.Cut(run, "run: |\n")
		}
	}
	dir := t.TempDir()
	sh := func(in, text string) string {
		cmd := exec.Command("bash", "-eo", "pipefail", "-c", text) // as GitHub does
		cmd.Dir = filepath.Join(dir, in)
		cmd.Env = append(os.Environ(), "HOME="+dir, "GIT_CONFIG_NOSYSTEM=1")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s\n%v\n%s", text, err, out)
		}
		return strings.TrimSpace(string(out))
	}
	sh("", `git init -q --bare -b main remote && git clone -q remote first 2>/dev/null && cd first && git config user.name t && git config user.email t@example.org &&
		echo code >code && git add code && git commit -qm code && git push -q origin HEAD:main`)
	sh("first", script)
	if left := sh("first/factory", "ls; git branch --show-current"); left != "lists" {
		t.Errorf("the new branch: %q", left)
	}
	sh("first/factory", "echo facts >facts && git add facts && git commit -qm facts && git push -q origin HEAD")
	sh("", "git clone -q --depth=1 --branch main file://$PWD/remote second")
	sh("second", script)
	if left := sh("second/factory", "ls; git branch --show-current; git log --format=%s"); left != "facts\nlists\nfacts" {
		t.Errorf("the branch that is there: %q", left)
	}
	sh("second/factory", "echo more >facts && git commit -qam more && git push -q origin HEAD")
	if main, lists := sh("remote", "git log --format=%s main"), sh("remote", "git log --format=%s lists"); main != "code" || lists != "more\nfacts" {
		t.Errorf("main %q, lists %q", main, lists)
	}
}
