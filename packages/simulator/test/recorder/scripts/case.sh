for word in abc a.c '*' z9 '[' esac; do
  case $word in
    a?c) echo one ;;
    '*') echo star ;;
    (esac) echo reserved ;;
    [x-z][0-9] | q) echo set ;;
    "[") echo bracket ;;
    *) echo other ;;
  esac
done
case a in b) echo never ;; esac
echo $?
