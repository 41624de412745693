# Judges segments: reads the policy, what an earlier pass deleted, the problems so far, and one line for each segment;
# writes the files "delete" and "link" in the folder `work`, and prints the report.

part == "policy" && $1 == "recorder" { recorder = $2 }
part == "policy" && $1 == "segment" { segment = $2 }
part == "policy" && $1 == "cleans" { recorderCleans = ($2 == "yes") }
part == "policy" && $1 == "camera" { order[++cameras] = $2; keep[$2] = $3; ceiling[$2] = $4 }
part == "policy" && $1 == "hold" && now <= $5 { n = ++holds[$2]; from[$2, n] = $3; to[$2, n] = $4 }

# "1 bytes path" for footage, "0 0 path" for a second name of footage that is still there.
part == "deleted" { planned[$3] = $1 " " $2 }
part == "problems" { problem(shown($0)) }

part == "segments" && $0 ~ "^[0-9]+ [0-9]+ \\./(\\.held/)?[A-Za-z0-9_][A-Za-z0-9._-]*/[0-9_-]+\\.mp4$" {
  if ($3 in planned) { delete planned[$3]; undeleted++ }
  fields = split($3, step, "/")
  if (fields == 4) addSecondName($1, $2, step[3], step[4])
  else addSegment($1, $2, step[2], step[3])
}

END {
  settle()
  settleSecondNames()
  countDeleted()
  if (undeleted > 0) problem(undeleted (undeleted == 1 ? " file" : " files") " could not be deleted")
  report()
}

# Sorted by path, so segments of one camera come together, and second names before all.
function addSegment(changed, size, folder, name) {
  if (folder != camera) settle()
  camera = folder
  count++
  begin[count] = begun(name, changed)
  isNamed[count] = epoch(name) > 0
  bytes[count] = size
  path[count] = "./" folder "/" name
  if ((folder, name) in second) isThere[folder, name] = 1
}

function addSecondName(changed, size, folder, name) {
  second[folder, name] = 1
  seconds++
  secondFolder[seconds] = folder
  secondName[seconds] = name
  secondBegin[seconds] = begun(name, changed)
  secondBytes[seconds] = size
}

function settle(  i, newest) {
  newest = 1
  for (i = 2; i <= count; i++) if (begin[i] >= begin[newest]) newest = i
  for (i = 1; i <= count; i++) judge(i, ended(i), i == newest)
  count = 0
}

# The newest may still be open: it is never past its time.
function judge(i, end, isNewest,  isPast, isHeld) {
  isPast = (camera in keep) && !isNewest && (end <= now - keep[camera] || begin[i] <= now - ceiling[camera])
  isHeld = onHold(camera, begin[i], end)
  left(camera, bytes[i])
  if (isPast && isHeld) held[camera]++
  else seen(camera, begin[i])
  if (isPast && !isHeld) { expired[camera]++; print 1, bytes[i], path[i] > (work "/delete") }
  if (isHeld && recorderCleans && !((camera, nameOf(path[i])) in second)) print path[i] > (work "/link")
}

# A second name ends with its hold. It is footage of its own once the recorder has taken the first name away.
function settleSecondNames(  i, folder, isOnly) {
  for (i = 1; i <= seconds; i++) {
    folder = secondFolder[i]
    isOnly = !((folder, secondName[i]) in isThere)
    if (isOnly) left(folder, secondBytes[i])
    if (!(folder in keep) || onHold(folder, secondBegin[i], secondBegin[i] + 2 * segment)) held[folder] += isOnly
    else {
      expired[folder] += isOnly
      print isOnly, isOnly * secondBytes[i], "./.held/" folder "/" secondName[i] > (work "/delete")
    }
  }
}

function countDeleted(  file, was, step, folder) {
  for (file in planned) {
    split(planned[file], was, " ")
    split(file, step, "/")
    folder = step[2] == ".held" ? step[3] : step[2]
    deleted[folder] += was[1]
    deletedBytes[folder] += was[2]
  }
}

function onHold(folder, start, end,  i) {
  for (i = 1; i <= holds[folder] + 0; i++) if (start <= to[folder, i] && end >= from[folder, i]) return 1
  return 0
}

# A segment ends where the next begins, but recorders are not exact and cameras pause: at most two lengths.
function ended(i,  longest) {
  if (!isNamed[i]) return begin[i]
  longest = begin[i] + 2 * segment
  return i < count && begin[i + 1] > begin[i] && begin[i + 1] < longest ? begin[i + 1] : longest
}

function begun(name, changed) {
  return epoch(name) > 0 ? epoch(name) : changed
}

# Seconds since 1970 of a name like 2026-01-31_23-59-59; 0 when it is no date. Names are in UTC.
function epoch(name,  y, m, d, h, min, s) {
  y = substr(name, 1, 4) + 0; m = substr(name, 6, 2) + 0; d = substr(name, 9, 2) + 0
  h = substr(name, 12, 2) + 0; min = substr(name, 15, 2) + 0; s = substr(name, 18, 2) + 0
  if (y < 1970 || m < 1 || m > 12 || d < 1 || d > 31 || h > 23 || min > 59 || s > 60) return 0
  # Years begin in March, so that the leap day is the last.
  if (m < 3) { y--; m += 12 }
  d += 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * (m - 3) + 2) / 5) - 719469
  return d * 86400 + h * 3600 + min * 60 + s
}

function nameOf(file) {
  sub(".*/", "", file)
  return file
}

function left(folder, size) {
  if (!(folder in keep) && !(folder in files)) stray[++strays] = folder
  files[folder]++
  footage[folder] += size
}

function seen(folder, start) {
  if (!(folder in oldest) || start < oldest[folder]) oldest[folder] = start
  if (!(folder in latest) || start > latest[folder]) latest[folder] = start
}

function problem(text) {
  problems[++problemCount] = text
}

function shown(text) {
  gsub(/[^ -~]/, "?", text)
  gsub(/\\/, "\\\\", text)
  gsub(/"/, "\\\"", text)
  return text
}

function report(  i) {
  printf "{\"recorder\":\"%s\",\"at\":%.0f,\"totalBytes\":%.0f,\"freeBytes\":%.0f", recorder, now, total * 1024, free * 1024
  printf ",\"cameras\":["
  for (i = 1; i <= cameras; i++) {
    printf "%s{%s", (i > 1 ? "," : ""), counts(order[i])
    printf ",\"expired\":%d,\"held\":%d", expired[order[i]], held[order[i]]
    printf ",\"deleted\":%d,\"deletedBytes\":%.0f}", deleted[order[i]], deletedBytes[order[i]]
  }
  printf "],\"unmanaged\":["
  for (i = 1; i <= strays; i++) printf "%s{%s}", (i > 1 ? "," : ""), counts(stray[i])
  printf "],\"problems\":["
  for (i = 1; i <= problemCount; i++) printf "%s\"%s\"", (i > 1 ? "," : ""), problems[i]
  print "]}"
}

function counts(folder,  text) {
  text = sprintf("\"id\":\"%s\",\"files\":%d,\"bytes\":%.0f", folder, files[folder], footage[folder])
  if (!(folder in oldest)) return text
  return text sprintf(",\"oldest\":%.0f,\"newest\":%.0f", oldest[folder], latest[folder])
}
