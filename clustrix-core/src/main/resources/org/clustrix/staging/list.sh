# Says what is asked for of the job in $job, then a NUL, then what lies in its work folder: kind, size and path of each
# file and link, with a NUL behind each. Nothing behind a link is looked at: most lead out of the folder.
cd -- "$job" || exit 1
cat outputs 2>/dev/null
printf '\0'
if cd work 2>/dev/null; then
  if find . -prune -printf '' 2>/dev/null; then
    find . \( -type f -o -type l \) -printf '%y %s %p\0' 2>/dev/null
  else
    find . \( -type f -o -type l \) -exec sh -c '
      for path; do
        if [ -L "$path" ]; then
          printf "l 0 %s\0" "$path"
        else
          printf "f %s %s\0" "$(($(wc -c <"$path")))" "$path"
        fi
      done' sh {} + 2>/dev/null
  fi
fi
:
