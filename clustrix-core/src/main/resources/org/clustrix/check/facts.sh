# Prints what a login finds here, one fact on a line. Runs in a login bash; $work is the work
# directory, $token a file name, and $1… the scheduler's commands.
printf 'clock:%s\n' "$(date -u +%s)"
printf 'shell:%s\n' "${SHELL:-}"
printf 'system:%s\n' "$(uname -sm 2>/dev/null)"
printf 'work:%s\n' "$work"
umask 077
if [ -e "$work" ] && [ ! -d "$work" ]; then
  echo 'folder:no folder'
elif said=$(mkdir -p -- "$work/.clustrix" 2>&1) && said=$(cd -- "$work/.clustrix" 2>&1); then
  echo 'folder:ok'
  cd -- "$work/.clustrix"
  if said=$({ printf '#!/bin/sh\necho runs\n' > "$token" && chmod 700 "$token"; } 2>&1); then
    echo 'write:ok'
    printf 'exec:%s\n' "$("./$token" 2>/dev/null)"
  else
    printf 'write:%s\n' "${said##*: }"
  fi
  printf 'space:%s\n' "$(df -Pk . 2>/dev/null | tail -n 1)"
  printf 'inodes:%s\n' "$(df -Pi . 2>/dev/null | tail -n 1)"
else
  printf 'folder:%s\n' "${said##*: }"
fi
for command in "$@"; do
  printf 'command:%s=%s\n' "$command" "$(command -v "$command" 2>/dev/null)"
done
(
  refuse() { printf 'nojava:%s\n' "$2"; exit 0; }
  load_modules
  find_java
  printf 'java:%s\n' "$java"
  java_release
  printf 'release:%s\n' "$release"
)
