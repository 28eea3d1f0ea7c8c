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
  going=$(printf '%s\n' "$packages" "$launchers" "$store" "$incoming" "$jobs" | sed '/^$/d')
}
temporary() {
  find store packages functions launcher leases -mindepth 1 -maxdepth 2 -name '.tmp-*' $waited 2>/dev/null
}
# Prints path and KiB of what the input names, below the current folder.
sizes() {
  xargs sh -c 'if [ $# -gt 0 ]; then du -sk "$@"; fi' sh 2>/dev/null | while IFS='	' read -r size path; do echo "item:$path $size"; done
}
