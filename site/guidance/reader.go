package guidance

import (
	"fmt"
	"strings"

	"addresscheck/site/blocks"
)

// reader goes through the file and remembers what it has named.
type reader struct {
	*blocks.Reader
	ids map[string]bool
}

// id takes the block's id: small letters, digits and hyphens, once in the file
// for each kind of block.
func (r *reader) id() (string, error) {
	name := r.Key + " " + r.Value
	if r.Key != "place" && strings.Trim(r.Value, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		return "", fmt.Errorf("%q is no id", r.Value)
	}
	if r.ids[name] {
		return "", fmt.Errorf("%s is there twice", name)
	}
	r.ids[name] = true
	return r.Value, nil
}
