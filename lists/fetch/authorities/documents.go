//go:build !js

// Package authorities is, for tests, a stand-in of every authority on this
// machine: it serves small documents in their forms, asks for what their servers
// ask for, and misbehaves when told to. Nothing but tests links it.
package authorities

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"addresscheck/address"
)

// Party is a party of a document. Its number is its name and reference.
type Party struct {
	Number    int
	Addresses []int // numbers: see Address
}

// Edition is a document before it has a form.
type Edition struct {
	Date    string // YYYY-MM-DD
	Parties []Party
}

// Address is an Ethereum account made of a number, with the checksum in its
// letters: free text is searched for what a checksum proves.
func Address(n int) string {
	sum := sha256.Sum256([]byte(strconv.Itoa(n)))
	chain, _ := address.ChainByID("ETH")
	r, err := address.ParseFor(chain, "0x"+hex.EncodeToString(sum[:20]))
	if err != nil {
		panic(err)
	}
	return r.Address.String()
}

// Name is a party's name.
func (p Party) Name() string { return fmt.Sprintf("PARTY %d", p.Number) }

// Document writes an edition in the form of a source.
func (e Edition) Document(source string) string {
	switch source {
	case "us-ofac-sdn":
		return e.ofac()
	case "gb-sanctions":
		return e.uk()
	case "eu-fsf":
		return e.eu()
	case "fr-tresor":
		return e.france()
	}
	panic("no form of " + source)
}

// wallets are the addresses of a party in free text.
func (p Party) wallets() string {
	var out []string
	for _, n := range p.Addresses {
		out = append(out, "ETH: "+Address(n))
	}
	return strings.Join(out, "; ")
}

func (e Edition) ofac() string {
	var parties, entries strings.Builder
	feature := 0
	for _, p := range e.Parties {
		fmt.Fprintf(&parties, `<DistinctParty FixedRef="%d"><Comment /><Profile ID="%d" PartySubTypeID="3"><Identity ID="%d" FixedRef="%d" Primary="true" False="false">`+
			`<Alias FixedRef="%d" AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="%d" FixedRef="%d" DocNameStatusID="1"><DocumentedNamePart><NamePartValue>%s</NamePartValue></DocumentedNamePart></DocumentedName></Alias><NamePartGroups /></Identity>`,
			p.Number, p.Number, p.Number, p.Number, p.Number, p.Number, p.Number, p.Name())
		for _, n := range p.Addresses {
			feature++
			fmt.Fprintf(&parties, `<Feature ID="%d" FeatureTypeID="32"><FeatureVersion ID="%d" ReliabilityID="1"><Comment /><VersionDetail DetailTypeID="1">%s</VersionDetail></FeatureVersion><IdentityReference IdentityID="%d" IdentityFeatureLinkTypeID="1" /></Feature>`,
				feature, feature, Address(n), p.Number)
		}
		parties.WriteString("</Profile></DistinctParty>\n")
		fmt.Fprintf(&entries, `<SanctionsEntry ID="%d" ProfileID="%d" ListID="1550"><EntryEvent ID="%d" EntryEventTypeID="1" LegalBasisID="2"><Comment /><Date CalendarTypeID="1"><Year>2024</Year><Month>5</Month><Day>1</Day></Date></EntryEvent>`+
			`<SanctionsMeasure ID="%d" SanctionsTypeID="1"><Comment>CYBER2</Comment><DatePeriod CalendarTypeID="1" /></SanctionsMeasure></SanctionsEntry>`+"\n", p.Number, p.Number, p.Number, p.Number)
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	return fmt.Sprintf(ofacFrame, number(e.Date[:4]), number(e.Date[5:7]), number(e.Date[8:]), parties.String(), entries.String())
}

// ofacFrame is SDN_ADVANCED.XML around its parties.
const ofacFrame = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<Sanctions xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" Version="3" xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML">
<DateOfIssue CalendarTypeID="1"><Year>%d</Year><Month>%d</Month><Day>%d</Day></DateOfIssue>
<ReferenceValueSets>
<DetailReferenceValues><DetailReference ID="71">Subject to Secondary Sanctions</DetailReference></DetailReferenceValues>
<DocNameStatusValues><DocNameStatus ID="1">Primary Latin</DocNameStatus></DocNameStatusValues>
<EntryEventTypeValues><EntryEventType ID="1">Created</EntryEventType></EntryEventTypeValues>
<FeatureTypeValues><FeatureType ID="32" FeatureTypeGroupID="1">Digital Currency Address - ETH</FeatureType></FeatureTypeValues>
<LegalBasisValues><LegalBasis ID="1" LegalBasisTypeID="1" SanctionsProgramID="1">Unknown</LegalBasis><LegalBasis ID="2" LegalBasisTypeID="1" SanctionsProgramID="1">Executive Order 13694 (Cyber)</LegalBasis></LegalBasisValues>
<ListValues><List ID="1550">SDN List</List></ListValues>
<PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType></PartySubTypeValues>
<PartyTypeValues><PartyType ID="2">Entity</PartyType></PartyTypeValues>
<ReliabilityValues><Reliability ID="1">Unknown</Reliability></ReliabilityValues>
<SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType></SanctionsTypeValues>
</ReferenceValueSets>
<Locations /><IDRegDocuments />
<DistinctParties>
%s</DistinctParties>
<ProfileRelationships />
<SanctionsEntries>
%s</SanctionsEntries>
<SanctionsEntryLinks />
</Sanctions>
`

func (e Edition) uk() string {
	var b strings.Builder
	fmt.Fprintf(&b, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Designations>\n<DateGenerated>%s/%s/%s</DateGenerated>\n", e.Date[8:], e.Date[5:7], e.Date[:4])
	for _, p := range e.Parties {
		fmt.Fprintf(&b, "<Designation><UniqueID>CYB%04d</UniqueID><DateDesignated>01/05/2024</DateDesignated><Names><Name><Name6>%s</Name6><NameType>Primary Name</NameType></Name></Names>"+
			"<RegimeName>The Cyber (Sanctions) (EU Exit) Regulations 2020</RegimeName><IndividualEntityShip>Entity</IndividualEntityShip><OtherInformation>%s</OtherInformation></Designation>\n", p.Number, p.Name(), p.wallets())
	}
	return b.String() + "</Designations>\n"
}

func (e Edition) eu() string {
	var b strings.Builder
	fmt.Fprintf(&b, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"%sT16:47:04.449+02:00\" globalFileId=\"1\">\n", e.Date)
	for _, p := range e.Parties {
		fmt.Fprintf(&b, `<sanctionEntity designationDate="2024-05-01" designationDetails="" unitedNationId="" euReferenceNumber="EU.1.%d" logicalId="%d"><remark>%s</remark>`+
			`<subjectType code="enterprise"/><nameAlias wholeName="%s" strong="true" logicalId="%d"/></sanctionEntity>`+"\n", p.Number, p.Number, p.wallets(), p.Name(), 1000+p.Number)
	}
	return b.String() + "</export>\n"
}

func (e Edition) france() string {
	var records []string
	for _, p := range e.Parties {
		records = append(records, fmt.Sprintf(`{"IdRegistre":%d,"Nature":"Personne morale","Nom":"%s","RegistreDetail":[{"TypeChamp":"IDENTIFICATION","Valeur":[{"Identification":"%s","Commentaire":""}]}]}`, p.Number, p.Name(), p.wallets()))
	}
	return fmt.Sprintf(`{"Publications":{"DatePublication":"%sT00:00:00","PublicationDetail":[`+"\n%s\n]}}\n", e.Date, strings.Join(records, ",\n"))
}
