echo a >g
set -C
echo b >g || echo kept
cat g
echo c >|g
cat g
