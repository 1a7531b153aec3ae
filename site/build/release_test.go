package main

import (
	"strings"
	"testing"

	"addresscheck/lists"
)

// A release that trusts no key is not built; this machine's own build may be one.
func TestReleaseNeedsKeys(t *testing.T) {
	key := []string{"lists+0a1b2c3d+AVkC"}
	for _, c := range []struct {
		version string
		keys    []string
		ok      bool
	}{{"dev", nil, true}, {"dev", key, true}, {"1.0.0", nil, false}, {"1.0.0", key, true}, {"", nil, false}, {"dev2", nil, false}} {
		if err := release(c.version, c.keys); (err == nil) != c.ok {
			t.Errorf("%q with %d keys: %v", c.version, len(c.keys), err)
		}
	}
	if len(lists.Trusted()) > 0 {
		return // then a release is built
	}
	if _, err := built(t, func(b *build) { b.version = "1.0.0" }); err == nil || !strings.Contains(err.Error(), "holds no key") {
		t.Errorf("a release was built: %v", err)
	}
}
