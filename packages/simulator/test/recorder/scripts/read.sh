printf 'a b c\nd\\e\nlast' | {
  read -r x y
  echo "$x|$y"
  read -r z
  echo "$z"
  read -r w
  echo "$? $w"
}
printf 'k=v=w\n' | { IFS== read -r a b; echo "$a $b"; }
printf 'one \\\ntwo\n' | { read a b; echo "$a $b"; }
