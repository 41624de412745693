#!/bin/sh
# Makes a recorder image whose `motion` runs and never answers: what a health gate must refuse.
# usage: build-broken-image.sh SOCKET
# Prints the image id.
set -eu
# shellcheck source=test/real/image-root.sh
. "$(dirname "$0")/image-root.sh"

socket=$1
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

copy_programs "$root" /bin/sh /bin/sleep
mkdir -p "$root/usr/bin" "$root/tmp"
printf '#!/bin/sh\necho "this recorder is broken" >&2\nexec sleep 3600\n' >"$root/usr/bin/motion"
chmod 755 "$root/usr/bin/motion"

tar -C "$root" -c . | docker -H "unix://$socket" import --change 'ENV PATH=/usr/bin:/bin' - wardctl-test/broken:latest
