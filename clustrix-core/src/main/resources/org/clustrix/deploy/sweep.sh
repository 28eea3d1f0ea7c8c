# Removes what cut deployments left behind, beside what follows; finish.sh waits for it. An incoming folder may wait for
# the first job of a login host without Java, and that job for its turn in the queue: it is kept for longer.
sweep() {
  find incoming store packages functions leases -mindepth 1 -maxdepth 1 \
    \( -path 'incoming/*' -mtime +30 -o -name '.tmp-*' -mtime +1 -o -path 'leases/*' -mtime +1 \) 2>/dev/null \
    | while IFS= read -r old; do
      case $old in
        leases/*) [ -d "incoming/${old##*/}" ] || rm -f -- "$old" ;;
        *) rm -rf -- "$old" ;;
      esac
    done
}
sweep </dev/null >/dev/null 2>&1 &
sweeping=$!
