/**
 * The shell functions of a placement script; dash, bash and busybox ash run them.
 *
 * - Under `set -C` a redirection never opens a file that is already there, so nobody can put a link in its way.
 * - `[ -O ]` and `[ -G ]` are builtins: new files of root need no chown, which would be a process each.
 * - A file is complete and on the disk under another name before it takes its own: a recorder may lose power any time.
 */
export const placeFunctions = `umask 077; set -C
nl='
'
sums= stats= answer=
for tool in sha256sum stat; do command -v $tool >/dev/null || { echo "$tool is missing" >&2; exit 127; }; done
say() { answer="$answer,{\\"path\\":\\"$1\\",\\"changed\\":$2,\\"rc\\":$3}"; }
has() { case "$1" in *"$nl$2$nl"*) return 0 ;; esac; return 1; }
own() { case "$2" in root:root | 0:0) [ -O "$1" ] && [ -G "$1" ] && return 0 ;; esac; chown "$2" "$1"; }
mode() { [ "$2" = "$3" ] || chmod "$2" "$1"; }
write() {
  if [ "$2" = base64 ]; then printf %s "$3" | base64 -d >"$1"; else printf %s "$3" >"$1"; fi
}
settle() {
  sync "$1" 2>/dev/null || :
  mv -f "$1" "$2"
}
make() {
  [ -d "$1" ] && return 0
  case "$1" in /*/*) make "\${1%/*}" "$2" "$3" || return ;; esac
  mkdir "$1" && own "$1" "$3" && mode "$1" "$2" 00700
}
folder() {
  if has "$stats" "$2"; then say "$1" false 0; return; fi
  rc=0
  if [ -d "$1" ]; then { chown "$4" "$1" && chmod "$3" "$1"; } || rc=$?; else make "$1" "$3" "$4" || rc=$?; fi
  say "$1" true $rc
}
place() {
  rc=0 new="$1.wardctl-new"
  if [ ! -h "$1" ] && has "$sums" "$2  $1"; then
    if has "$stats" "$3"; then say "$1" false 0; return; fi
    { chown "$5" "$1" && chmod "$4" "$1"; } || rc=$?
  elif [ -d "$1" ]; then echo "$1 is a directory" >&2; rc=21
  else
    if [ -e "$new" ] || [ -h "$new" ]; then rm -f "$new"; fi
    { write "$new" "$6" "$7" && own "$new" "$5" && mode "$new" "$4" 00600 && settle "$new" "$1"; } || rc=$?
    [ $rc = 0 ] || rm -f "$new"
  fi
  say "$1" true $rc
}
gone() {
  if [ ! -e "$1" ] && [ ! -h "$1" ]; then say "$1" false 0; return; fi
  rc=0; rm -f "$1" || rc=$?
  say "$1" true $rc
}`;
