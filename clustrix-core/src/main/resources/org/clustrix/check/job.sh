# The body of a job that looks at its node, and leaves what it sees in a file beside its script.
set -u
umask 077
job=$CLUSTRIX_STATE/jobs/$CLUSTRIX_JOB
CLUSTRIX_NODE=${CLUSTRIX_NODE:-$(hostname 2>/dev/null || uname -n)}
finish() { # facts
  printf 'node:%s\nfiles:%s\n%s\n' "$CLUSTRIX_NODE" "$files" "$1" > "$here/.facts.$$" \
    && mv -f "$here/.facts.$$" "$here/facts"
  if [ "$files" != shared ]; then
    printf 'put %s %s\nrename %s %s\n' "$(quoted "$here/facts")" "$(quoted "$job/.facts")" \
      "$(quoted "$job/.facts")" "$(quoted "$job/facts")" | at_login
    rm -rf "$far"
  fi
  exit 0
}
refuse() { finish "nojava:$2"; }
here=$job files=shared
if sees_files; then
  write_logs "$job"
else
  reach_login || unreachable
  files=$login
  printf 'get %s %s\n' "$(quoted "$job/clustrix-launcher.jar")" "$(quoted "$here/clustrix-launcher.jar")" | at_login
fi
run_prologue
load_modules
find_java
java_release
facts="java:$java
release:$release"
if said=$("$java" -jar "$here/clustrix-launcher.jar" version 2>&1); then
  finish "$facts
launcher:$said"
fi
finish "$facts
nolauncher:$(printf %s "$said" | tail -n 1)"
