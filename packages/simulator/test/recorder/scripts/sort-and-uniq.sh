printf '10 b\n9 a\n10 a\n' | sort -n
printf 'b 2\na 10\nc 1\n' | sort -k 2n
printf 'x:2\ny:1\n' | sort -t : -k 2
printf 'a\na\nb\n' | uniq -c | tr -s ' '
printf 'b\na\nb\n' | sort -ru
