#!/bin/sh
# One run of the list factory, for any scheduler: lists/factory.sh FOLDER
#
# FOLDER is where everything stays between two runs:
#   facts/      the facts; begun with those of the program's source (lists/data)
#   published/  what is served as …/lists/
#   documents/  the authorities' documents, for conditional requests (not in git)
# If FOLDER is the top of a git work tree, changed facts and what is published are committed,
# with what changed by party as the message, and pushed if it has a remote.
# If a guard has stopped a source, an issue is opened with gh, where there is one.
#
# ADDRESSCHECK              the program (addresscheck)
# ADDRESSCHECK_SIGNING_KEY  the signer key; never an argument
# FACTORY_FLAGS             further flags of "lists run": --key KEY, --acknowledge …
#
# The exit code is that of "lists run": 3 where a source failed or was stopped.
set -u
folder=${1:-}
if [ -z "$folder" ]; then
	echo "usage: lists/factory.sh FOLDER" >&2
	exit 64
fi
program=${ADDRESSCHECK:-addresscheck}
source=$(cd "$(dirname "$0")" && pwd)
export LC_ALL=C

mkdir -p "$folder/documents" || exit 64
cd "$folder" || exit 64
if [ ! -d facts ]; then
	# Only a whole folder is called facts: a copy that broke off is made anew.
	rm -rf facts.new && mkdir facts.new && cp "$source"/data/*.txt facts.new/ && mv facts.new facts || exit 64
fi

# shellcheck disable=SC2086 # flags are words
"$program" lists run published --facts facts --documents documents --work documents/work ${FACTORY_FLAGS:-}
code=$?

# changed names the facts that differ from the last commit in more than in when they
# were compared: that is in the head, and waits here for the next commit.
changed() {
	git diff --cached --name-only -- facts | while read -r file; do
		git diff --cached -U0 -- "$file" | grep '^[-+]' |
			grep -qv -e '^---' -e '^+++' -e '^[-+]compared ' -e '^[-+]failed ' && echo "$file"
	done
}

# message is a line, then what changed, party by party.
message() {
	names=$(changed | sed 's|.*/||; s|\.txt$||' | paste -sd, - | sed 's/,/, /g')
	if [ -z "$names" ]; then
		echo "published: signed again"
		return
	fi
	echo "facts: $names"
	for file in $(changed); do
		if git show "HEAD:./$file" >documents/before.txt 2>/dev/null && [ "$file" != facts/corrections.txt ]; then
			echo
			basename "$file" .txt
			"$program" lists diff documents/before.txt "$file"
		fi
	done
}

# The top: a folder within another work tree must not commit to that.
if [ "$(git rev-parse --show-toplevel 2>/dev/null)" = "$(pwd -P)" ]; then
	git add -- 'facts/*.txt' published ':(exclude)published/.lock' || exit 64
	if [ -n "$(changed)" ] || ! git diff --cached --quiet -- published; then
		message >documents/message.txt
		git commit -q -F documents/message.txt || exit 64
	fi
	remote=$(git remote | head -n 1)
	if [ -n "$remote" ] && ! git push -q "$remote" HEAD; then
		echo "factory: the push failed; the next run pushes again" >&2
		exit 64
	fi
fi

if [ -s documents/stopped.txt ]; then
	title="A guard has stopped: $(sed -n '1p; /^$/{n;p;}' documents/stopped.txt | paste -sd, - | sed 's/,$//')"
	if command -v gh >/dev/null && ! gh issue list --state open --search "in:title \"$title\"" --json title | grep -qF "$title"; then
		gh issue create --title "$title" --body-file documents/stopped.txt >/dev/null ||
			echo "factory: the issue could not be opened" >&2
	fi
	echo "factory: $title (documents/stopped.txt)" >&2
fi
exit $code
