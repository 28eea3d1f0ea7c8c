# OpenSSH on loopback with host keys of its own: one user with a key, one with a password. Sourced.
SSH_DIR=$TESTBED/ssh
SSH_PORT=${TESTBED_SSH_PORT:-20122}

ssh_up() {
  install_packages openssh-server openssh-client openssh-sftp-server
  # login shells and tools that a cluster may have; tests of them are left out where they are missing
  install_packages tcsh fish busybox
  ensure_user $KEY_USER
  ensure_user $PASSWORD_USER
  mkdir -p "$SSH_DIR"/{auth,run,log}
  # sshd's privilege separation wants this folder; services make it at boot, containers do not
  mkdir -p /run/sshd && chmod 0755 /run/sshd
  ssh_keys
  ssh_password
  ssh_config
  if ! alive "$SSH_DIR/run/sshd.pid" sshd; then
    require_free_port "$SSH_PORT" TESTBED_SSH_PORT
    setsid /usr/sbin/sshd -D -f "$SSH_DIR/sshd_config" -E "$SSH_DIR/log/sshd.log" </dev/null >/dev/null 2>&1 &
    wait_for_port "$SSH_PORT" "$SSH_DIR/log/sshd.log"
  fi
  chmod 0644 "$SSH_DIR/log/sshd.log"
  ssh_properties
  say "sshd on 127.0.0.1:$SSH_PORT"
}

ssh_down() {
  stop "$SSH_DIR/run/sshd.pid" sshd
  rm -f "$PARTS/ssh.properties"
}

ssh_keys() {
  local kind
  for kind in ed25519 rsa ecdsa; do
    [ -f "$SSH_DIR/host_$kind" ] || ssh-keygen -q -t $kind -N '' -C testbed-host -f "$SSH_DIR/host_$kind"
  done
  [ -f "$SSH_DIR/id_ed25519" ] || ssh-keygen -q -t ed25519 -N '' -C testbed-client -f "$SSH_DIR/id_ed25519"
  [ -z "${SUDO_UID:-}" ] || chown "$SUDO_UID" "$SSH_DIR/id_ed25519"
  # the tests look at the password user's files by key; a client that is not given the key cannot
  cp "$SSH_DIR/id_ed25519.pub" "$SSH_DIR/auth/$KEY_USER"
  cp "$SSH_DIR/id_ed25519.pub" "$SSH_DIR/auth/$PASSWORD_USER"
  chmod 0644 "$SSH_DIR/auth/"*
  for kind in ed25519 rsa ecdsa; do
    printf '[127.0.0.1]:%s %s\n' "$SSH_PORT" "$(cut -d' ' -f1,2 "$SSH_DIR/host_$kind.pub")"
  done >"$SSH_DIR/known_hosts"
}

# The password goes from file to file: never a command line, never a log.
ssh_password() {
  local file=$SSH_DIR/password
  [ -s "$file" ] || (umask 077 && head -c 18 /dev/urandom | base64 | tr '+/' '-_' >"$file")
  chmod 0600 "$file"
  [ -z "${SUDO_UID:-}" ] || chown "$SUDO_UID" "$file"
  { printf '%s:' $PASSWORD_USER; cat "$file"; } | chpasswd
}

ssh_config() {
  cat >"$SSH_DIR/sshd_config" <<CONFIG
Port $SSH_PORT
ListenAddress 127.0.0.1
HostKey $SSH_DIR/host_ed25519
HostKey $SSH_DIR/host_rsa
HostKey $SSH_DIR/host_ecdsa
PidFile $SSH_DIR/run/sshd.pid
# the temporary folder is writable for all, so strict modes would refuse the key file below it
StrictModes no
AuthorizedKeysFile $SSH_DIR/auth/%u
AllowUsers $KEY_USER $PASSWORD_USER
PermitRootLogin no
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
UseDNS no
X11Forwarding no
PrintMotd no
AcceptEnv LANG LC_*
# lets sbatch find the test bed's own Slurm without a word in /etc/slurm
SetEnv SLURM_CONF=$TESTBED/slurm/slurm.conf
MaxStartups 100:30:200
MaxSessions 50
LogLevel VERBOSE
Subsystem sftp /usr/lib/openssh/sftp-server
Match User $PASSWORD_USER
  PasswordAuthentication yes
CONFIG
  /usr/sbin/sshd -t -f "$SSH_DIR/sshd_config"
}

ssh_properties() {
  cat >"$PARTS/ssh.properties" <<PROPERTIES
ssh.host=127.0.0.1
ssh.port=$SSH_PORT
ssh.user=$KEY_USER
ssh.uid=$(id -u $KEY_USER)
ssh.home=$(getent passwd $KEY_USER | cut -d: -f6)
ssh.keyFile=$SSH_DIR/id_ed25519
ssh.knownHosts=$SSH_DIR/known_hosts
ssh.passwordUser=$PASSWORD_USER
ssh.passwordHome=$(getent passwd $PASSWORD_USER | cut -d: -f6)
ssh.passwordFile=$SSH_DIR/password
ssh.log=$SSH_DIR/log/sshd.log
PROPERTIES
}
