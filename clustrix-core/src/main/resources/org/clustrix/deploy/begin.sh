# What comes first in the second command of a deployment; its variables stand before.
cd -- "$state" || exit 1
by_java() {
  CLUSTRIX_STATE=$state CLUSTRIX_LAUNCHER=$state/$launcher CLUSTRIX_INCOMING=$state/$incoming CLUSTRIX_INSTALL=$1
  export CLUSTRIX_STATE CLUSTRIX_LAUNCHER CLUSTRIX_INCOMING CLUSTRIX_INSTALL
  exec bash -l -c "$install"
}
