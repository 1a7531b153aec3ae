package find

import (
	"addresscheck/address"
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestDump(t *testing.T) {
	f := os.Getenv("DUMP")
	if f == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(f)
	for _, part := range strings.Split(string(b), "\n====\n") {
		cs, more := All(part)
		fmt.Printf("--- %.70q more=%v\n", part, more)
		for _, c := range cs {
			code := "ok"
			if c.Err != nil {
				code = address.Code(c.Err.Err)
			}
			ch := ""
			if len(c.Readings) > 0 {
				ch = c.Readings[0].Chain.ID() + "/" + c.Readings[0].Form.String()
			}
			fmt.Printf("   [%d:%d] %s %s %s %v at=%d %q tag=%q amt=%q raw=%.60q\n", c.Start, c.End, c.Text, code, ch, c.Notes.Names(), c.At, c.Rune, c.Tag, c.Amount, part[c.Start:c.End])
		}
	}
}
