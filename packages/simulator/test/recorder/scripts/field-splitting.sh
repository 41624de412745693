x='  a b   c '
for w in $x; do echo "<$w>"; done
IFS=:
y=1::2:
set -- $y
echo $#
