p=/a/b/c.tar.gz
echo "${p##*/} ${p%/*} ${p#*/} ${p%%.*} ${p%.gz}"
q="a*b"
echo "${q#a"*"}"
