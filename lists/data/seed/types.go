//go:build !js

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
)

var (
	partyXML = regexp.MustCompile(`<DistinctParty FixedRef="(\d+)"|<Profile ID="\d+" PartySubTypeID="(\d+)"`)
	// The ids are those of the document of 2025-11-19: a sub-type of the party
	// type Entity, and one of Individual.
	typeOf = map[string]string{"3": "entity", "4": "individual"}
)

// partyTypes returns the type of each party of the edition of 2025-11-19, by
// UID; what was listed later has none.
func partyTypes(dir string) (map[string]string, error) {
	xml, err := os.ReadFile(filepath.Join(dir, "ofac/sdn_advanced-2025-11-19.crypto-only.xml"))
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	uid := ""
	for _, m := range partyXML.FindAllStringSubmatch(string(xml), -1) {
		switch {
		case m[1] != "":
			uid = m[1]
		case typeOf[m[2]] == "":
			return nil, fmt.Errorf("party %s has the unknown sub-type %s", uid, m[2])
		default:
			out[uid] = typeOf[m[2]]
		}
	}
	return out, nil
}
