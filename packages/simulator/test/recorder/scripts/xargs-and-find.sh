mkdir -p t/u
: >t/a
: >t/u/b; find t -type f | sort | xargs -n 1 echo got; find t -name 'b' -exec echo {} \; ; find t -mindepth 1 -maxdepth 1 -type d
echo 'x y' | xargs sh -c 'echo $#' sh; find t \( -name a -o -name b \) -print | wc -l | tr -d ' '
