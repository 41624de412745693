set -e
false || true
if false; then :; fi
! true
echo on
(false)
echo never
