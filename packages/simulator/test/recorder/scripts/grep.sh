printf 'one\ntwo\nthree\n' | grep -n 't'
printf 'a.b\nacb\n' | grep -F a.b
echo x | grep -q y
echo $?
printf 'A1\nb2\n' | grep -ci '^[a-b][0-9]$'
echo 'ab  12' | grep -oE '[a-z]+|[0-9]+'
