package address

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

// Every sentinel has a code of its own: ErrInvoice once had none, and a Lightning
// invoice was refused without a word.
func TestEverySentinelHasACode(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "errors.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	declared := 0
	ast.Inspect(f, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok && strings.HasPrefix(v.Names[0].Name, "Err") {
			declared++
		}
		return true
	})
	seen := map[string]bool{}
	for _, c := range codes {
		if c.code == "" || seen[c.code] {
			t.Errorf("code %q is empty or stands twice", c.code)
		}
		seen[c.code] = true
		if got := Code(&Error{Err: c.err, At: -1}); got != c.code {
			t.Errorf("%v: %q, want %q", c.err, got, c.code)
		}
	}
	if len(codes) != declared {
		t.Errorf("%d sentinels, %d codes", declared, len(codes))
	}
	if Code(nil) != "" || Code(errors.New("another")) != "" {
		t.Error("a code for what is none of this package's errors")
	}
}
