//go:build !js

package source

import (
	"bytes"
	"strings"
)

// sniff names the source whose documents begin with head; own where none does.
func sniff(head []byte) string {
	text := string(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))))
	if strings.HasPrefix(text, factsFirst+"source us-fbi-dprk\n") {
		return "us-fbi-dprk"
	}
	if strings.HasPrefix(text, "<") {
		for _, known := range []struct{ mark, id string }{
			{"<Sanctions ", "us-ofac-sdn"}, {"<sdnList", "us-ofac-sdn"},
			{"<Designations", "gb-sanctions"}, {"<ArrayOfFinancialSanctionsTarget", "gb-sanctions"},
			{euSpace, "eu-fsf"},
		} {
			if strings.Contains(text, known.mark) {
				return known.id
			}
		}
	}
	if strings.HasPrefix(text, "{") && strings.Contains(text, `"Publications"`) && strings.Contains(text, "DatePublication") {
		return "fr-tresor"
	}
	return "own"
}

// factsFirst begins every facts file.
const factsFirst = "addresscheck facts 1\n\n"
