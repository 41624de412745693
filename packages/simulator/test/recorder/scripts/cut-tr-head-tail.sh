echo a:b:c | cut -d : -f 2-
echo hello | tr a-y b-z
printf '1\n2\n3\n4\n' | head -n 2 | tail -1
printf '1\n2\n3\n' | tail -n +2
echo 'a  b' | tr -s ' '
printf 'abc' | cut -c 2
printf 'AbC\n' | tr '[:upper:]' '[:lower:]'
