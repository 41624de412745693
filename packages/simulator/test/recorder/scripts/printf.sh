printf '%s-%5d|%-4s|%04x|%c%%\n' a 42 b 255 xyz
printf '%s,' 1 2 3
printf '\n%b\n' 'x\ty'
printf '%.3f %5.1f %e %g\n' 3.14159 2.55 12345.678 0.0001
