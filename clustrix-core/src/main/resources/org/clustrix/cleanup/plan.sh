# Decides what goes. Runs in the state folder, behind names.sh; aged is find's condition for what is old, waited the
# one for what may wait for a first job; over are the finished jobs, jobs those that go.
plan() {
  named=$(referred)
  packages=$(names packages "$hex32" $aged | among "$named")
  staying=$(names packages "$hex32" | among "$packages")
  named="$named
$(printf '%s\n' "$staying" | artifacts)"
  launchers=$(names launcher "$hex64" $aged | among "$named")
  # packages are run by the newest one
  if [ -n "$staying" ]; then
    newest=$(ls -t launcher 2>/dev/null | sed -n "1s,^,launcher/,p")
    launchers=$(printf '%s\n' "$launchers" | among "$newest")
  fi
  store=$(names store "$hex64" $aged | among "$named")
  incoming=$(names incoming "$uuid" $waited | among "$named")
  # an archive goes with its package, and when it is old: the next job makes it anew. A file that a running job has
  # mapped on another machine must stay.
  cds=$({
    printf '%s\n--\n%s\n--\n' "$staying" "$named"
    archives $aged | sed 's/^/aged /'
    archives
  } | awk '
    $0 == "--" { part++; next }
    part == 0 { staying[$0]; next }
    part == 1 { named[$0]; next }
    $1 == "aged" { if (!($3 in named)) print $2; next }
    !($2 in staying) && !($2 in named) { print $1 }' | sort -u)
  going=$(printf '%s\n' "$packages" "$launchers" "$store" "$incoming" "$cds" "$jobs" | sed '/^$/d')
}
temporary() {
  find store packages functions launcher leases cds -mindepth 1 -maxdepth 2 -name '.tmp-*' $waited 2>/dev/null
}
# Prints path and KiB of what the input names, below the current folder.
sizes() {
  xargs sh -c 'if [ $# -gt 0 ]; then du -sk "$@"; fi' sh 2>/dev/null | while IFS='	' read -r size path; do echo "item:$path $size"; done
}
