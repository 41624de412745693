c='echo "$x" | tr a-z A-Z'
x=loud
eval "$c"
eval 'y=2'
echo $y
