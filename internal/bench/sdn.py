"""A straightforward reader of SDN_ADVANCED.XML with ElementTree, to compare with.

Prints the number of digital currency features, of unique addresses and of
parties; names, aliases, programmes, dates and comments are gathered too.
"""
import resource
import sys
import time
import xml.etree.ElementTree as ET

begin = time.time()
root = ET.parse(sys.argv[1]).getroot()
ns = root.tag[: root.tag.index("}") + 1]


def all_of(element, *path):
    return element.findall("/".join(ns + p for p in path))


prefix = "Digital Currency Address - "
assets = {t.get("ID"): t.text[len(prefix):] for t in root.iter(ns + "FeatureType") if t.text.startswith(prefix)}
measures, listed = {}, {}
for entry in all_of(root, "SanctionsEntries", "SanctionsEntry"):
    profile = entry.get("ProfileID")
    for date in all_of(entry, "EntryEvent", "Date"):
        y, m, d = (int(part.text) for part in date)
        listed.setdefault(profile, f"{y:04}-{m:02}-{d:02}")
    for measure in all_of(entry, "SanctionsMeasure"):
        comment = measure.find(ns + "Comment")
        if comment is not None and comment.text:
            measures.setdefault(profile, set()).add(comment.text)
records = []
for party in all_of(root, "DistinctParties", "DistinctParty"):
    for profile in all_of(party, "Profile"):
        features = [f for f in all_of(profile, "Feature") if f.get("FeatureTypeID") in assets]
        if not features:
            continue
        names = []
        for alias in all_of(profile, "Identity", "Alias"):
            for name in all_of(alias, "DocumentedName"):
                text = " ".join(part.text for part in name.iter(ns + "NamePartValue"))
                names.append((alias.get("Primary") == "true", text))
        name = next(text for primary, text in names if primary)
        aliases = [text for primary, text in names if not primary]
        for feature in features:
            for version in all_of(feature, "FeatureVersion"):
                for detail in all_of(version, "VersionDetail"):
                    records.append((party.get("FixedRef"), name, aliases, sorted(measures[profile.get("ID")]),
                                    listed[profile.get("ID")], assets[feature.get("FeatureTypeID")], detail.text,
                                    version.findtext(ns + "Comment")))
seconds = time.time() - begin
rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(len(records), len({r[6] for r in records}), len({r[0] for r in records}), f"{seconds:.2f}", f"{rss:.0f}")
