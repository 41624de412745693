#!/bin/sh
# Deletes footage that is past its time, keeps what is on hold, and prints a report as one line of JSON.
#
#   keeper run POLICY      delete, then report
#   keeper report POLICY   delete nothing, report
#
# It touches nothing but regular files that are named like segments, one folder below the storage folder, and follows
# no symbolic link. Exit code 75: another run is in progress.
set -u
LC_ALL=C
export LC_ALL
umask 077

mode=${1-}
policy=${2-}
now=${WARDCTL_KEEPER_NOW:-$(date +%s)}
wait_seconds=${WARDCTL_KEEPER_WAIT:-0}
lock_folder=${WARDCTL_KEEPER_LOCKS:-/run/wardctl}

fail() {
  echo "keeper: $2" >&2
  exit "$1"
}

value_of() {
  sed -n "s/^$1 //p" "$policy"
}

# A lock whose owner is gone, or that is older than any run can be, is left over.
is_left_over() {
  owner=$(cat "$lock/pid" 2>/dev/null)
  [ -n "$owner" ] || return 1
  ! kill -0 "$owner" 2>/dev/null || [ -n "$(find "$lock" -prune -mmin +60 2>/dev/null)" ]
}

take_lock() {
  mkdir -p "$lock_folder" || fail 73 "cannot make $lock_folder"
  until mkdir "$lock" 2>/dev/null; do
    if is_left_over && mv "$lock" "$lock.$$" 2>/dev/null; then
      rm -rf "$lock.$$"
      continue
    fi
    [ "$wait_seconds" -gt 0 ] || fail 75 "another run is in progress"
    wait_seconds=$((wait_seconds - 1))
    sleep 1
  done
  locked=$lock
  echo "$$" >"$lock/pid"
}

# One line for each segment: time of the last change, bytes, path. No fork for a single file.
scan() {
  {
    find . -mindepth 2 -maxdepth 2 -type f -name "$pattern" -exec stat -c '%Y %s %n' {} +
    [ ! -d .held ] || find ./.held -mindepth 2 -maxdepth 2 -type f -name "$pattern" -exec stat -c '%Y %s %n' {} +
  } 2>/dev/null | sort -k 3 >"$work/segments"
}

# Writes into $work what to delete, what to link, and the report.
judge() {
  df -Pk . | awk 'END { print "total=" $2, "free=" $4 }' >"$work/space"
  # shellcheck disable=SC2046 # two words, of digits
  awk -f "$program" now="$now" work="$work" $(cat "$work/space") part=policy "$policy" part=deleted "$work/deleted" \
    part=problems "$work/problems" part=segments "$work/segments" >"$work/report" || fail 70 "the segments cannot be judged"
}

problem() {
  echo "$1" >>"$work/problems"
}

# The recorder deletes by itself and knows no hold: a second name keeps the footage when it takes the first away.
link_held() {
  [ -s "$work/link" ] || return 0
  for camera in $(cut -d / -f 2 "$work/link" | uniq); do
    link_camera "$camera" || problem "held footage of $camera has no second name: the recorder may delete it"
  done
}

link_camera() {
  [ ! -L .held ] && [ ! -L ".held/$1" ] && mkdir -p ".held/$1" || return 1
  # shellcheck disable=SC2016 # expanded by the inner shell
  grep -F "./$1/" "$work/link" |
    xargs sh -c 'folder=$1; shift; exec ln -- "$@" "$folder"' sh ".held/$1/" 2>/dev/null
}

delete_expired() {
  [ -s "$work/delete" ] || return 0
  mv "$work/delete" "$work/deleted"
  cut -d ' ' -f 3 "$work/deleted" | xargs rm -f -- 2>/dev/null
}

case $mode in run | report) ;; *) fail 64 "usage: keeper run|report POLICY" ;; esac
[ -r "$policy" ] || fail 66 "cannot read the policy $policy"
case $policy in /*) ;; *) policy=$PWD/$policy ;; esac
program=$(cd "${0%/*}" && pwd)/keeper.awk
pattern=$(value_of pattern)
lock=$lock_folder/$(value_of recorder).lock
locked=
work=$(mktemp -d) || fail 73 "cannot make a folder to work in"
trap 'rm -rf "$work" ${locked:+"$locked"}' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
for name in deleted problems segments; do : >"$work/$name"; done

[ "$mode" = report ] || take_lock
cd -P "$(value_of storage)" 2>/dev/null || fail 66 "there is no storage folder $(value_of storage)"
scan
judge
if [ "$mode" = run ] && { [ -e "$work/link" ] || [ -e "$work/delete" ]; }; then
  link_held
  delete_expired
  scan
  judge
fi
cat "$work/report"
