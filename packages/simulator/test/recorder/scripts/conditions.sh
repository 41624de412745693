if false; then echo 1; elif true; then echo 2; else echo 3; fi
false || echo or
true && ! false && echo not
