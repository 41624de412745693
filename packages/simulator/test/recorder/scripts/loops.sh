for i in 1 2 3 4; do
  [ $i = 2 ] && continue
  [ $i = 4 ] && break
  echo $i
done
n=0
while [ $n -lt 3 ]; do n=$((n+1)); done
echo $n
until [ $n -eq 0 ]; do
  n=$((n-1))
done
echo $n
for none in; do echo never; done
echo $?
