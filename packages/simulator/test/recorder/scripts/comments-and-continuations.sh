echo a#b # comment
echo one \
 two
# end
: done
