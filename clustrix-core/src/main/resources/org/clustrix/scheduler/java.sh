run_prologue() { # the user's own lines, in this shell: they may set variables and limits
  [ -n "$CLUSTRIX_PROLOGUE" ] || return 0
  local ended=
  trap '[ -n "$ended" ] || refuse 86 "the prologue ended the job script on $CLUSTRIX_NODE; it must not call exit"' EXIT
  set +u
  eval "$CLUSTRIX_PROLOGUE" || { ended=$?; trap - EXIT; refuse 86 "the prologue ended with $ended on $CLUSTRIX_NODE"; }
  set -u
  ended=0
  trap - EXIT
}

load_modules() {
  local module
  for module in "${CLUSTRIX_MODULES[@]+"${CLUSTRIX_MODULES[@]}"}"; do
    command -v module >/dev/null 2>&1 \
      || refuse 83 "module $module cannot be loaded: there is no module command on $CLUSTRIX_NODE; remove the setting modules, or set remoteJavaPath"
    module load "$module"
    # 'module load' of a missing module may end with status 0
    case ":${LOADEDMODULES:-}:" in
      *":$module:"* | *":$module/"*) ;;
      *) refuse 83 "module $module could not be loaded on $CLUSTRIX_NODE; 'module avail' lists what there is (setting modules)" ;;
    esac
  done
}

find_java() {
  java=
  if [ -n "$CLUSTRIX_JAVA" ]; then
    java=$CLUSTRIX_JAVA
    [ -d "$java" ] && java=$java/bin/java
    [ -x "$java" ] || refuse 82 "there is no Java at $java on $CLUSTRIX_NODE; correct remoteJavaPath"
  elif [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java || true)
  fi
  [ -n "$java" ] || refuse 82 "there is no Java on $CLUSTRIX_NODE; set remoteJavaPath or load a module"
}

java_release() { # sets java_home, and the feature release of $java, which it does not start where it can
  local name value
  release=
  java_home=$java
  if [ -L "$java" ] || [ ! -r "${java%/bin/java}/release" ]; then
    java_home=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
  fi
  java_home=${java_home%/bin/java}
  java_home=${java_home%/jre}
  while IFS== read -r name value; do
    [ "$name" != JAVA_VERSION ] || release=${value//\"/}
  done 2>/dev/null <"$java_home/release"
  [ -n "$release" ] || release=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9._]*\).*/\1/p' | head -n 1)
  release=${release#1.}
  release=${release%%[!0-9]*}
}

