printf "1 a\n2 b\n" | while read -r n l; do echo "$l$n"; done
