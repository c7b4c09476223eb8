#!/bin/sh
# Installs, with Debian's apt-get, the programs that the checks need beside Python: hunspell and its
# dictionaries for spelling, a PostgreSQL server for orders, and gettext, whose msgfmt checks PO files. What
# is there is left alone. On another system install them its own way first.
set -eu
missing=
for package in hunspell hunspell-en-us hunspell-es hunspell-ru postgresql gettext; do
  dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q ' installed$' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
command -v apt-get >/dev/null || { echo "install these first, as this system does it:$missing" >&2; exit 1; }
as_root=$([ "$(id -u)" -eq 0 ] || echo sudo)
$as_root apt-get update --quiet=2
# shellcheck disable=SC2086 (a list of words)
DEBIAN_FRONTEND=noninteractive $as_root apt-get install --yes --quiet=2 --no-install-recommends $missing >/dev/null
