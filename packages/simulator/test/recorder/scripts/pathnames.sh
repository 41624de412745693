mkdir d
: >d/a.x
: >d/b.x
: >d/.h
echo d/*.x d/* d/nothing* d/[ab].?
echo "d/*"
