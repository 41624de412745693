#!/bin/sh
# Makes a recorder image from Debian's `motion`: the binary, what it links, a shell and time zones.
# usage: build-motion-image.sh SOCKET ARCHIVE
# Prints the image id. The archive is what `docker save` gives, for `image.archive` of an inventory.
set -eu
# shellcheck source=test/real/image-root.sh
. "$(dirname "$0")/image-root.sh"

socket=$1
archive=$2
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

copy_programs "$root" "$(command -v motion)" /bin/sh
mkdir -p "$root/tmp" "$root/etc" "$root/var/run" "$root/usr/share"
chmod 1777 "$root/tmp"
cp -r /usr/share/zoneinfo "$root/usr/share/" 2>/dev/null || true
echo 'root:x:0:0:root:/root:/bin/sh' >"$root/etc/passwd"
echo 'root:x:0:' >"$root/etc/group"

id=$(tar -C "$root" -c . | docker -H "unix://$socket" import --change 'ENV PATH=/usr/bin:/bin' - wardctl-test/motion:latest)
docker -H "unix://$socket" save -o "$archive" wardctl-test/motion:latest
echo "$id"
