printf 'k 1\n' >m
printf 'k x\n' >n
awk 'part == "m" { v[$1] = $2 } part == "n" { print $2, v[$1] > ("out" "put") }' part=m m part=n n
cat output
