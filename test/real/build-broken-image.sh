#!/bin/sh
# Makes a recorder image whose `motion` runs and never answers: what a health gate must refuse.
# usage: build-broken-image.sh SOCKET
# Prints the image id.
set -eu

socket=$1
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

install -D "$(command -v busybox)" "$root/bin/busybox"
ln -s busybox "$root/bin/sh"
ln -s busybox "$root/bin/sleep"
mkdir -p "$root/usr/bin" "$root/tmp"
printf '#!/bin/sh\necho "this recorder is broken" >&2\nexec sleep 3600\n' >"$root/usr/bin/motion"
chmod 755 "$root/usr/bin/motion"

tar -C "$root" -c . | docker -H "unix://$socket" import --change 'ENV PATH=/usr/bin:/bin' - wardctl-test/broken:latest
