exec 3>h
echo three >&3
exec 3>&-
cat h
